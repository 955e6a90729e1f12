import Foundation
import GRDB
import Ledger

/// Builds the rows that a view shows, with lights for one day. What neighbouring rows share is read once.
final class RowBuilder {
    let reader: LedgerReader
    let day: Day
    private let unitLights: UnitLights
    private var planReferences: [Int64: String] = [:]

    init(_ reader: LedgerReader, day: Day) {
        self.reader = reader
        self.day = day
        unitLights = UnitLights(reader, day: day)
    }

    /// A district, plan or section.
    func node(_ id: Int64, depth: Int, isOpen: Bool) throws -> TreeRow? {
        guard
            let row = try reader.database.row(
                "SELECT kind, ref, title, done, total, standing, tasks FROM node WHERE id = ?", [id]),
            let kind = RowKind(rawValue: row[0])
        else { return nil }
        let lights = try reader.lights(ofNode: id, day: day)
        let reference = Reference(row[1] as String) ?? Reference(head: row[1])
        let progress = Progress(done: row[3], total: row[4], standing: row[5])
        return TreeRow(
            id: .node(id), kind: kind, depth: depth, reference: reference, title: row[2], isOpen: isOpen,
            hasChildren: (row[6] as Int) > 0 || kind != .section,
            verdict: lights.worst.map { Verdict(light: $0, reason: .worstBelow(lights)) }, lights: lights, progress: progress,
            isDone: progress.total > 0 && progress.done == progress.total)
    }

    /// A task, with its only measure in the same row where it has one.
    func task(_ id: Int64, depth: Int, isOpen: Bool) throws -> TreeRow? {
        guard let row = try reader.database.row("SELECT plan, number, ref, title FROM task WHERE id = ?", [id]) else {
            return nil
        }
        let stored = try reader.milestones(task: id)
        let measures = try reader.measureCount(id)
        var result = TreeRow(
            id: .task(id), kind: .task, depth: depth, reference: try reference(plan: row[0], task: row[2]),
            number: String(row[1] as Int), title: row[3], isOpen: isOpen, hasChildren: stored.count > 1)
        fill(&result, task: id, with: stored)
        if measures > 1 { result.lights = lights(of: stored) }
        try fillLeads(&result, task: id, measure: nil)
        return result
    }

    /// A measure of a task that has several.
    func measure(_ task: Int64, _ measure: Int, depth: Int, isOpen: Bool) throws -> TreeRow? {
        guard
            let row = try reader.database.row(
                """
                SELECT plan, task.ref, marker, coalesce(measure.title, task.title), task.title
                FROM measure JOIN task ON task.id = measure.task WHERE task = ? AND n = ?
                """, [task, measure])
        else { return nil }
        let stored = try reader.milestones(task: task, measure: measure)
        var reference = try reference(plan: row[0], task: row[1])
        reference.measure = measure
        var result = TreeRow(
            id: .measure(task: task, measure: measure), kind: .measure, depth: depth, reference: reference,
            number: row[2] as String? ?? "\(measure))", title: row[3], isOpen: isOpen, hasChildren: stored.count > 1)
        fill(&result, task: task, with: stored)
        try fillLeads(&result, task: task, measure: measure)
        return result
    }

    /// A milestone of a measure that has several.
    func milestone(_ task: Int64, _ measure: Int, _ place: Int, depth: Int) throws -> TreeRow? {
        guard let stored = try reader.milestones(task: task, measure: measure).first(where: { $0.place == place }) else {
            return nil
        }
        let id = RowID.milestone(task: task, measure: measure, milestone: place)
        var result = TreeRow(
            id: id, kind: .milestone, depth: depth, reference: try reader.reference(of: id), number: "#\(place)",
            title: stored.title ?? "")
        fill(&result, task: task, with: [stored])
        return result
    }

    /// A unit in the place it has, with its own light.
    func assignment(_ row: Row) throws -> Assignment {
        Assignment(printed: row[1] as String? ?? row[0], unit: row[0], light: try unitLights.worst(row[2]))
    }

    private func reference(plan: Int64, task: String) throws -> Reference {
        var head = planReferences[plan]
        if head == nil {
            head = try reader.database.row("SELECT ref FROM node WHERE id = ?", [plan])?[0] as String?
            planReferences[plan] = head
        }
        return Reference((head ?? "") + "/" + task) ?? Reference(head: head ?? "")
    }

    private func fill(_ row: inout TreeRow, task: Int64, with stored: [StoredMilestone]) {
        let milestones = stored.map(\.milestone)
        let leading = reader.rule.leading(milestones, day: day)
        row.verdict = leading?.verdict
        row.status = leading?.milestone.status ?? .withdrawn
        row.progress = Progress(of: milestones)
        row.isDone = row.progress.total > 0 && row.progress.done == row.progress.total
        let next = milestones.filter { $0.status.isUnfinished && $0.due != nil }.min { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) }
        row.due = next?.due ?? (milestones.count == 1 ? milestones.first?.due : nil)
        row.plannedDue = (next ?? (milestones.count == 1 ? milestones.first : nil))?.plannedDue
        if stored.count == 1, let only = stored.first {
            row.milestone = .milestone(task: task, measure: only.measure, milestone: only.place)
        }
    }

    private func lights(of stored: [StoredMilestone]) -> LightCounts {
        var counts = LightCounts()
        for (_, milestones) in Dictionary(grouping: stored, by: \.measure) {
            if let verdict = reader.rule.verdict(on: milestones.map(\.milestone), day: day) { counts[verdict.light] += 1 }
        }
        return counts
    }

    private func fillLeads(_ row: inout TreeRow, task: Int64, measure: Int?) throws {
        let leads = try reader.database.rows(
            """
            SELECT unit, min(measure * 1000 + rank) AS place FROM responsible
            WHERE task = ? AND measure = coalesce(?, measure) AND role = 0 GROUP BY unit ORDER BY place
            """, [task, measure])
        row.leadCount = leads.count
        guard let first = leads.first?[0] as Int64? else { return }
        row.lead = try reader.database.row("SELECT name FROM unit WHERE id = ?", [first])?[0]
        row.leadLight = try unitLights.worst(first)
    }
}
