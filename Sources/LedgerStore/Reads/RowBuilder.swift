import GRDB
import Ledger

/// Builds the rows that a view shows, with lights for one day. All rows of a view are read together.
final class RowBuilder {
    /// A row that is wanted, and how it stands in the tree.
    struct Wanted {
        var id: RowID
        var depth = 0
        var isOpen = false
    }

    let reader: LedgerReader
    let day: Day
    let unitLights: UnitLights

    init(_ reader: LedgerReader, day: Day) {
        self.reader = reader
        self.day = day
        unitLights = UnitLights(reader, day: day)
    }

    /// Those rows in that order; what there is not is left out. `facts` are those of the tasks, where they are at hand.
    func rows(_ wanted: [Wanted], facts: TaskFacts? = nil) throws -> [TreeRow] {
        let nodes = try NodeFacts(reader, nodes: wanted.compactMap { $0.id.node }, day: day)
        let tasks = try facts ?? TaskFacts(reader, tasks: wanted.compactMap(\.id.task))
        try unitLights.learn(wanted.compactMap { firstLead(of: $0.id, tasks) })
        return wanted.compactMap { wanted in
            wanted.id.node == nil ? row(wanted, tasks) : nodes.row(wanted)
        }
    }

    /// One row; nil when there is none.
    func row(_ id: RowID, depth: Int = 0, isOpen: Bool = false) throws -> TreeRow? {
        try rows([Wanted(id: id, depth: depth, isOpen: isOpen)]).first
    }

    /// The rows that stand for measures: a task's own where it has no other.
    func rows(ofMeasures measures: [(task: Int64, measure: Int)], depth: Int, facts: TaskFacts) throws -> [TreeRow] {
        let wanted = measures.map { task, measure in
            let isAlone = facts.measures[task, default: []].count < 2
            return Wanted(id: isAlone ? .task(task) : .measure(task: task, measure: measure), depth: depth)
        }
        return try rows(wanted, facts: facts)
    }

    private func row(_ wanted: Wanted, _ facts: TaskFacts) -> TreeRow? {
        switch wanted.id {
        case .node, .unit: nil
        case .task(let task): self.task(task, wanted, facts)
        case .measure(let task, let measure): self.measure(task, measure, wanted, facts)
        case .milestone(let task, let measure, let place): milestone(task, measure, place, wanted, facts)
        }
    }

    /// A task, with its only measure in the same row where it has one.
    private func task(_ id: Int64, _ wanted: Wanted, _ facts: TaskFacts) -> TreeRow? {
        guard let task = facts.tasks[id] else { return nil }
        let stored = facts.milestones[id, default: []]
        var row = TreeRow(
            id: wanted.id, kind: .task, depth: wanted.depth, reference: task.reference, number: String(task.number),
            title: task.title, isOpen: wanted.isOpen, hasChildren: stored.count > 1)
        fill(&row, task: id, day: task.litDay(day), with: stored)
        if facts.measures[id, default: []].count > 1 { row.lights = lights(of: stored, day: task.litDay(day)) }
        fillLeads(&row, facts.responsible[id, default: []])
        return row
    }

    /// A measure of a task that has several.
    private func measure(_ id: Int64, _ place: Int, _ wanted: Wanted, _ facts: TaskFacts) -> TreeRow? {
        guard let task = facts.tasks[id],
            let measure = facts.measures[id, default: []].first(where: { $0.place == place })
        else { return nil }
        let stored = facts.milestones[id, default: []].filter { $0.measure == place }
        var row = TreeRow(
            id: wanted.id, kind: .measure, depth: wanted.depth, reference: facts.reference(id, measure: place),
            number: measure.marker ?? "\(place))", title: measure.title ?? task.title, isOpen: wanted.isOpen,
            hasChildren: stored.count > 1)
        fill(&row, task: id, day: task.litDay(day), with: stored)
        fillLeads(&row, facts.responsible[id, default: []].filter { $0.measure == place })
        return row
    }

    /// A milestone of a measure that has several.
    private func milestone(
        _ id: Int64, _ measure: Int, _ place: Int, _ wanted: Wanted, _ facts: TaskFacts
    ) -> TreeRow? {
        guard
            let stored = facts.milestones[id, default: []].first(where: { $0.measure == measure && $0.place == place })
        else { return nil }
        var row = TreeRow(
            id: wanted.id, kind: .milestone, depth: wanted.depth,
            reference: facts.reference(id, measure: measure, milestone: place), number: "#\(place)",
            title: stored.title ?? "")
        fill(&row, task: id, day: facts.tasks[id]?.litDay(day) ?? day, with: [stored])
        return row
    }

    private func fill(_ row: inout TreeRow, task: Int64, day: Day, with stored: [StoredMilestone]) {
        let milestones = stored.map(\.milestone)
        let leading = reader.rule.leading(milestones, day: day)
        row.verdict = leading?.verdict
        row.status = leading?.milestone.status ?? .withdrawn
        row.progress = Progress(of: milestones)
        row.isDone = row.progress.total > 0 && row.progress.done == row.progress.total
        let dated = milestones.filter { $0.status.isUnfinished && $0.due != nil }
        let next = dated.min { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) } ?? milestones.only
        row.due = next?.due
        row.plannedDue = next?.plannedDue
        if let only = stored.only {
            row.milestone = .milestone(task: task, measure: only.measure, milestone: only.place)
        }
    }

    private func lights(of stored: [StoredMilestone], day: Day) -> LightCounts {
        var counts = LightCounts()
        for (_, milestones) in Dictionary(grouping: stored, by: \.measure) {
            if let verdict = reader.rule.verdict(on: milestones.map(\.milestone), day: day) {
                counts[verdict.light] += 1
            }
        }
        return counts
    }

    private func fillLeads(_ row: inout TreeRow, _ responsible: [TaskFacts.Responsible]) {
        let leads = responsible.filter(\.isLead)
        row.leadCount = Set(leads.map(\.unit)).count
        row.lead = leads.first?.name
        row.leadLight = leads.first.flatMap { unitLights.worst($0.unit) }
    }

    private func firstLead(of id: RowID, _ facts: TaskFacts) -> Int64? {
        guard let task = id.task else { return nil }
        return facts.responsible[task]?.first { unit in
            if case .measure(_, let measure) = id, unit.measure != measure { return false }
            return unit.isLead
        }?.unit
    }
}

/// What the rows of some districts, plans and sections are made of.
private struct NodeFacts {
    private var nodes: [Int64: TreeRow] = [:]

    init(_ reader: LedgerReader, nodes ids: [Int64], day: Day) throws {
        guard !ids.isEmpty else { return }
        let lights = try reader.lights(ofNodes: ids, day: day)
        let rows = try reader.database.all(
            """
            SELECT id, kind, ref, title, done, total, standing,
              EXISTS(SELECT 1 FROM node child WHERE child.parent = node.id) OR EXISTS(SELECT 1 FROM task WHERE section = node.id),
              CASE WHEN kind <> \(RowKind.district.rawValue) THEN closed
                WHEN NOT EXISTS(SELECT 1 FROM node plan WHERE plan.parent = node.id AND plan.closed IS NULL)
                THEN (SELECT max(plan.closed) FROM node plan WHERE plan.parent = node.id) END,
              withdrawn,
              CASE WHEN closed IS NULL THEN last_due END
            FROM node WHERE id IN (SELECT value FROM json_each(?)) AND id <> 0
            """, [numberList(ids)]
        ) { row in
            let id: Int64 = try row[0]
            let counts = lights[id] ?? LightCounts()
            let text: String = try row[2]
            let progress = Progress(done: try row[4], total: try row[5], standing: try row[6])
            let isWithdrawn = try counts.total == 0 && row[9] as String? != nil
            let lastDue = try row.dayIfAny(10)
            return TreeRow(
                id: .node(id), kind: try row.value(1), depth: 0, reference: Reference(text) ?? Reference(head: text),
                title: try row[3], hasChildren: try row[7],
                verdict: counts.worst.map { Verdict(light: $0, reason: .worstBelow(counts)) }, lights: counts,
                progress: progress, status: isWithdrawn ? .withdrawn : nil,
                isDone: progress.total > 0 && progress.done == progress.total, closedOn: try row.dayIfAny(8),
                isPast: lastDue.map { $0.adding(months: 12) < day } ?? false)
        }
        for row in rows { nodes[row.id.node ?? 0] = row }
    }

    func row(_ wanted: RowBuilder.Wanted) -> TreeRow? {
        guard var row = wanted.id.node.flatMap({ nodes[$0] }) else { return nil }
        row.depth = wanted.depth
        row.isOpen = wanted.isOpen
        return row
    }
}

extension RowID {
    /// The node that the row is; nil for tasks and what is below them.
    var node: Int64? {
        if case .node(let node) = self { return node }
        return nil
    }
}

extension Collection {
    /// The element of a collection that holds one alone.
    var only: Element? { count == 1 ? first : nil }
}
