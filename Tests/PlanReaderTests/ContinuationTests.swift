import Ledger
import PlanReader
import Testing

@Suite("Values over several lines")
struct ContinuationTests {
    @Test("A line that begins with a blank goes on with the value above")
    func goesOn() throws {
        let plan = try PlanFile.read(
            """
            # 方案 shili-2024
            区县：示例区 | shili
            方案：示例区工作方案
            通知：示例区人民政府办公室
              关于印发示例区
              工作方案的通知
            成文日期：2024-03-01
            发文机关：示例区政府、
              示例区委
            """, name: "shili-2024.plan")
        #expect(plan.head.noticeTitle == "示例区人民政府办公室关于印发示例区工作方案的通知")
        #expect(plan.head.issuers == ["示例区政府", "示例区委"])
    }
}
