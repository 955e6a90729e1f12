import GRDB
import Ledger

/// All counts of the ledger, made anew from its milestones, to be compared with those that are kept.
struct Recount {
    private struct Node {
        var progress = Progress()
        var tasks = 0
        var tally = Tally()
    }

    private let rule: LightRule
    private var closed: Set<Int64> = []
    private var nodes: [Int64: Node] = [:]
    private var others: UnitAndMonthCounts

    init(rule: LightRule) {
        self.rule = rule
        others = UnitAndMonthCounts(rule: rule)
    }

    mutating func run(_ reader: LedgerReader) throws {
        closed = Set(try reader.database.all("SELECT id FROM node WHERE closed IS NOT NULL") { try $0[0] as Int64 })
        let tasks: [Int64] = try reader.database.all("SELECT id FROM task ORDER BY id") { try $0[0] }
        for start in stride(from: 0, to: tasks.count, by: 512) {
            let chunk = tasks[start..<min(start + 512, tasks.count)]
            let facts = try TaskFacts(reader, tasks: chunk, withSupports: true)
            for task in chunk { try count(task, facts, above: reader.ancestors(task: task)) }
        }
    }

    private mutating func count(_ task: Int64, _ facts: TaskFacts, above: [Int64]) throws {
        let stored = facts.milestones[task, default: []]
        // A closed plan counts for itself alone.
        let isClosed = above.contains { closed.contains($0) }
        let above = isClosed ? above.dropLast(2) : above[...]
        if stored.contains(where: { $0.milestone.status != .withdrawn }) {
            for node in above { nodes[node, default: Node()].tasks += 1 }
        }
        for (_, own) in Dictionary(grouping: stored, by: \.measure) {
            let milestones = own.map(\.milestone)
            let timeline = LightTimeline(of: milestones, rule: rule)
            let progress = Progress(of: milestones)
            for node in above {
                nodes[node, default: Node()].progress = nodes[node, default: Node()].progress + progress
                nodes[node, default: Node()].tally.add(timeline)
            }
        }
        if !isClosed { others.count(task, facts) }
    }

    // MARK: Comparison

    /// Nodes that are out of the tree count for nothing, as those of later plans do in a ledger as of another day.
    func differences(_ reader: LedgerReader) throws -> [VerifyFault] {
        let kept = KeptTallies(reader.database)
        let away = try reader.nodesOutOfTree()
        return try nodeDifferences(reader, away) + unitDifferences(reader)
            + tallyDifferences(
                "node", nodes.mapValues(\.tally.countsOnly), kept.nodes().filter { !away.contains($0.key) })
            + tallyDifferences("unit", others.units.mapValues(\.tally), kept.units())
            + tallyDifferences("month", others.months, kept.months()) + agendaDifferences(reader)
            + lastDayDifferences(reader)
    }

    private func nodeDifferences(_ reader: LedgerReader, _ away: Set<Int64>) throws -> [VerifyFault] {
        try reader.database.all("SELECT id, ref, tasks, done, total, standing FROM node ORDER BY id") {
            row -> [VerifyFault] in
            guard try !away.contains(row[0]) else { return [] }
            let own = nodes[try row[0]] ?? Node()
            let name = try row[0] == 0 ? "ledger" : row[1] as String
            return [
                Recount.compare("\(name) tasks", try row[2], own.tasks),
                Recount.compare("\(name) done", try row[3], own.progress.done),
                Recount.compare("\(name) total", try row[4], own.progress.total),
                Recount.compare("\(name) standing", try row[5], own.progress.standing),
            ].compactMap(\.self)
        }.flatMap(\.self)
    }

    private func unitDifferences(_ reader: LedgerReader) throws -> [VerifyFault] {
        try reader.database.all("SELECT id, name, led, supported FROM unit ORDER BY id") { row in
            let own = others.units[try row[0]] ?? UnitAndMonthCounts.Unit()
            let name: String = try row[1]
            return [
                Recount.compare("\(name) led", try row[2], own.led),
                Recount.compare("\(name) supported", try row[3], own.supported),
            ].compactMap(\.self)
        }.flatMap(\.self)
    }

    private func tallyDifferences(
        _ what: String, _ recounted: [Int64: Tally], _ stored: [Int64: Tally]
    ) -> [VerifyFault] {
        Set(recounted.keys).union(stored.keys).sorted().flatMap { owner -> [VerifyFault] in
            let (right, kept) = (recounted[owner] ?? Tally(), stored[owner] ?? Tally())
            guard right != kept else { return [] }
            return Recount.differences("\(what) \(owner)", kept, right)
        }
    }

    private static func differences(_ owner: String, _ stored: Tally, _ recounted: Tally) -> [VerifyFault] {
        let kept = Dictionary(stored.turns.map { ($0.key, $0) }) { first, _ in first }
        let right = Dictionary(recounted.turns.map { ($0.key, $0) }) { first, _ in first }
        return Set(kept.keys).union(right.keys).sorted().flatMap { key -> [VerifyFault] in
            guard let turn = kept[key] ?? right[key] else { return [] }
            let what = "\(owner) \(Light(rank: turn.light)?.rawValue ?? "?") \(Day(ordinal: turn.day))"
            return [
                compare(what, Int(kept[key]?.change ?? 0), Int(right[key]?.change ?? 0)),
                compare("due days of \(what)", kept[key]?.dueSum ?? 0, right[key]?.dueSum ?? 0),
            ].compactMap(\.self)
        }
    }

    private func agendaDifferences(_ reader: LedgerReader) throws -> [VerifyFault] {
        let wanted = Schema.agendaOfMilestones
        let kept = "SELECT done, due, place, measure, n FROM agenda"
        let missing = try reader.database.all("\(wanted) EXCEPT \(kept) LIMIT 20") {
            VerifyFault.count(what: "agenda \(try $0.day(1)) \(try $0[2] as Int64)", stored: 0, recounted: 1)
        }
        let wrong = try reader.database.all("\(kept) EXCEPT \(wanted) LIMIT 20") {
            VerifyFault.count(what: "agenda \(try $0[1] as Int) \(try $0[2] as Int64)", stored: 1, recounted: 0)
        }
        return missing + wrong
    }

    private func lastDayDifferences(_ reader: LedgerReader) throws -> [VerifyFault] {
        try reader.database.all(
            """
            SELECT ref, last_due, last FROM (SELECT ref, last_due, (
              SELECT max(due) FROM task JOIN milestone ON milestone.task = task.id WHERE task.plan = node.id) AS last
              FROM node WHERE kind = 2) WHERE last_due IS NOT last
            """
        ) { .count(what: "\(try $0[0] as String) last day", stored: try $0[1] ?? 0, recounted: try $0[2] ?? 0) }
    }

    private static func compare(_ what: String, _ stored: Int, _ recounted: Int) -> VerifyFault? {
        stored == recounted ? nil : .count(what: what, stored: stored, recounted: recounted)
    }
}
