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
    private var nodes: [Int64: Node] = [:]
    /// Of all plans together, and what each keeps wrong.
    private var whole = PlanShare()
    private var shareFaults: [VerifyFault] = []

    init(rule: LightRule) {
        self.rule = rule
    }

    /// Plan by plan, so that the rows of no more than one are held.
    mutating func run(_ reader: LedgerReader) throws {
        let plans = try reader.database.all(
            "SELECT id, ref, closed IS NULL FROM node WHERE kind = \(RowKind.plan.rawValue) ORDER BY id"
        ) { (id: try $0[0] as Int64, code: try $0[1] as String, isOpen: try $0[2] as Bool) }
        for (plan, code, isOpen) in plans {
            let share = try count(plan, isOpen: isOpen, reader)
            shareFaults += shareDifferences(code, try reader.database.share(ofPlan: plan), share)
            whole.add(share)
        }
        let known = Set(plans.map(\.id)).union(try reader.nodesOutOfTree())
        let kept: [Int64] = try reader.database.all("SELECT plan FROM plan_share ORDER BY plan") { try $0[0] }
        for plan in kept where !known.contains(plan) {
            shareFaults.append(.count(what: "share of plan \(plan)", stored: 1, recounted: 0))
        }
    }

    private mutating func count(_ plan: Int64, isOpen: Bool, _ reader: LedgerReader) throws -> PlanShare {
        let tasks = try reader.database.all("SELECT id, section FROM task WHERE plan = ? ORDER BY section, id", [plan])
        {
            (id: try $0[0] as Int64, section: try $0[1] as Int64)
        }
        let milestones = try reader.milestones(tasks: numberList(tasks.map(\.id)))
        var section: Int64?
        var above: [Int64] = []
        for task in tasks {
            if section != task.section {
                section = task.section
                // A closed plan counts for itself alone.
                above = try reader.ancestors(node: task.section).dropLast(isOpen ? 0 : 2)
            }
            count(milestones[task.id, default: []], above: above)
        }
        return isOpen ? try reader.share(ofTasks: tasks.map(\.id), milestones) : PlanShare()
    }

    private mutating func count(_ stored: [StoredMilestone], above: [Int64]) {
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
    }

    private func shareDifferences(_ code: String, _ kept: PlanShare, _ share: PlanShare) -> [VerifyFault] {
        let units = Set(kept.units.keys).union(share.units.keys).sorted().flatMap { unit -> [VerifyFault] in
            let (stored, right) = (kept.units[unit] ?? PlanShare.Unit(), share.units[unit] ?? PlanShare.Unit())
            return [
                Recount.compare("\(code) unit \(unit) led", stored.led, right.led),
                Recount.compare("\(code) unit \(unit) supported", stored.supported, right.supported),
            ].compactMap(\.self)
        }
        return units
            + tallyDifferences("\(code) unit", share.units.mapValues(\.tally), kept.units.mapValues(\.tally))
            + tallyDifferences("\(code) month", share.months, kept.months)
    }

    // MARK: Comparison

    /// Nodes that are out of the tree count for nothing, as those of later plans do in a ledger as of another day.
    func differences(_ reader: LedgerReader) throws -> [VerifyFault] {
        let kept = KeptTallies(reader.database)
        let away = try reader.nodesOutOfTree()
        return try nodeDifferences(reader, away) + unitDifferences(reader)
            + tallyDifferences(
                "node", nodes.mapValues(\.tally.countsOnly), kept.nodes().filter { !away.contains($0.key) })
            + tallyDifferences("unit", whole.units.mapValues(\.tally), kept.units())
            + tallyDifferences("month", whole.months, kept.months()) + agendaDifferences(reader)
            + lastDayDifferences(reader) + shareFaults
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
            let own = whole.units[try row[0]] ?? PlanShare.Unit()
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
