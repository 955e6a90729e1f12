import Ledger

/// A generated ledger as `duban export --format csv` writes it: the same columns, a row a milestone, the same bytes.
public struct CSVForm {
    /// What has been written so far and not yet been taken.
    public private(set) var bytes: [UInt8] = []

    /// Begins with the line of the column names.
    public init() {
        bytes += Array("\u{FEFF}".utf8)
        bytes += Array(CSVForm.columns.joined(separator: ",").utf8)
        endLine()
    }

    static let columns = [
        "ref", "district", "plan", "planTitle", "documentNumber", "issued", "closed", "sectionRef", "sectionPath",
        "number", "title", "measure", "marker", "measureTitle", "lead", "leadUnits", "support", "supportUnits", "scope",
        "deadlines", "deadlineFacts", "summary", "keywords", "text", "figures", "notes", "source", "carriedFrom",
        "carriedInto", "milestoneRef", "milestone", "milestoneTitle", "status", "due", "plannedDue", "doneOn", "review",
        "reason", "standing",
    ]

    /// Gives what was written to `sink` and forgets it.
    public mutating func flush(to sink: ([UInt8]) throws -> Void) rethrows {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds all rows of a plan.
    public mutating func append(_ plan: GeneratedPlan) {
        var head = CSVRow()
        for text in [plan.district.name, plan.code, plan.title, plan.documentNumber] { head.cell(text) }
        head.cell(plan.issued.description)
        head.cell(plan.closed?.description)
        for (place, section) in plan.sections.enumerated() {
            append(section, plan, head.bytes, reference: plan.code + "/§\(place + 1)", path: section.title)
        }
    }

    private mutating func append(
        _ section: GeneratedSection, _ plan: GeneratedPlan, _ head: [UInt8], reference: String, path: String
    ) {
        var within = CSVRow(bytes: head)
        within.cell(reference)
        within.cell(path)
        for task in section.tasks { append(task, plan, within.bytes) }
        for (place, inner) in section.sections.enumerated() {
            append(inner, plan, head, reference: "\(reference).\(place + 1)", path: path + "\n" + inner.title)
        }
    }

    private mutating func append(_ task: GeneratedTask, _ plan: GeneratedPlan, _ head: [UInt8]) {
        for (place, measure) in task.measures.enumerated() {
            var reference = plan.code + "/\(task.number)"
            if task.measures.count > 1 { reference += ".\(place + 1)" }
            var row = CSVRow()
            row.cell(reference)
            row.bytes += head
            row.cell(String(task.number))
            row.cell(task.title)
            row.cell(String(place + 1))
            row.append(measure, reference: reference)
            append(measure.milestones, of: reference, row.bytes)
        }
    }

    private mutating func append(_ milestones: [GeneratedMilestone], of measure: String, _ own: [UInt8]) {
        for (place, milestone) in milestones.enumerated() {
            bytes += own
            var row = CSVRow()
            row.cell(milestones.count > 1 ? "\(measure)#\(place + 1)" : measure)
            row.cell(String(place + 1))
            row.append(milestone)
            // Without the last comma.
            bytes += row.bytes.dropLast()
            endLine()
        }
    }

    private mutating func endLine() { bytes += [0x0D, 0x0A] }
}
