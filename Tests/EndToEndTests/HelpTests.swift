import Foundation
import TestSupport
import Testing
import Words

/// The help pages, as they were read and found good: `Tests/EndToEndTests/HelpPages`. RECORD_SCREENS=1 records them anew, and fails.
@Suite struct HelpTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "HelpPages")

    static let pages: [(command: String?, language: String)] = Language.allCases.flatMap { language in
        ([nil] + CommandName.allCases.map(\.rawValue)).map { ($0, language.rawValue) }
    }

    @Test(arguments: pages) func areAsRecorded(command: String?, language: String) throws {
        let program = try DubanProgram(environment: ["DUBAN_LANG": language])
        let page = try program.run(["help"] + [command].compactMap(\.self))
        #expect(page.end == .code(0) && page.errors.isEmpty)
        let flag = try program.run([command].compactMap(\.self) + ["--help"])
        #expect(flag.output == page.output)
        if let command { #expect(try program.run([command, "-h"]).output == page.output) }
        #expect(!program.home.holds(".local"))
        let file = HelpTests.folder.appendingPathComponent("\(command ?? "duban").\(language).txt")
        if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
            try Data(page.outputBytes).write(to: file)
            Issue.record("recorded \(file.lastPathComponent)")
        } else {
            #expect(page.output == (try? String(contentsOf: file, encoding: .utf8)), "\(file.lastPathComponent)")
        }
    }

    @Test(arguments: CommandName.allCases) func eachExampleIsUnderstood(_ command: CommandName) throws {
        let office = try Office()
        let examples = Words.of(.chinese).commands.examples(command) + Words.of(.english).commands.examples(command)
        #expect(!examples.isEmpty)
        if command == .restore { for name in ["月底.duban", "month.duban"] { try office.output("backup", name) } }
        if command == .importFile {
            for name in ["方案.txt", "plan.txt"] {
                try Data(PlanText.first.utf8).write(to: URL(fileURLWithPath: office.program.home.file(name)))
            }
            for (name, code) in [("全区.csv", "qijiang-2023"), ("all.csv", "qijiang-2025")] {
                let rows = "district,plan,title\n綦江区,\(code),一窗受理\n"
                try Data(rows.utf8).write(to: URL(fileURLWithPath: office.program.home.file(name)))
            }
        }
        for example in examples where !example.line.contains("--print") {
            let run = try runProgram(
                "/bin/sh",
                ["-c", example.line.replacing("duban ", with: "\"$0\" ", maxReplacements: 1), DubanProgram.path],
                environment: [
                    "HOME": office.program.home.path, "DUBAN_TODAY": "2022-06-15", "DUBAN_LANG": "en",
                    "PATH": "/usr/bin:/bin",
                ], folder: office.program.home.path)
            // Here there is a ledger already, and nothing to take back.
            let isRefused = ["duban init", "duban undo", "duban redo"].contains(example.line)
            #expect(run.end == .code(isRefused ? 1 : 0), "\(example.line): \(run.errors)")
        }
    }

    @Test(arguments: CommandName.allCases) func everyOptionOfTheTableIsTheParsers(_ command: CommandName) throws {
        let program = try DubanProgram()
        // What only looks refuses init before it comes to the folder.
        let looking: [CommandOption] = command == .initialise ? [.readOnly, .asOf] : []
        // A dry run needs no ledger; the size of a window goes with keys.
        let others: [CommandOption] = command == .importFile ? [.dryRun, .size] : []
        for option in command.options + CommandOption.global where !(looking + others).contains(option) {
            let value: [String] = option.value == nil ? [] : [HelpTests.value(for: option)]
            let (operands, needed) = HelpTests.surroundings(of: option, command)
            let run = try program.run(
                [command.rawValue] + operands + needed + [option.name] + value
                    + (option == .store ? [] : ["--store", "no/a"]))
            // The missing folder is all that is wrong.
            #expect(run.complaint?.contains("no/a") == true, "\(command) \(option.name): \(run.errors)")
        }
    }

    /// The words and options that a command needs before an option of its own can be tried.
    private static func surroundings(of option: CommandOption, _ command: CommandName) -> ([String], [String]) {
        let words = command.operands.map { ["REF", "PLAN"].contains($0.name) ? "jiangjin-2022/1" : "x" }
        switch command {
        case .report: return (["late"], [])
        case .importFile: return (option == .bulk ? [] : ["x"], [])
        case .set: return (words, option == .due || option == .status ? [] : ["--status", "open"])
        case .edit: return (words, option == .title ? [] : ["--title", "x"])
        case .move: return (words, option == .to ? [] : ["--to", "jiangjin-2022/2"])
        case .withdraw: return (words, option == .why ? [] : ["--why", "x"])
        case .add:
            let kind = AddedKind.allCases.first { $0.options.contains(option) } ?? .district
            let needed = kind.needed.filter { $0 != option }.flatMap { [$0.name, "x"] }
            let title = kind == .milestone && option == .deadline ? ["--title", "x"] : []
            return ([kind.rawValue] + kind.operands.map { $0.name == "REF" ? "jiangjin-2022/1" : "x" }, needed + title)
        default: return (words, [])
        }
    }

    private static func value(for option: CommandOption) -> String {
        switch option {
        case .store: "no/a"
        case .today, .asOf, .on, .dueBefore, .dueAfter, .review, .due, .deadline, .issued, .since, .until: "2022-05-20"
        case .lang: "zh"
        case .light: "red"
        case .statusFilter, .status: "open"
        case .format: "md"
        case .dataFormat: "csv"
        case .kind: "court"
        case .steps: "方案 2022-05-20；验收"
        case .to: "jiangjin-2022/2"
        case .depth, .limit, .number: "1"
        case .keys: "n"
        default: "江津"
        }
    }

    @Test func versionAndCompletionScripts() throws {
        let program = try DubanProgram()
        #expect(try program.run("--version").output.hasPrefix("duban "))
        for shell in ["bash", "zsh", "fish"] {
            let run = try program.run("--generate-completion-script", shell)
            #expect(run.end == .code(0))
            #expect(run.output.contains("duban") && run.output.contains("read-only"), "\(shell)")
        }
        let syntax = try runProgram(
            "/bin/bash", ["-n"], input: try program.run("--generate-completion-script", "bash").output)
        #expect(syntax.end == .code(0), "\(syntax.errors)")
    }
}
