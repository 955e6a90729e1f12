import Ledger
import Screen
import Words

/// The detail of a row as lines: the same in the pane at the right and on a page of its own.
struct DetailLines {
    let words: Words
    let measure: DisplayWidth
    let width: Int
    /// Duties and groups of a plan are counted, not listed.
    let isBrief: Bool
    private var lines: [Line] = []
    private var labels: DetailWords { words.console.details }

    private init(words: Words, measure: DisplayWidth, width: Int, isBrief: Bool) {
        self.isBrief = isBrief
        self.words = words
        self.measure = measure
        self.width = width
    }

    /// The lines of a detail at a width; nothing is left out, but in the brief form the duties and groups of a plan.
    static func of(
        _ detail: RowDetail, words: Words, measure: DisplayWidth, width: Int, isBrief: Bool = false
    ) -> [Line] {
        var lines = DetailLines(words: words, measure: measure, width: max(8, width), isBrief: isBrief)
        lines.add(detail)
        return lines.lines
    }

    private mutating func add(_ detail: RowDetail) {
        let row = detail.row
        wrap("\(row.reference)", Style(.faint))
        wrap(row.title, Style(.heading, bold: true))
        if let verdict = row.verdict {
            wrap(words.ledger.reason(verdict.reason), Style(verdict.light.role), indent: 0)
        } else if !row.kind.isNode {
            wrap(words.ledger.status(.withdrawn), Style(.faint))
        }
        addState(detail)
        if row.kind.isNode { addNode(detail) }
        let isWhole = row.kind == .task && detail.measures.count > 1
        for measure in detail.measures {
            if isWhole {
                lines.append(Line(""))
                wrap(
                    "\(measure.marker ?? labels.measure(measure.place)) \(measure.measureTitle ?? "")",
                    Style(.plain, bold: true))
            }
            add(measure, isShort: isWhole)
        }
        for note in detail.notes {
            field(labels.notes, "\(note.text)（\(note.user) \(note.day)）")
        }
    }

    /// Whether the plan is closed or past, and what was carried where.
    private mutating func addState(_ detail: RowDetail) {
        let rows = words.console.rows
        field(rows.state, detail.row.closedOn.map(rows.closed) ?? (detail.row.isPast ? rows.past : nil))
        field(rows.carriedFrom, detail.carriedFrom?.description)
        field(rows.carriedInto, detail.carriedInto.map(\.description).joined(separator: "、"))
    }

    private mutating func addNode(_ detail: RowDetail) {
        field(labels.counts, words.ledger.counts(detail.row.lights))
        field(labels.progress, words.ledger.progress(detail.row.progress))
        if !detail.headingLeads.isEmpty { field(labels.leads, detail.headingLeads.joined(separator: "、")) }
        if !detail.headingSupports.isEmpty { field(labels.supports, detail.headingSupports.joined(separator: "、")) }
        guard let plan = detail.plan else { return }
        field(labels.noticeTitle, plan.noticeTitle)
        field(labels.listTitle, plan.listTitle)
        field(labels.documentNumber, plan.documentNumber)
        field(labels.issued, "\(plan.issued)" + (plan.issuedPrinted.map { "（" + labels.printedAs($0) + "）" } ?? ""))
        field(labels.issuers, plan.issuers.joined(separator: "、"))
        guard !isBrief else {
            field(labels.duties, labels.seeWhole(plan.duties.count))
            field(labels.groups, labels.seeWhole(plan.groups.count))
            return
        }
        for note in plan.remarks.notes { field(labels.remarks, note) }
        for duty in plan.duties {
            field(labels.duties, ([duty.title] + duty.deadlines.map(deadline)).joined(separator: " · "))
        }
        for group in plan.groups {
            field(labels.groups, "\(group.number ?? "")\(group.name)：" + group.leads.joined(separator: "、"))
        }
    }

    private mutating func add(_ detail: MeasureDetail, isShort: Bool) {
        wrap(detail.summary ?? "", .plain)
        units(labels.leads, detail.leads)
        units(labels.supports, detail.supports)
        for item in detail.deadlines { field(labels.deadline, deadline(item)) }
        if detail.milestones.count > 1 || isShort || hasMoved(detail) {
            for milestone in detail.milestones { add(milestone, isOnly: detail.milestones.count == 1) }
        }
        for milestone in detail.milestones where milestone.reason != nil {
            field(labels.reason, milestone.reason)
        }
        field(labels.scope, detail.scope)
        for figure in detail.figures { field(labels.figures, labels.figure(figure)) }
        field(labels.keywords, detail.keywords.joined(separator: "、"))
        field(labels.text, detail.text)
        for note in detail.remarks.notes { field(labels.remarks, note) }
        for repair in detail.remarks.repairs { field(labels.repairs, labels.repaired(repair.printed, repair.mended)) }
        field(labels.source, detail.remarks.lines.map { labels.lines($0.first, $0.last) }.joined(separator: "、"))
    }

    private func hasMoved(_ detail: MeasureDetail) -> Bool {
        detail.milestones.contains { $0.milestone.due != $0.milestone.plannedDue }
    }

    private mutating func add(_ milestone: MilestoneDetail, isOnly: Bool) {
        var place = 0
        if case .milestone(_, _, let number) = milestone.id { place = number }
        let facts = milestone.milestone
        var text = milestone.title ?? (isOnly ? "" : words.ledger.milestone(place))
        if let due = facts.due { text += " \(due)" }
        if let planned = facts.plannedDue, planned != facts.due {
            text += "（" + labels.planned(planned.description) + "）"
        }
        var line = Line("  ")
        if let light = milestone.verdict?.light { line += Line([light.mark(words.ledger)]) }
        line += Line(" " + text + " " + words.ledger.status(facts.status))
        if let finished = facts.finishedOn { line += Line(" \(finished)") }
        lines.append(line.cut(to: width, measure))
    }

    private func deadline(_ deadline: Deadline) -> String {
        var parts = [deadline.phrase]
        if let date = deadline.date, deadline.kind == .by || deadline.kind == .relative { parts.append("\(date)") }
        if deadline.isHedged { parts.append(labels.hedged) }
        if deadline.isYearTarget { parts.append(labels.yearTarget) }
        if let trigger = deadline.trigger { parts.append(labels.waitsFor(trigger)) }
        if let printed = deadline.printed { parts.append(labels.printedAs(printed)) }
        return parts.joined(separator: " · ")
    }

    /// Names as printed; the correct one beside a misprint, and the letter of a unit that is behind.
    private mutating func units(_ label: String, _ units: [Assignment]) {
        let names = units.map { unit in
            let light = unit.light.map { $0 == .overdue || $0 == .nearDue ? words.ledger.letter($0) : "" } ?? ""
            let correct = unit.unit == unit.printed ? "" : "（\(unit.unit)）"
            return light + unit.printed + correct
        }
        field(label, names.joined(separator: "、"))
    }

    private mutating func field(_ label: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let indent = measure.of(label) + 2
        let wrapped = Line.wrap(label + "  " + value, to: width, measure, indent: indent < width / 2 ? indent : 0)
        for (place, line) in wrapped.enumerated() {
            guard place == 0, line.text.hasPrefix(label) else {
                lines.append(line)
                continue
            }
            lines.append(Line(label, Style(.faint)) + Line(String(line.text.dropFirst(label.count))))
        }
    }

    private mutating func wrap(_ text: String, _ style: Style, indent: Int = 0) {
        guard !text.isEmpty else { return }
        lines += Line.wrap(text, to: width, style: style, measure, indent: indent)
    }
}
