import Foundation
import TestSupport
import Testing

/// Eight processes at one ledger, each with a seed of its own: five run command after command, three press keys in consoles. Every one
/// keeps its own account of what was accepted; the accounts together must be the ledger. DUBAN_LONG_TESTS=1 makes it 30 seconds.
@Suite struct TogetherTests {
    private static let seconds = ProcessInfo.processInfo.environment["DUBAN_LONG_TESTS"] == "1" ? 30 : 5

    @Test(.timeLimit(.minutes(5))) func eightProcessesAtOnce() throws {
        let office = try Office(day: "2022-06-15")
        let rows = try openRows(office)
        try #require(rows.count >= 64)
        let end = ContinuousClock.now + .seconds(TogetherTests.seconds)
        let clerks = inParallel(8) { place -> Clerk in
            let own = rows.enumerated().filter { $0.offset % 8 == place }.map(\.element)
            var clerk = Clerk(name: "clerk\(place)", rows: Array(own.prefix(10)), program: office.program)
            while ContinuousClock.now < end, clerk.fault == nil { place < 5 ? clerk.command() : clerk.pressKeys() }
            return clerk
        }
        for clerk in clerks { #expect(clerk.fault == nil, "\(clerk.name): \(clerk.fault ?? "")") }
        try expect(office, clerks)
        let entries = clerks.map(\.entries)
        print("together: \(entries.reduce(0, +)) changes in \(TogetherTests.seconds) s, by process \(entries)")
        #expect(entries.allSatisfy { $0 > 0 })
    }

    /// Rows of one unticked milestone with a due day, named by a REF of a whole task.
    private func openRows(_ office: Office) throws -> [Row] {
        let list =
            try office.json("list", "--status", "open", "--due-after", "2000-01-01", "--json") as? [[String: Any]]
        return (list ?? []).compactMap { row in
            guard let reference = row["ref"] as? String, !reference.contains("."), !reference.contains("§"),
                let due = row["due"] as? String, let title = row["title"] as? String,
                let milestones = row["milestones"] as? [String: Any], milestones["total"] as? Int == 1
            else { return nil }
            return Row(reference: reference, title: title, due: due)
        }
    }

    /// The ledger against all accounts.
    private func expect(_ office: Office, _ clerks: [Clerk]) throws {
        let verify = try office.duban("verify")
        #expect(verify.end == .code(0), "\(verify.output)")
        let log = try office.json("log", "--json", "--limit", "0") as? [[String: Any]] ?? []
        #expect(log.compactMap { $0["entry"] as? Int } == (1...log.count).reversed())
        for clerk in clerks {
            #expect(log.count { $0["user"] as? String == clerk.name } == clerk.entries, "\(clerk.name)")
            for (row, state) in clerk.states {
                let shown = try office.json("show", row, "--json") as? [String: Any] ?? [:]
                let measure = (shown["measures"] as? [[String: Any]])?.first ?? [:]
                #expect(measure["status"] as? String == (state.isDone ? "done" : "open"), "\(row)")
                let due = (measure["milestoneList"] as? [[String: Any]])?.first?["due"] as? String
                #expect(due == state.due, "\(row)")
                let notes = (shown["notes"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
                #expect(Set(notes) == Set(state.notes) && notes.count == state.notes.count, "\(row)")
            }
        }
    }
}

private struct Row: Sendable {
    var reference: String
    var title: String
    var due: String
}

private struct RowState: Equatable, Sendable {
    var isDone = false
    var due: String
    var notes: [String] = []
}

/// One of the eight, with its account.
private struct Clerk: Sendable {
    private struct Step {
        var row: String
        var before: RowState
        var after: RowState
    }

    let name: String
    private(set) var states: [String: RowState] = [:]
    private(set) var entries = 0
    /// What went wrong first.
    private(set) var fault: String?
    private let rows: [Row]
    private let program: DubanProgram
    private var dice: Dice
    private var done: [Step] = []
    private var undone: [Step] = []
    private var count = 0

    init(name: String, rows: [Row], program: DubanProgram) {
        self.name = name
        self.rows = rows
        self.program = program
        dice = Dice(seed: UInt64(name.utf8.reduce(0) { $0 * 31 + Int($1) }))
        for row in rows { states[row.reference] = RowState(due: row.due) }
    }

    /// One command, whatever the dice say.
    mutating func command() {
        guard let row = rows.randomElement(using: &dice)?.reference, let before = states[row] else { return }
        count += 1
        var after = before
        switch Int.random(in: 0..<7, using: &dice) {
        case 0, 1:
            after.isDone = true
            change(row, after, ["tick", row])
        case 2:
            after.isDone = false
            change(row, after, ["untick", row])
        case 3 where !before.isDone:
            after.due = "2023-0\(Int.random(in: 1...9, using: &dice))-15"
            change(row, after, ["set", row, "--due", after.due, "--why", "第 \(count) 次"], alwaysWrites: true)
        case 4:
            after.notes.append("\(name) 第 \(count) 次")
            change(row, after, ["note", row, after.notes.last ?? ""])
        case 5: takeBack()
        default: restore()
        }
    }

    /// A console that finds one row, ticks it and takes the tick back, again and again, then ends.
    mutating func pressKeys() {
        guard let row = rows.randomElement(using: &dice), var state = states[row.reference] else { return }
        let presses = Int.random(in: 5...20, using: &dice)
        let keys = "/ \(row.title) <Enter> " + Array(repeating: "<Space>", count: presses).joined(separator: " ")
        guard let run = run(["--keys", keys, "--size", "120x40"]) else { return }
        entries += presses
        if presses % 2 == 1 { state.isDone.toggle() }
        states[row.reference] = state
        if !run.output.contains(state.isDone ? "已勾选" : "已取消勾选") { fault = run.output }
    }

    private mutating func change(_ row: String, _ after: RowState, _ arguments: [String], alwaysWrites: Bool = false) {
        guard let before = states[row], run(arguments) != nil, after != before || alwaysWrites else { return }
        entries += 1
        done.append(Step(row: row, before: before, after: after))
        undone = []
        states[row] = after
    }

    private mutating func takeBack() {
        guard let step = done.popLast() else { return }
        guard run(["undo"]) != nil else { return }
        entries += 1
        undone.append(step)
        states[step.row] = step.before
    }

    private mutating func restore() {
        guard let step = undone.popLast() else { return }
        guard run(["redo"]) != nil else { return }
        entries += 1
        done.append(step)
        states[step.row] = step.after
    }

    private mutating func run(_ arguments: [String]) -> FinishedProgram? {
        guard let run = try? program.run(arguments + ["--user", name], limit: .seconds(60)) else {
            fault = "not started: \(arguments)"
            return nil
        }
        let said = (run.output + run.errors).lowercased()
        let isFine = run.end == .code(0) && run.errors.isEmpty && !said.contains("locked") && !said.contains("busy")
        if !isFine { fault = "\(arguments) \(run.end): \(run.output) \(run.errors)" }
        return isFine ? run : nil
    }
}
