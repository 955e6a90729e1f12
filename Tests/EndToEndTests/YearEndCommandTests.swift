import Foundation
import TestSupport
import Testing

/// Units and plans over the years, by commands alone.
@Suite struct YearEndCommandTests {
    @Test func aUnitGoesByAllItsNames() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        #expect(try office.output("add", "unit", "綦江", "区数据局").hasPrefix("已新增单位 区数据局"))
        #expect(try office.duban("add", "unit", "綦江", "区数据局").end == .code(1))
        try office.output("alias", "区数据局", "区大数据局")
        try office.output("edit", "qijiang-2023/3", "--lead", "区大数据局")
        let measure = try #require(try office.export().last)
        #expect(measure["lead"] as? [String] == ["区大数据局"] && measure["leadUnits"] as? [String] == ["区数据局"])
        #expect(try office.output("alias", "区数据局", "区大数据局") == "原来就是这样，没有改动\n")
        // The name of another unit makes the two one.
        try office.output("alias", "区住房城乡建委", "区规划自然资源局")
        let joint = try #require(try office.export("--lead", "区规划自然资源局").first)
        #expect(Set(joint["leadUnits"] as? [String] ?? []) == ["区住房城乡建委"])
        try office.output("undo")
        #expect(try office.export()[1]["leadUnits"] as? [String] == ["区住房城乡建委", "区规划自然资源局"])
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test func aClosedPlanCarriesWhatIsOpen() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        try office.output("tick", "qijiang-2023/1", "--today", "2023-05-01")
        let closed = try office.output("close", "綦江", "--carry", "qijiang-2024", "--today", "2023-12-31")
        #expect(closed.hasPrefix("已归档 qijiang-2023，结转到 qijiang-2024（"))
        let measures = try office.export()
        #expect(refs(measures).suffix(3) == ["qijiang-2023/1", "qijiang-2023/2", "qijiang-2023/3"])
        let carried = try #require(measures.first { $0["title"] as? String == "联合验收" })
        #expect(carried["plan"] as? String == "qijiang-2024" && carried["closed"] is NSNull)
        #expect(carried["carriedFrom"] as? String == "qijiang-2023/2")
        let old = try #require(measures.first { $0["ref"] as? String == "qijiang-2023/2" })
        let open = [carried["ref"] as? String ?? ""]
        #expect(old["closed"] as? String == "2023-12-31" && old["carriedInto"] as? [String] == open)
        #expect(measures.count { $0["title"] as? String == "企业开办一窗通办" } == 1)

        // Questions about due days leave the closed plan out unless it is named.
        func late(_ arguments: String...) throws -> [String] {
            let run = try office.program.run(["list", "--json", "--today", "2024-06-01"] + arguments)
            let rows = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
            return refs(try #require(rows as? [[String: Any]]))
        }
        #expect(try late("--late") == open && late("--due-before", "2024-01-01") == open)
        #expect(try late("--late", "--plan", "qijiang-2023") == ["qijiang-2023/2"])
        #expect(try late("--late", "--section", "qijiang-2023/§2") == ["qijiang-2023/2"])
        #expect(try late().contains("qijiang-2023/1"))
        let report = try office.output("report", "late", "--today", "2024-06-01")
        #expect(report.contains("qijiang-2024/") && !report.contains("qijiang-2023/"))
        let tree = try office.output("tree", "qijiang-2023", "--json")
        #expect(tree.contains("\"closed\":\"2023-12-31\"") && tree.contains("\"past\":false"))
        let detail = try #require(try office.json("show", "qijiang-2023/2", "--json") as? [String: Any])
        #expect(detail["carriedInto"] as? [String] == open)

        try office.output("reopen", "qijiang-2023")
        #expect(try office.export().allSatisfy { $0["closed"] is NSNull })
        for _ in 0..<2 { try office.output("undo") }
        #expect(try office.export().count == 3)
        #expect(try office.output("verify").contains("没有问题"))
        #expect(try office.duban("close", "qijiang-2023/§1").complaint?.contains("不是方案") == true)
    }
}
