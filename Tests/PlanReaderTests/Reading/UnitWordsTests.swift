import Ledger
import Testing

@testable import PlanReader

/// Who leads and who supports, in the words of a task and of a cell.
@Suite("units in words")
struct UnitWordsTests {
    private static func sketch(_ lines: [String]) throws -> [String] {
        let head = ["东塘区2024年路灯清单", "2024年2月10日", "一、路灯"]
        return try readPlan(textDocument((head + lines).joined(separator: "\n"))).draft.sketch
    }

    @Test(arguments: [
        ("换灯。由区城管局牵头，区财政局配合。", "换灯 | 区城管局 | +区财政局"),
        ("换灯。由区教委负责，2024年6月底前完成。", "换灯 | 区教委 | by 2024-06-30"),
        ("换灯。牵头单位为区水务局。", "换灯 | 区水务局"),
        ("换灯。区教委牵头、区财政局配合。", "换灯 | 区教委 | +区财政局"),
        ("换灯。（区住建局会同区财政局、区水务局）", "换灯 | 区住建局 | +区财政局、区水务局"),
        ("换灯。（由区住建局会同区财政局负责）", "换灯 | 区住建局 | +区财政局"),
        ("换灯。（各街道、各镇）", "换灯 | 各街道 | +各镇"),
        ("换灯。（招商工作部、城投公司、区法院、区检察院、区税务局）", "换灯 | 招商工作部 | +城投公司、区法院、区检察院、区税务局"),
        ("换灯。责任单位：区教委、区财政局按职责分工负责", "换灯 | 区教委 | +区财政局"),
        ("换灯。（责任领导：洪某；区教委负责）", "换灯 | 区教委"),
        ("换灯。牵头领导：洪某；牵头单位：区教委", "换灯 | 区教委"),
        ("换灯。（区教委牵头，区财政局、区水务局参与，2024年6月底前完成，并长期坚持）", "换灯 | 区教委 | +区财政局、区水务局 | by 2024-06-30 | ongoing 长期坚持"),
        ("换灯。(区发改委、区经信委分别牵头，区财政局等相关部门配合)", "换灯 | 区发改委、区经信委 | +区财政局"),
        ("换灯。（市级部门指导，区教委牵头）", "换灯 | 区教委"),
        ("换灯。（★区教委，区财政局*）", "换灯 | 区教委 | +区财政局"),
        ("换灯。（责任单位：区教委及区财政局、区规划和自然资源局）", "换灯 | 区教委 | +区财政局、区规划和自然资源局"),
        ("换灯。（牵头单位：区“灯、杆”专班（设在区教委）、区财政局等；配合单位：各镇街）", "换灯 | 区“灯、杆”专班（设在区教委）、区财政局 | +各镇街"),
    ])
    func say(text: String, expected: String) throws {
        #expect(try Self.sketch(["1.\(text)", "2.擦灯。（区城管局牵头）"]).contains(" 1 " + expected))
    }

    /// A unit that the text only mentions has nothing to do.
    @Test(arguments: [
        "请区财政局核实后报送区城管局。", "配合由区教委牵头的专班换灯。", "把换下的灯交区城管局。", "落实区财政局、区水务局的意见。", "换灯，由区城管局牵头制定的办法照旧。",
        "向区教委、区财政局报送台账。", "责任单位为主体换灯。",
    ])
    func mention(text: String) throws {
        let task = try #require(try Self.sketch(["1.\(text)", "2.擦灯。（区城管局牵头）"]).first { $0.hasPrefix(" 1 ") })
        #expect(!task.contains(" | "))
    }

    /// 由甲牵头 within a sentence counts where nothing plainer stands.
    @Test func ledWithinASentence() throws {
        let found = try Self.sketch([
            "1.由区城管局牵头，区财政局配合，建立换灯台账。", "2.由区城管局牵头，擦净路灯。（牵头单位：区住建局）",
        ])
        #expect(found.contains { $0 == " 1 建立换灯台账 | 区城管局 | +区财政局" })
        #expect(found.contains { $0.hasPrefix(" 2 ") && $0.hasSuffix("| 区住建局") })
    }

    @Test(arguments: [
        ("区教委牵头、区财政局配合", "区教委 | +区财政局"), ("由区教委牵头，区财政局配合", "区教委 | +区财政局"), ("牵头单位为区水务局", "区水务局"),
        ("区住建局会同区财政局、区水务局", "区住建局 | +区财政局、区水务局"), ("区教委、区财政局和区水务局", "区教委 | +区财政局、区水务局"),
        ("区教委（牵头）、区财政局（配合）", "区教委 | +区财政局"), ("★区教委、区财政局", "区教委 | +区财政局"), ("区卫生和计生局", "区卫生和计生局"),
        ("区法院和县检察院", "区法院 | +县检察院"),
    ])
    func cells(text: String, expected: String) throws {
        var made = DocumentMaking()
        made.paragraphs("东塘区2024年路灯清单")
        made.table("序号|任务|责任单位", "1|换灯|\(text)", "2|擦灯|区城管局")
        #expect(try readPlan(made.document()).draft.sketch.contains(" 1 换灯 | " + expected))
    }

    @Test func gluedOffice() {
        let book = NameBook(["区政府办公室区财政局", "区财政局", "区财政局"])
        #expect(book.parts(of: "区政府办公室区财政局") == ["区政府办公室", "区财政局"])
    }
}
