import Foundation
import TestSupport
import Testing

/// A clerk's desk: the program, a home of its own, and in it a ledger of the five plans.
struct Office {
    let program: DubanProgram
    /// Where the ledger lies when nobody says otherwise.
    var ledger: String { program.home.file(".local/share/duban/ledger.duban") }

    /// A desk on that day. Without a ledger the program has never run.
    init(day: String? = "2022-05-20", language: String = "zh", hasLedger: Bool = true, _ more: [String: String] = [:])
        throws
    {
        var environment = more
        environment["DUBAN_TODAY"] = day
        environment["DUBAN_LANG"] = language
        program = try DubanProgram(environment: environment)
        guard hasLedger else { return }
        try program.home.makeFolder(".local/share/duban")
        try FileManager.default.copyItem(atPath: try Office.fivePlans.get().path, toPath: ledger)
    }

    /// Runs a command without a terminal.
    @discardableResult
    func duban(_ arguments: String..., readAtMost: Int = .max) throws -> FinishedProgram {
        try program.run(arguments, readAtMost: readAtMost)
    }

    /// Runs a command that must succeed, and answers what it wrote.
    @discardableResult
    func output(_ arguments: String...) throws -> String { try output(arguments) }

    @discardableResult
    func output(_ arguments: [String]) throws -> String {
        let run = try program.run(arguments)
        #expect(run.end == .code(0), "\(arguments): \(run.errors)")
        return run.output
    }

    /// Runs a command that must succeed, and reads its JSON.
    func json(_ arguments: String...) throws -> Any {
        let run = try program.run(arguments)
        #expect(run.end == .code(0), "\(arguments): \(run.errors)")
        return try JSONSerialization.jsonObject(with: Data(run.outputBytes), options: .fragmentsAllowed)
    }

    /// A ledger of the five plans, made once.
    private static let fivePlans = Result { try MadeLedger() }

    private struct MadeLedger {
        let home: TemporaryFolder
        let path: String

        init() throws {
            home = try TemporaryFolder()
            path = home.file("ledger.duban")
            let program = try DubanProgram(environment: ["DUBAN_TODAY": "2022-05-01"])
            let run = try program.run("init", "--store", path, "--user", "办公室")
            try #require(run.end == .code(0), "\(run.errors)")
        }
    }
}

extension FinishedProgram {
    /// What it said on standard error, when that was one line of `duban: …`; else nil.
    var complaint: String? {
        let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 2, lines[1].isEmpty, lines[0].hasPrefix("duban: ") else { return nil }
        return String(lines[0].dropFirst("duban: ".count))
    }
}

/// The mode bits of a file.
func mode(of path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
}
