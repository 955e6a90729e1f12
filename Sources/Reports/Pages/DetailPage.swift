import Ledger
import Words

/// Everything about one row: what `duban show` prints.
public struct DetailPage {
    let words: Words
    var fields: FieldWords { words.reports.fields }

    public static func paper(_ detail: RowDetail, words: Words) -> Paper {
        let page = DetailPage(words: words)
        let row = detail.row
        var blocks = page.standing(detail)
        if let plan = detail.plan { blocks += page.head(plan) }
        blocks += page.names(page.fields.headingLeads, detail.headingLeads)
        blocks += page.names(page.fields.headingSupports, detail.headingSupports)
        for measure in detail.measures {
            if detail.measures.count > 1 {
                blocks.append(.heading(page.title(of: measure)))
                blocks.append(.field(page.fields.reference, measure.reference.description))
            }
            blocks += page.measure(measure)
        }
        blocks += detail.notes.map { .field(page.fields.note, words.reports.fields.noteText($0)) }
        return Paper(
            title: [row.number, row.title].compactMap(\.self).joined(separator: " "),
            subtitles: detail.path.isEmpty ? [] : [detail.path.joined(separator: " › ")], blocks: blocks)
    }

    private func standing(_ detail: RowDetail) -> [Paper.Block] {
        let row = detail.row
        var blocks: [Paper.Block] = [.field(fields.reference, row.reference.description)]
        if let verdict = row.verdict {
            blocks.append(
                .field(fields.light, words.ledger.letter(verdict.light) + " " + words.ledger.reason(verdict.reason)))
        } else if let status = row.status {
            blocks.append(.field(fields.light, words.ledger.status(status)))
        }
        if row.progress != Progress() { blocks.append(.field(fields.progress, words.ledger.progress(row.progress))) }
        return blocks + state(detail)
    }

    /// Whether the plan is closed or past, and what was carried where.
    private func state(_ detail: RowDetail) -> [Paper.Block] {
        let rows = words.console.rows
        let state = detail.row.closedOn.map(rows.closed) ?? (detail.row.isPast ? rows.pastShort : nil)
        let blocks: [Paper.Block] =
            (state.map { [.field(rows.state, $0)] } ?? [])
            + (detail.carriedFrom.map { [.field(rows.carriedFrom, $0.description)] } ?? [])
        return blocks + names(rows.carriedInto, detail.carriedInto.map(\.description))
    }

    private func title(of measure: MeasureDetail) -> String {
        fields.measure([measure.marker ?? "\(measure.place)", measure.shownTitle].joined(separator: " "))
    }

    private func measure(_ measure: MeasureDetail) -> [Paper.Block] {
        var blocks: [Paper.Block] = []
        if let summary = measure.summary { blocks.append(.paragraph(summary)) }
        blocks += assignments(fields.lead, measure.leads) + assignments(fields.support, measure.supports)
        if let scope = measure.scope { blocks.append(.field(fields.scope, scope)) }
        blocks += measure.deadlines.map { .field(fields.deadline, fields.deadlineText($0)) }
        blocks += measure.figures.map { .field(fields.figure, fields.figureText($0)) }
        blocks += names(fields.keywords, measure.keywords)
        blocks += measure.milestones.map { .field(fields.milestones, milestone($0, of: measure)) }
        if let text = measure.text { blocks.append(.field(fields.text, text)) }
        return blocks + remarks(measure.remarks)
    }

    private func milestone(_ detail: MilestoneDetail, of measure: MeasureDetail) -> String {
        let milestone = detail.milestone
        let moved = milestone.plannedDue != milestone.due ? milestone.plannedDue.map(fields.planned) : nil
        let light = detail.verdict.map { words.ledger.letter($0.light) + " " + words.ledger.reason($0.reason) }
        let parts = [
            detail.reference.description, detail.title, light ?? words.ledger.status(milestone.status), moved,
            detail.reason.map(fields.reason),
        ]
        return parts.compactMap(\.self).joined(separator: words.reports.semicolon)
    }

    private func assignments(_ name: String, _ assignments: [Assignment]) -> [Paper.Block] {
        guard !assignments.isEmpty else { return [] }
        let texts = assignments.map { assignment in
            assignment.unit + (assignment.light.map { "[\(words.ledger.letter($0))]" } ?? "")
                + (assignment.printed == assignment.unit ? "" : fields.printed(assignment.printed))
        }
        return [.field(name, texts.joined(separator: words.reports.comma))]
    }

    func names(_ name: String, _ names: [String]) -> [Paper.Block] {
        names.isEmpty ? [] : [.field(name, names.joined(separator: words.reports.comma))]
    }

    func remarks(_ remarks: Remarks) -> [Paper.Block] {
        let source: [Paper.Block] = remarks.lines.isEmpty ? [] : [.field(fields.source, fields.lines(remarks.lines))]
        return source + remarks.notes.map { .field(fields.remark, $0) }
            + remarks.repairs.map { .field(fields.repair, fields.repairText($0)) }
    }
}
