import GRDB
import Ledger

extension LedgerWriter {
    /// Closes a plan on the author's day. With a code, what is not done is copied into the plan of that code, which is made where there is
    /// none: sections, tasks and measures with their unfinished milestones, the old due days kept, each task linked to the one it
    /// comes from.
    func close(_ row: RowID, carryingInto code: String?, by author: Author) throws -> [StoredEdit] {
        let plan = try planNode(row)
        let code = code?.trimmed
        let carried = try code.map { try carry(plan, into: $0, by: author) } ?? []
        let isClosed = try reader.text(of: row)?[.closed] != nil
        return try (isClosed ? [] : change(row) { $0.set(.closed, author.day) }) + carried
    }

    func reopen(_ row: RowID) throws -> [StoredEdit] {
        _ = try planNode(row)
        return try change(row) { $0[.closed] = nil }
    }

    private func planNode(_ row: RowID) throws -> Int64 {
        guard let node = row.node, try reader.kind(of: row) == .plan else {
            throw Refusal.notAPlan(try reader.reference(of: row))
        }
        return node
    }

    private func carry(_ plan: Int64, into code: String, by author: Author) throws -> [StoredEdit] {
        guard let old = try reader.nodeText(plan), let district = try reader.parent(of: .node(plan)) else { return [] }
        var edits: [StoredEdit] = []
        let target: RowID
        let existing = try database.first("SELECT id, parent, closed FROM node WHERE ref = ? AND kind = 2", [code]) {
            (id: try $0[0] as Int64, parent: try $0[1] as Int64, closed: try $0[2] as Int?)
        }
        if let existing {
            guard existing.id != plan, .node(existing.parent) == district, existing.closed == nil else {
                throw Refusal.cannotCarry(into: code)
            }
            target = .node(existing.id)
        } else {
            try refuseCode(code)
            var text = RowText()
            text[.kind] = String(RowKind.plan.rawValue)
            text[.ref] = code
            text[.title] = (old[.title] ?? "") + "（结转）"
            text.set(.issued, author.day)
            text[.source] = String(plan)
            target = .node(try newIdentity("node"))
            let last = try reader.children(of: district, like: target).last
            edits.append(try add(target, text, at: RowPlace(parent: district, previous: last).text))
        }
        return try edits + carryNode(.node(plan), into: target, plan: target)
    }

    /// Copies what is not done below a node; sections of which nothing is left are left out.
    private func carryNode(_ old: RowID, into new: RowID, plan: RowID) throws -> [StoredEdit] {
        var edits: [StoredEdit] = []
        for section in try reader.children(of: old, like: .node(0)) {
            guard let node = section.node, try holdsUnfinished(node), var text = try reader.text(of: section) else {
                continue
            }
            text[.ref] = try reader.nextSectionReference(below: new).description
            text[.withdrawn] = nil
            let copy = RowID.node(try newIdentity("node"))
            let last = try reader.children(of: new, like: copy).last
            edits.append(try add(copy, text, at: RowPlace(parent: new, previous: last).text))
            edits += try carryNode(section, into: copy, plan: plan)
        }
        for task in try reader.children(of: old, like: .task(0)) { edits += try carryTask(task, into: new, plan: plan) }
        return edits
    }

    private func carryTask(_ old: RowID, into section: RowID, plan: RowID) throws -> [StoredEdit] {
        guard let id = old.task, var text = try reader.text(of: old), let planNode = plan.node else { return [] }
        let left = try reader.milestones(task: id).filter { $0.milestone.status.isUnfinished }
        guard !left.isEmpty else { return [] }
        let number = Int(text.number(.number) ?? 0)
        text[.ref] = try newTaskReference(
            number, in: planNode, section: reader.reference(of: section).section)
        text[.source] = String(id)
        let task = try newIdentity("task")
        let last = try reader.children(of: section, like: .task(0)).last
        var edits = [try add(.task(task), text, at: RowPlace(parent: section, previous: last).text)]
        let measures = try reader.children(of: old, like: .measure(task: 0, measure: 0))
        var place = 0
        for measure in measures {
            guard case .measure(_, let n) = measure, let text = try reader.text(of: measure) else { continue }
            let own = left.filter { $0.measure == n }
            guard !own.isEmpty else { continue }
            place += 1
            let copy = RowID.measure(task: task, measure: place)
            let previous = place > 1 ? RowID.measure(task: task, measure: place - 1) : nil
            edits.append(try add(copy, text, at: RowPlace(parent: .task(task), previous: previous).text))
            for stored in own {
                let edit = try addMilestone(stored.milestone, titled: stored.title, to: copy, after: nil)
                edits.append(edit)
                guard let reason = stored.reason else { continue }
                edits += try change(edit.row) { $0[.reason] = reason }
            }
        }
        return edits
    }

    private func holdsUnfinished(_ node: Int64) throws -> Bool {
        try reader.tasks(below: node).contains { task in
            try reader.milestones(task: task).contains { $0.milestone.status.isUnfinished }
        }
    }
}
