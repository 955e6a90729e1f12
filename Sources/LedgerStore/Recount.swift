import GRDB
import Ledger

/// All counts of the ledger, made anew from its milestones, to be compared with those that are kept.
struct Recount {
    private struct Turn: Hashable {
        var owner: Int64
        var light: Int
        var day: Int
    }

    private struct Amount: Hashable {
        var change = 0
        var dueSum = 0
    }

    private struct Node {
        var progress = Progress()
        var tasks = 0
    }

    private struct Unit {
        var led = 0
        var supported = 0
    }

    private let rule: LightRule
    private var closed: Set<Int64> = []
    private var nodes: [Int64: Node] = [:]
    private var units: [Int64: Unit] = [:]
    private var nodeTurns: [Turn: Amount] = [:]
    private var unitTurns: [Turn: Amount] = [:]

    init(rule: LightRule) {
        self.rule = rule
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
        for (measure, own) in Dictionary(grouping: stored, by: \.measure) {
            let milestones = own.map(\.milestone)
            let timeline = LightTimeline(of: milestones, rule: rule)
            let progress = Progress(of: milestones)
            for node in above {
                nodes[node, default: Node()].progress = nodes[node, default: Node()].progress + progress
                Recount.count(timeline, of: node, in: &nodeTurns)
            }
            guard !isClosed, !timeline.stretches.isEmpty else { continue }
            let responsible = facts.responsible[task, default: []].filter { $0.measure == measure }
            for unit in Set(responsible.filter(\.isLead).map(\.unit)) {
                units[unit, default: Unit()].led += 1
                Recount.count(timeline, of: unit, in: &unitTurns)
            }
            for unit in Set(responsible.filter { !$0.isLead }.map(\.unit)) {
                units[unit, default: Unit()].supported += 1
            }
        }
    }

    private static func count(_ timeline: LightTimeline, of owner: Int64, in turns: inout [Turn: Amount]) {
        var tally = Tally()
        tally.add(timeline)
        for (light, day, change, dueSum) in tally.amounts {
            turns[Turn(owner: owner, light: light, day: day), default: Amount()].change += change
            turns[Turn(owner: owner, light: light, day: day), default: Amount()].dueSum += dueSum
        }
    }

    // MARK: Comparison

    func differences(_ reader: LedgerReader) throws -> [VerifyFault] {
        try nodeDifferences(reader) + unitDifferences(reader)
            + turnDifferences(
                "node", nodeTurns.mapValues(\.change),
                reader.database.all("SELECT node, light, day, change FROM node_light") { try Recount.turn($0) })
            + turnDifferences(
                "unit", unitTurns.mapValues(\.change),
                reader.database.all("SELECT unit, light, day, change FROM unit_light") { try Recount.turn($0) })
            + turnDifferences(
                "due days of unit", unitTurns.mapValues(\.dueSum),
                reader.database.all("SELECT unit, light, day, due_sum FROM unit_light") { try Recount.turn($0) })
    }

    private static func turn(_ row: StoredRow) throws -> (Turn, Int) {
        (Turn(owner: try row[0], light: try row[1], day: try row[2]), try row[3])
    }

    private func nodeDifferences(_ reader: LedgerReader) throws -> [VerifyFault] {
        try reader.database.all("SELECT id, ref, tasks, done, total, standing FROM node ORDER BY id") { row in
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
            let own = units[try row[0]] ?? Unit()
            let name: String = try row[1]
            return [
                Recount.compare("\(name) led", try row[2], own.led),
                Recount.compare("\(name) supported", try row[3], own.supported),
            ].compactMap(\.self)
        }.flatMap(\.self)
    }

    private func turnDifferences(_ what: String, _ recounted: [Turn: Int], _ rows: [(Turn, Int)]) -> [VerifyFault] {
        let stored = Dictionary(rows) { first, _ in first }
        let turns = Set(recounted.keys).union(stored.keys).sorted {
            ($0.owner, $0.day, $0.light) < ($1.owner, $1.day, $1.light)
        }
        return turns.compactMap { turn in
            Recount.compare(
                "\(what) \(turn.owner) \(Light(rank: turn.light)?.rawValue ?? "?") \(Day(ordinal: turn.day))",
                stored[turn] ?? 0, recounted[turn] ?? 0)
        }
    }

    private static func compare(_ what: String, _ stored: Int, _ recounted: Int) -> VerifyFault? {
        stored == recounted ? nil : .count(what: what, stored: stored, recounted: recounted)
    }
}
