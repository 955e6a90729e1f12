import Generator
import Ledger
import LedgerStore
import TestSupport
import Testing

/// What a step of the cursor sends to the terminal: the same in every ledger, and little enough for a slow line.
@Suite struct StepBytesTests {
    private static let ledger = Result {
        let folder = try TemporaryFolder()
        let author = Author(user: "li", day: LedgerGenerator.today, stamp: "2026-06-15T02:00:00Z")
        let plans = LedgerGenerator(tasks: 500).plans.map(\.draft)
        try Store.make(path: folder.file("ledger.duban"), with: plans, by: author).close()
        return folder
    }

    @Test("Half of the steps send no more, none much more", arguments: [(80, 24, 400), (120, 40, 2000)])
    func bytesOfAStep(columns: Int, rows: Int, allowed: Int) throws {
        let program = try DubanProgram(environment: ["DUBAN_TODAY": LedgerGenerator.today.description])
        let path = try StepBytesTests.ledger.get().file("ledger.duban")
        let terminal = try program.open("--read-only", "--store", path, columns: columns, rows: rows)
        try terminal.wait(for: "F10")
        for _ in 0..<4 {
            terminal.press(.right, .down)
            terminal.settle()
        }
        var sent: [Int] = []
        for _ in 0..<15 {
            let before = terminal.output.count
            terminal.press(.down)
            terminal.settle()
            sent.append(terminal.output.count - before)
        }
        sent.sort()
        #expect(sent[0] > 0)
        #expect(sent[7] <= allowed, "\(sent)")
        #expect(sent[14] <= allowed * 5, "\(sent)")
    }
}
