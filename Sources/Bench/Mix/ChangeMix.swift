import CPseudoTerminal
import Generator
import Ledger
import LedgerStore

/// Changes of all kinds at random in a generated ledger, one after another as clerks make them; then all counts, rows, search texts
/// and the history are checked against each other.
struct ChangeMix {
    private let store: Store
    private let tasks: [String]
    private var chance: Chance
    private var made = 0
    private var refused = 0
    private var milliseconds: [Double] = []

    /// Of a ledger of that many tasks; every so many of them are worked on, five thousand in all.
    init(ledger: String, size: Int, seed: Int = 1) throws {
        store = try Store.open(path: ledger)
        chance = Chance(seed, size)
        let step = max(1, size / 5000)
        var references: [String] = []
        var place = 0
        for plan in LedgerGenerator(tasks: size).plans where plan.closed == nil {
            for task in plan.tasks {
                if place % step == 0 { references.append("\(plan.code)/\(task.number)") }
                place += 1
            }
        }
        tasks = references
    }

    mutating func run(_ count: Int) throws -> String {
        let whole = Stopwatch()
        for place in 0..<count { try change(place) }
        let seconds = whole.milliseconds / 1000
        let checking = Stopwatch()
        let (entries, faults) = try store.verify()
        let spread = Spread(milliseconds)
        var lines = ["\(made.grouped) changes made and \(refused.grouped) refused in \(seconds.short) s"]
        let (median, p99, longest) = (spread.median.short, spread.p99.short, spread.longest.short)
        lines.append("a change: median \(median) ms, p99 \(p99) ms, longest \(longest) ms")
        let minutes = (checking.milliseconds / 60_000).short
        lines.append("verify: \(entries.grouped) entries, \(faults.count) faults, \(minutes) min")
        for fault in faults.prefix(5) { lines.append("\(fault)") }
        return lines.joined(separator: "\n")
    }

    private mutating func change(_ place: Int) throws {
        let day = LedgerGenerator.today + place / 1000
        let author = Author(user: chance.pick(["li", "wang", "zhao"]), day: day, stamp: "2026-11-21T08:00:00Z")
        guard let row = try randomRow(), let other = try randomRow() else { return }
        let change = try change(of: row, other, place, day)
        let stopwatch = Stopwatch()
        do {
            try store.apply(change, by: author)
            made += 1
            milliseconds.append(stopwatch.milliseconds)
        } catch is Refusal {
            refused += 1
        }
    }

    private mutating func change(of row: RowID, _ other: RowID, _ place: Int, _ day: Day) throws -> Change {
        let due = day + chance.number(below: 400) - 100
        switch chance.place(weights: [36, 10, 12, 8, 8, 9, 5, 3, 3, 5, 1]) {
        case 0: return .tick([row], finishedOn: day - chance.number(below: 20), all: true)
        case 1: return .untick([row], all: true)
        case 2: return .setDue([row], due, reason: "系统延期", all: true)
        case 3: return .setStatus([row], StatusChange(.waiting, reason: "等系统", review: due), all: true)
        case 4: return .addNote([row], "第\(place)次对接")
        case 5: return .edit([row], RowFields(title: "改后事项\(place)"))
        case 6: return .add(NewRow(.milestone, at: row, isInside: true, RowFields(title: "验收\(place)")))
        case 7: return .add(NewRow(.task, at: row, isInside: false, RowFields(title: "新增事项\(place)")))
        case 8: return .move(row, to: try neighbour(of: row) ?? other)
        case 9: return chance.percent(60) ? .undo : .redo
        default: return .withdraw([row], reason: "合并办理")
        }
    }

    private mutating func randomRow() throws -> RowID? {
        try Reference(chance.pick(tasks)).flatMap { try store.row(of: $0) }
    }

    /// The task behind it in its plan.
    private func neighbour(of row: RowID) throws -> RowID? {
        let window = try store.tree(
            TreeRequest(day: LedgerGenerator.today, anchor: .revealed(row), before: 0, after: 3))
        return window.rows.last { $0.kind == .task && $0.id != row }?.id
    }
}
