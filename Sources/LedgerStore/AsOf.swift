import Foundation
import GRDB
import Ledger

extension Store {
    /// The ledger with only what counts for a day or an earlier one: a copy in memory, read-only, that answers every read.
    ///
    /// What later entries changed is as it was before them, plans issued later are left out, and so are their entries and notes.
    public func asOf(_ day: Day) throws -> Store {
        let copy = try copyInMemory()
        let store = Store(path: path, readOnly: nil, rule: rule, queue: copy)
        try store.write { try $0.takeBack(after: day) }
        return Store(path: path, readOnly: .asOf(day), rule: rule, queue: copy)
    }

    private func copyInMemory() throws -> DatabaseQueue {
        do {
            let copy = try DatabaseQueue()
            try queue.backup(to: copy)
            return copy
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}

extension LedgerWriter {
    fileprivate func takeBack(after day: Day) throws {
        let later = try database.all("SELECT id FROM history WHERE day > ?", [day.ordinal]) { try $0[0] as Int64 }
        let milestones = try database.all(
            "SELECT DISTINCT row FROM edit JOIN history ON history.id = entry WHERE day > ? AND field <> 'note'",
            [day.ordinal]
        ) { try $0.rowID(0) }
        for milestone in milestones { try restore(milestone, to: day) }
        try database.run("DELETE FROM note WHERE day > ?", [day.ordinal])
        let wanted = numberList(later)
        try database.run("DELETE FROM edit WHERE entry IN (SELECT value FROM json_each(?))", [wanted])
        try database.run("UPDATE history SET target = NULL WHERE target IN (SELECT value FROM json_each(?))", [wanted])
        try database.run("DELETE FROM history WHERE id IN (SELECT value FROM json_each(?))", [wanted])
        let plans = try database.all(
            "SELECT id FROM node WHERE kind = ? AND issued > ?", [RowKind.plan.rawValue, day.ordinal]
        ) { try $0[0] as Int64 }
        for plan in plans { try removePlan(plan) }
    }

    /// Sets a milestone to what it was after the newest entry on it that counts.
    ///
    /// Status and what belongs to it (day of finish, review, reason) are one fact, the due day is another. Entries are not always in the
    /// order of their days; each fact is as the newest entry left it that counts for the day, or as the plan made it.
    private func restore(_ row: RowID, to day: Day) throws {
        guard case .milestone(let task, let measure, let place) = row,
            let stored = try reader.milestones(task: task, measure: measure).first(where: { $0.place == place })
        else { return }
        let edits = try database.all(
            """
            SELECT field, before, after, entry, day FROM edit JOIN history ON history.id = entry
            WHERE row = ? AND field <> 'note' ORDER BY entry, n
            """, [row.key]
        ) { PastEdit(field: try $0[0], before: try $0[1], after: try $0[2], entry: try $0[3], day: try $0.day(4)) }
        var milestone = stored.milestone
        var reason = stored.reason
        for fact in [[MilestoneField.due], [.status, .finished, .review, .reason]] {
            let own = edits.filter { edit in fact.contains { $0.rawValue == edit.field } }
            let last = own.last { $0.day <= day }?.entry ?? 0
            for field in fact {
                let history = own.filter { $0.field == field.rawValue }
                guard let first = history.first else { continue }
                let text = history.last { $0.entry <= last }.map(\.after) ?? first.before
                field.set(text, on: &milestone, reason: &reason)
            }
        }
        _ = try update(row, to: milestone, reason: reason)
    }

    private struct PastEdit {
        var field: String
        var before: String?
        var after: String?
        var entry: Int64
        var day: Day
    }

    /// Takes a plan out with all its counts, and its district where it was the only one there.
    private func removePlan(_ plan: Int64) throws {
        let tasks = try database.all("SELECT id FROM task WHERE plan = ?", [plan]) { try $0[0] as Int64 }
        for task in tasks {
            for stored in try reader.milestones(task: task) {
                // Withdrawn, a row has left every count.
                var milestone = stored.milestone
                milestone.status = .withdrawn
                milestone.finishedOn = nil
                _ = try update(
                    .milestone(task: task, measure: stored.measure, milestone: stored.place), to: milestone,
                    reason: stored.reason)
            }
        }
        let wanted = numberList(tasks)
        for table in ["note", "search", "responsible", "milestone", "measure_text", "measure"] {
            try database.run("DELETE FROM \(table) WHERE task IN (SELECT value FROM json_each(?))", [wanted])
        }
        try database.run("DELETE FROM task WHERE plan = ?", [plan])
        let district: Int64? = try database.first("SELECT parent FROM node WHERE id = ?", [plan])
        try removeNodes(below: plan)
        if let district, try !database.exists("SELECT 1 FROM node WHERE parent = ?", [district]) {
            try database.run("DELETE FROM unit_name WHERE district = ?", [district])
            try database.run("DELETE FROM unit WHERE district = ?", [district])
            try database.run("DELETE FROM district_name WHERE district = ?", [district])
            try removeNodes(below: district)
        }
    }

    private func removeNodes(below node: Int64) throws {
        let nodes = try database.all(
            """
            WITH RECURSIVE below(id, level) AS (VALUES(?, 0)
              UNION ALL SELECT node.id, level + 1 FROM node JOIN below ON node.parent = below.id)
            SELECT id FROM below ORDER BY level DESC
            """, [node]
        ) { try $0[0] as Int64 }
        for node in nodes {
            try database.run("DELETE FROM note WHERE row = ?", [RowID.node(node).key])
            try database.run("DELETE FROM node_light WHERE node = ?", [node])
            try database.run("DELETE FROM node_facts WHERE id = ?", [node])
            try database.run("DELETE FROM node WHERE id = ?", [node])
        }
    }
}
