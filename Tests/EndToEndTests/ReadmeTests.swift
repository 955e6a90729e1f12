import Foundation
import TestSupport
import Testing
import Words

/// The README's examples are what the program does.
@Suite struct ReadmeTests {
    private static let text: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = root.deletingLastPathComponent().appendingPathComponent("README.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// Commands with the JSON that stands below them.
    static let examples: [(command: String, json: String)] = text.components(separatedBy: "```sh\nduban ").dropFirst()
        .compactMap { part in
            let pieces = part.components(separatedBy: "\n```\n```json\n")
            guard pieces.count > 1, let json = pieces[1].components(separatedBy: "\n```").first else { return nil }
            return (pieces[0], json)
        }

    @Test func everyJSONIsExplained() {
        #expect(
            ReadmeTests.examples.map { $0.command.split(separator: " ")[0] } == [
                "list", "tree", "show", "export", "units", "log", "import",
            ])
    }

    @Test(arguments: examples) func jsonIsAsWritten(command: String, json: String) throws {
        let office = try Office(day: "2022-06-15")
        // The document that stands beside the example.
        let document = ReadmeTests.text.components(separatedBy: "```text\n").last?.components(separatedBy: "```").first
        try Data((document ?? "").utf8).write(to: URL(fileURLWithPath: office.program.home.file("方案.txt")))
        let run = try office.program.run(command.split(separator: " ").map(String.init))
        #expect(run.end == .code(0), "\(run.errors)")
        let actual = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
        let written = try JSONSerialization.jsonObject(with: Data(json.utf8))
        // Of the history everything differs from ledger to ledger but its shape.
        if command.hasPrefix("log") {
            #expect(keys(first(actual)) == keys(first(written)))
        } else {
            #expect(first(actual) == first(written))
        }
        // The keys stand in the order of the example.
        let order = json.matches(of: #/"([a-zA-Z]+)": /#).map { String($0.1) }
        let firstLine = command.hasPrefix("show") ? run.output : run.lines[0]
        #expect(order == firstLine.matches(of: #/"([a-zA-Z]+)":/#).map { String($0.1) })
    }

    @Test(arguments: CommandName.allCases) func everyCommandStandsInTheTable(_ command: CommandName) {
        #expect(
            ReadmeTests.text.contains("| `\(command.rawValue)") || ReadmeTests.text.contains("· `\(command.rawValue)`"))
        for option in command.options where !CommandOption.filters.contains(option) {
            #expect(ReadmeTests.text.contains(option.name), "\(option.name)")
        }
    }

    /// The session that writes a ledger from nothing to a printed list, as a person would type it.
    @Test func theSessionRunsAsWritten() throws {
        let parts = ReadmeTests.text.components(separatedBy: "```sh\nexport DUBAN_STORE=")
        let block = try #require(parts.dropFirst().first?.components(separatedBy: "\n```").first)
        let program = try DubanProgram()
        let head = "set -e; duban() { \"$DUBAN\" \"$@\"; }\nexport DUBAN_STORE="
        let script = head + block.replacing(" --print", with: "")
        let run = try runProgram(
            "/bin/sh", ["-c", script],
            environment: ["HOME": program.home.path, "DUBAN": DubanProgram.path, "PATH": "/usr/bin:/bin"],
            folder: program.home.path)
        #expect(run.end == .code(0) && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output.contains("\n  qijiang-2023/§2\n") && run.output.contains("逾期清单"))
        #expect(run.output.contains("落实") && run.output.contains("联合验收"))
    }

    @Test func everyFilterAndGlobalOptionIsNamed() {
        for option in CommandOption.filters + CommandOption.global + CommandOption.console {
            #expect(ReadmeTests.text.contains(option.name), "\(option.name)")
        }
    }

    private func first(_ value: Any) -> NSDictionary {
        (value as? [Any])?.first as? NSDictionary ?? value as? NSDictionary ?? [:]
    }

    private func keys(_ value: NSDictionary) -> [String] { value.allKeys.compactMap { $0 as? String }.sorted() }
}
