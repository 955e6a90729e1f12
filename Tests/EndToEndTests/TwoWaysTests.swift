import Foundation
import TestSupport
import Testing

/// A ledger from nothing, written in the console with arrows, F-keys, Insert and typed words alone, and again by commands: the same.
@Suite struct TwoWaysTests {
    private func desk() throws -> Office {
        let office = try Office(day: "2023-03-01", hasLedger: false)
        try office.output("init", "--empty")
        return office
    }

    /// One step each: a district with one plan, two sections, three tasks, the steps of one of them, a fourth milestone, a tick.
    private static let keys = [
        "<Insert> 綦江区 <Down> 2023年重点改革任务 <Down> <Down> 綦江府发〔2023〕5号 <Down> 2月20日 <Enter>",
        "<Insert> <Enter> 一、企业开办 <Down> 区市场监管局 <F4>",
        "<Insert> <Down> <Down> <Enter> 二、工程建设 <F4>",
        "<Up> <Insert> <Enter> 企业开办一窗通办 <Down> <Down> <Down> 区税务局、区公安局 <Down> <Down> 6月底前 <F4>",
        "<Down> <Insert> <Enter> 联合验收 <Down> <Down> 区住房城乡建委、区规划自然资源局 <Down> <Down> <Down> 2023-09-30 <F4>",
        "<Insert> <Enter> 施工许可电子证照 <Down> <Down> 区住房城乡建委 <Down> <Down> <Down> 长期 <F4>",
        "<Up> <Insert> <Up> <Enter> <F4>",
        "<Insert> <Down> <Down> <Enter> 回头看 <Down> 12月底前 <Enter>",
        "<Up> <Up> <Up> <Space>",
    ]

    private static let commands = [
        [
            "add", "plan", "--district", "綦江区", "--title", "2023年重点改革任务", "--issued", "2023-02-20",
            "--document-number", "綦江府发〔2023〕5号",
        ],
        ["add", "section", "qijiang-2023", "--title", "一、企业开办", "--lead", "区市场监管局"],
        ["add", "section", "qijiang-2023", "--title", "二、工程建设"],
        ["add", "task", "qijiang-2023/§1", "--title", "企业开办一窗通办", "--support", "区税务局、区公安局", "--due", "6月底前"],
        [
            "add", "task", "qijiang-2023/§2", "--title", "联合验收", "--lead", "区住房城乡建委、区规划自然资源局", "--due",
            "2023-09-30",
        ],
        ["add", "task", "qijiang-2023/§2", "--title", "施工许可电子证照", "--lead", "区住房城乡建委", "--due", "长期"],
        ["add", "milestone", "qijiang-2023/2", "--template"],
        ["add", "milestone", "qijiang-2023/2", "--title", "回头看", "--due", "12月底前"],
        ["tick", "qijiang-2023/2#2"],
    ]

    /// Both forms of the export.
    private func exports(_ office: Office) throws -> [String] {
        try [office.output("export"), office.output("export", "--format", "csv")]
    }

    private func keys(_ count: Int, _ keys: String) -> String {
        Array(repeating: keys, count: count).joined(separator: " ")
    }

    @Test func theLedgersAreTheSame() throws {
        let (console, line) = (try desk(), try desk())
        try console.output("--keys", TwoWaysTests.keys.joined(separator: " "))
        for command in TwoWaysTests.commands {
            let run = try line.program.run(command)
            #expect(run.end == .code(0), "\(command): \(run.errors)")
        }
        let written = try exports(console)
        #expect(try exports(line) == written)
        for text in ["区规划自然资源局", "2023-06-30", "方案", "落实", "验收", "回头看", "\"doneOn\":\"2023-03-01\""] {
            #expect(written[0].contains(text), "\(text)")
        }

        // Printed: the same list in both.
        let screen = try console.output("--keys", "<F8> <Down> <Down> <Enter>", "--today", "2023-07-05")
        #expect(screen.contains("已存为 "))
        let name = "逾期清单-2023-07-05.txt"
        let saved = try String(contentsOfFile: console.program.home.file(name), encoding: .utf8)
        let report = try line.output("report", "late", "--today", "2023-07-05")
        #expect(saved.contains("企业开办一窗通办") && report.contains("企业开办一窗通办"))

        // Back to nothing, and again.
        let steps = TwoWaysTests.keys.count
        try console.output("--keys", keys(steps, "<F6>"))
        for _ in 0..<steps { try line.output("undo") }
        #expect(try exports(console) == exports(line))
        #expect(try console.output("export") == "[]\n" && console.output("tree", "--json") == "[]\n")
        let redone = try console.output("--keys", keys(steps, "<F9> 重做 <Enter>"))
        #expect(redone.contains("已重做“勾选”"))
        for _ in 0..<steps { try line.output("redo") }
        #expect(try exports(console) == written && exports(line) == written)
        for office in [console, line] { #expect(try office.output("verify").contains("没有问题")) }
    }

    @Test func onlyArrowsAndKeysThatNoInputMethodTakes() {
        let allowed: Set<String> = ["Insert", "Enter", "Space", "Up", "Down", "Left", "Right", "F4", "F6", "F8", "F9"]
        for keys in TwoWaysTests.keys {
            for key in keys.matches(of: #/<([A-Za-z0-9-]+)>/#) { #expect(allowed.contains(String(key.1)), "\(key.0)") }
        }
    }
}
