import GRDB
import Ledger

extension Store {
    /// The rows that bear measures, in tree order: tasks that match the words, and of a task of which only some measures match these.
    ///
    /// Below a row or everywhere; with `opened` only what a tree shows in which those rows are open (a search opens what leads to a match,
    /// but what is `closed` by hand). At most `limit` rows.
    public func rows(
        matching words: [String], below row: RowID = .node(0), opened: Set<RowID>? = nil, closed: Set<RowID> = [],
        limit: Int
    ) throws -> [RowID] {
        try readAsItStands { reader in
            let request = TreeRequest(day: .distantPast, opened: opened ?? [], closed: closed, words: words)
            let walk = try TreeWalk(reader, request)
            var rows: [RowID] = []
            try walk.collectMeasureRows(below: row, onlyShown: opened != nil, limit: limit, into: &rows)
            return rows
        }
    }

    /// What a row consists of, less one part: the measures of a task or the milestones of a measure; a part that holds the one left out
    /// gives way to its own parts.
    public func rows(partsOf row: RowID, without part: RowID) throws -> [RowID] {
        try readAsItStands { reader in
            try TreeWalk(reader, TreeRequest(day: .distantPast)).parts(of: row, without: part)
        }
    }

    /// Those of the rows that are there; a row that was added and taken away again is not.
    public func rows(stillThere rows: [RowID]) throws -> [RowID] {
        try readAsItStands { reader in
            let facts = try TaskFacts(reader, tasks: rows.compactMap(\.task))
            return rows.filter { facts.holds($0) }
        }
    }

    /// The measures that some rows hold, in the order of the rows, each with those of its milestones that the rows hold. Rows that are no
    /// more are left out.
    public func measures(heldBy rows: [RowID]) throws -> [MarkedMeasure] {
        try readAsItStands { try $0.measures(heldBy: rows) }
    }
}

extension TreeWalk {
    fileprivate func collectMeasureRows(
        below row: RowID, onlyShown: Bool, limit: Int, into rows: inout [RowID]
    ) throws {
        for child in try children(of: row) {
            guard rows.count < limit else { return }
            switch child.id {
            case .node:
                if onlyShown, try !isOpen(child.id) { continue }
                try collectMeasureRows(below: child.id, onlyShown: onlyShown, limit: limit, into: &rows)
            case .task(let task) where try matchesInPart(task):
                if onlyShown, try !isOpen(child.id) { continue }
                rows += try children(of: child.id).map(\.id)
            case .task, .measure, .milestone, .unit:
                rows.append(child.id)
            }
        }
    }

    fileprivate func parts(of row: RowID, without part: RowID) throws -> [RowID] {
        try children(of: row).flatMap { child -> [RowID] in
            if child.id == part { return [] }
            return part.lies(below: child.id) ? try parts(of: child.id, without: part) : [child.id]
        }
    }
}

extension TaskFacts {
    fileprivate func holds(_ row: RowID) -> Bool {
        switch row {
        case .node, .unit: false
        case .task(let task): tasks[task] != nil
        case .measure(let task, let measure): measures[task, default: []].contains { $0.place == measure }
        case .milestone(let task, let measure, let place):
            milestones[task, default: []].contains { $0.measure == measure && $0.place == place }
        }
    }
}

extension LedgerReader {
    fileprivate func measures(heldBy rows: [RowID]) throws -> [MarkedMeasure] {
        let facts = try TaskFacts(self, tasks: rows.compactMap(\.task), withSupports: true)
        var measures: [MarkedMeasure] = []
        var places: [RowID: Int] = [:]
        for row in rows {
            guard let task = row.task else { continue }
            for milestone in facts.milestones[task, default: []] {
                let id = RowID.milestone(task: task, measure: milestone.measure, milestone: milestone.place)
                guard id == row || id.lies(below: row) else { continue }
                let measure = RowID.measure(task: task, measure: milestone.measure)
                if places[measure] == nil {
                    places[measure] = measures.count
                    measures.append(marked(task, milestone.measure, facts))
                }
                let place = places[measure] ?? 0
                guard !measures[place].milestones.contains(where: { $0.id == id }) else { continue }
                measures[place].milestones.append(
                    MarkedMilestone(
                        id: id,
                        reference: facts.reference(task, measure: milestone.measure, milestone: milestone.place),
                        milestone: milestone.milestone))
            }
        }
        return measures
    }

    private func marked(_ task: Int64, _ place: Int, _ facts: TaskFacts) -> MarkedMeasure {
        let siblings = facts.measures[task, default: []]
        let units = facts.responsible[task, default: []].filter { $0.measure == place }
        let taskTitle = facts.tasks[task]?.title ?? ""
        let title = siblings.first { $0.place == place }?.title ?? taskTitle
        return MarkedMeasure(
            id: siblings.count > 1 ? .measure(task: task, measure: place) : .task(task),
            reference: facts.reference(task, measure: place), title: title, taskTitle: taskTitle,
            leads: units.filter(\.isLead).map(\.name), supports: units.filter { !$0.isLead }.map(\.name))
    }
}
