import Foundation
import TestSupport
import Testing

/// A ledger written by commands alone, from nothing.
@Suite struct AuthoringTests {
    /// The steps of the README's session, which write one district, a plan, two sections, three tasks and four milestones.
    static let session = [
        [
            "add", "plan", "--district", "綦江区", "--title", "2023年重点改革任务", "--code", "qijiang-2023", "--issued",
            "2023-02-20", "--document-number", "綦江府发〔2023〕5号",
        ],
        ["add", "section", "qijiang-2023", "--title", "一、企业开办", "--lead", "区市场监管局"],
        ["add", "section", "qijiang-2023", "--title", "二、工程建设"],
        ["add", "task", "qijiang-2023/§1", "--title", "企业开办一窗通办", "--support", "区税务局、区公安局", "--due", "6月底前"],
        [
            "add", "task", "qijiang-2023/§2", "--title", "联合验收", "--lead", "区住房城乡建委、区规划自然资源局", "--due",
            "2023-09-30",
        ],
        ["add", "task", "qijiang-2023/§2", "--title", "施工许可电子证照", "--lead", "区住房城乡建委", "--due", "长期"],
        ["add", "milestone", "qijiang-2023/2", "--steps", "方案 2023-04-30；落实 7月底前；验收"],
    ]

    private func last(_ office: Office, _ arguments: String...) throws -> String {
        let run = try office.program.run(arguments)
        #expect(run.end == .code(0), "\(arguments): \(run.errors)")
        return run.output.split(separator: "\n").last.map { String($0.drop { $0 == " " }) } ?? ""
    }

    @Test func fromNothingToAPrintedListAndBack() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        let measures = try office.export()
        #expect(refs(measures) == ["qijiang-2023/1", "qijiang-2023/2", "qijiang-2023/3"])
        #expect(measures.map { $0["lead"] as? [String] } == [["区市场监管局"], ["区住房城乡建委", "区规划自然资源局"], ["区住房城乡建委"]])
        #expect(measures[0]["due"] as? String == "2023-06-30")
        #expect(measures[0]["documentNumber"] as? String == "綦江府发〔2023〕5号")
        let steps = try #require(measures[1]["milestoneList"] as? [[String: Any]])
        #expect(steps.map { $0["title"] as? String } == ["方案", "落实", "验收"])
        #expect(steps.map { $0["due"] as? String } == ["2023-04-30", "2023-07-31", "2023-09-30"])
        #expect((measures[2]["milestoneList"] as? [[String: Any]])?.first?["standing"] as? Bool == true)

        let written = try office.output("export")
        #expect(try office.output("tick", "qijiang-2023/2#2").hasPrefix("已勾选 綦江2#2"))
        let report = try office.output("report", "late", "--today", "2023-08-05")
        #expect(report.contains("联合验收") && report.contains("企业开办一窗通办") && !report.contains("电子证照"))

        let ticked = try office.output("export")
        for _ in 0...AuthoringTests.session.count { try office.output("undo") }
        #expect(try office.output("export") == "[]\n")
        #expect(try office.output("tree", "--json") == "[]\n")
        #expect(try office.duban("undo").complaint == "没有可以撤销的操作")
        for _ in AuthoringTests.session { try office.output("redo") }
        #expect(try office.output("export") == written)
        try office.output("redo")
        #expect(try office.output("export") == ticked)
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test func theSameFromTwoLedgersMadeInDifferentWays() throws {
        let straight = try Office.empty()
        try straight.write(AuthoringTests.session)
        let other = try Office.empty(language: "en")
        try other.write(
            [
                ["add", "district", "綦江区"],
                [
                    "add", "plan", "--title", "草稿", "--district", "qijiang", "--code", "qijiang-2023", "--issued",
                    "2023-02-20",
                ],
                ["edit", "qijiang-2023", "--title", "2023年重点改革任务", "--document-number", "綦江府发〔2023〕5号"],
                ["add", "section", "qijiang-2023", "--title", "一、企业开办"],
                ["edit", "qijiang-2023/§1", "--lead", "区市场监管局"],
                ["add", "section", "qijiang-2023/§1", "--title", "二、工程建设"],
            ])
        try other.write(
            [
                ["add", "task", "qijiang-2023/§1", "--title", "企业开办", "--due", "2023-06-30"],
                ["edit", "qijiang-2023/1", "--title", "企业开办一窗通办", "--support", "区税务局", "--due", "6月底前"],
                ["edit", "qijiang-2023/1", "--support", "区税务局", "--support", "区公安局"],
            ] + AuthoringTests.session.suffix(3))
        #expect(try other.output("export") == straight.output("export"))
        #expect(try other.output("export", "--format", "csv") == straight.output("export", "--format", "csv"))
    }

    @Test func addEndsWithTheNewReference() throws {
        let office = try Office.empty()
        #expect(try last(office, "add", "district", "南川区", "--other-name", "南川") == "nanchuan")
        #expect(try last(office, "add", "plan", "--district", "南川", "--title", "甲") == "nanchuan-2023")
        #expect(try last(office, "add", "plan", "--district", "綦江区", "--title", "乙") == "qijiang-2023")
        #expect(try last(office, "add", "section", "南川", "--title", "一") == "nanchuan-2023/§1")
        #expect(try last(office, "add", "section", "nanchuan-2023/§1", "--title", "二") == "nanchuan-2023/§2")
        let task = try last(office, "add", "task", "nanchuan-2023/§1", "--title", "事", "--number", "7")
        #expect(task == "nanchuan-2023/7")
        #expect(try last(office, "add", "task", "nanchuan-2023/7", "--title", "另一事") == "nanchuan-2023/8")
        #expect(try last(office, "add", "measure", "nanchuan-2023/7", "--title", "举措") == "nanchuan-2023/7.2")
        let milestone = try last(office, "add", "milestone", "nanchuan-2023/7.2", "--title", "节点", "--due", "5月底前")
        #expect(milestone == "nanchuan-2023/7.2#2")
        let inner = try last(office, "add", "section", "nanchuan-2023/§1", "--inside", "--title", "内")
        #expect(inner == "nanchuan-2023/§1.1")
        let english = try office.output("add", "task", "nanchuan-2023/8", "--title", "第三", "--lang", "en")
        #expect(english == "added 南川9 (duban undo takes it back)\n  nanchuan-2023/9\n")
    }

    @Test func aTemplateSpreadsItsStepsUpToTheDueDay() throws {
        let office = try Office.empty()
        try office.write(Array(AuthoringTests.session.dropLast()))
        try office.output("add", "milestone", "qijiang-2023/1", "--template")
        let measure = try #require(try office.export().first)
        let steps = try #require(measure["milestoneList"] as? [[String: Any]])
        #expect(steps.map { $0["title"] as? String } == ["方案", "落实", "验收"])
        #expect(steps.map { $0["due"] as? String } == ["2023-04-10", "2023-05-20", "2023-06-30"])
        // Past the due day they are spread from the plan's issue.
        try office.output("undo")
        try office.output("add", "milestone", "qijiang-2023/1", "--template", "--today", "2023-08-01", "--lang", "en")
        let late = try #require(try office.export().first?["milestoneList"] as? [[String: Any]])
        #expect(late.map { $0["due"] as? String } == ["2023-04-04", "2023-05-17", "2023-06-30"])
        #expect(late.map { $0["title"] as? String } == ["plan", "carry out", "accept"])
        let refused = try office.duban("add", "milestone", "qijiang-2023/3", "--template")
        #expect(refused.end == .code(1) && refused.complaint?.contains("没有到期日") == true)
    }

    @Test func editSetsAndClears() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        let edited = try office.output(
            "edit", "qijiang-2023/3", "--scope", "全区", "--summary", "小结", "--keyword", "证照", "--keyword", "电子",
            "--due", "10月底前；待平台上线后", "--number", "9")
        #expect(edited.hasPrefix("已修改 綦江3（duban undo 可撤销）\n  qijiang-2023/3\n"), "\(edited)")
        var measure = try #require(try office.export().last)
        #expect(measure["scope"] as? String == "全区" && measure["keywords"] as? [String] == ["证照", "电子"])
        #expect(measure["due"] as? String == "2023-10-31" && measure["number"] as? Int == 9)
        #expect((measure["deadlines"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["by", "relative"])
        try office.output("edit", "qijiang-2023/3", "--scope", "", "--summary=", "--keyword", "", "--due", "")
        measure = try #require(try office.export().last)
        #expect(measure["scope"] is NSNull && measure["summary"] is NSNull)
        #expect((measure["keywords"] as? [Any])?.isEmpty == true && (measure["deadlines"] as? [Any])?.isEmpty == true)
        let untitled = try office.duban("edit", "qijiang-2023/3", "--title", "")
        #expect(untitled.end == .code(1) && untitled.complaint?.contains("标题") == true, "\(untitled.errors)")
        let strange = try office.duban("edit", "qijiang-2023/§1", "--scope", "全区")
        #expect(strange.end == .code(1) && strange.complaint?.contains("板块没有") == true, "\(strange.errors)")
        try office.output("edit", "qijiang-2023/1", "qijiang-2023/2", "--lead", "区政府办")
        #expect(try office.export().prefix(2).allSatisfy { $0["lead"] as? [String] == ["区政府办"] })
        #expect(try office.output("undo").contains("已撤销“修改”"))
    }

    @Test func phrasesThatMeanSeveralYearsAreRefused() throws {
        let office = try Office(day: "2022-06-15")
        let refused = try office.duban("edit", "jiangjin-2022/53", "nanan-2019/12", "--due", "今年10月底前")
        #expect(refused.end == .code(1) && refused.complaint?.contains("请写明年份") == true, "\(refused.errors)")
        try office.output("edit", "jiangjin-2022/53", "nanan-2019/2", "--due", "2022年10月底前")
        try office.output("set", "jiangjin-2022/52", "--due", "今年10月底前", "--why", "延期")
        let row = try office.json("show", "jiangjin-2022/52", "--json") as? [String: Any]
        #expect(row?["due"] as? String == "2022-10-31")
    }

    @Test func movesKeepTheReference() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        try office.output("move", "qijiang-2023/3", "--to", "qijiang-2023/§1")
        #expect(try refs(office.export()) == ["qijiang-2023/1", "qijiang-2023/3", "qijiang-2023/2"])
        try office.output("move", "qijiang-2023/3", "--to", "qijiang-2023/1")
        #expect(try refs(office.export()) == ["qijiang-2023/3", "qijiang-2023/1", "qijiang-2023/2"])
        try office.output("move", "qijiang-2023/§2", "--to", "qijiang-2023/§1")
        #expect(try refs(office.export()) == ["qijiang-2023/2", "qijiang-2023/3", "qijiang-2023/1"])
        #expect(try office.export("--section", "qijiang-2023/§2").count == 1)
        let refused = try office.duban("move", "qijiang-2023/2#1", "--to", "qijiang-2023/1")
        #expect(refused.end == .code(1) && refused.complaint?.contains("不能移到") == true, "\(refused.errors)")
        for _ in 0..<3 { try office.output("undo") }
        #expect(try refs(office.export()) == ["qijiang-2023/1", "qijiang-2023/2", "qijiang-2023/3"])
    }

    @Test func withdrawnRowsStayWithTheirReason() throws {
        let office = try Office.empty()
        try office.write(AuthoringTests.session)
        let blank = try office.duban("withdraw", "qijiang-2023/2", "--why", " ")
        #expect(blank.end == .code(1) && blank.complaint?.contains("--why") == true, "\(blank.errors)")
        try office.output("withdraw", "qijiang-2023/1", "qijiang-2023/2", "--why", "市里收回")
        let measures = try office.export()
        let milestones = try #require(measures[1]["milestoneList"] as? [[String: Any]])
        #expect(milestones.allSatisfy { $0["status"] as? String == "withdrawn" && $0["reason"] as? String == "市里收回" })
        #expect(try office.output("list", "--late", "--json", "--today", "2024-01-01") == "[]\n")
        #expect(try office.duban("tick", "qijiang-2023/1").complaint?.contains("已撤出") == true)
        try office.output("undo")
        #expect(try office.output("verify").contains("没有问题"))
    }
}
