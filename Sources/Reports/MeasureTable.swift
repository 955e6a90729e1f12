import Ledger
import Words

/// Tables of measures that the reports share.
enum MeasureTable {
    /// With lead, due day, days late and what is known of why.
    static func late(_ measures: [MeasureDetail], _ words: Words) -> Table {
        let heads = words.reports.columns
        let columns = [
            Table.Column(heads.reference), Table.Column(heads.title, least: 14), Table.Column(heads.lead, least: 12),
            Table.Column(heads.due), Table.Column(heads.late, .right), Table.Column(heads.reason, least: 8, goes: 1),
        ]
        let rows = measures.map { measure in
            Table.Row([
                measure.reference.description, measure.shownTitle,
                measure.leads.map(\.unit).joined(separator: words.reports.comma), measure.leadingDue,
                measure.days, measure.explanation(words),
            ])
        }
        return Table(columns: columns, rows: rows, gap: 1)
    }

    /// With light and progress; `lead` adds who leads, for measures that a unit supports.
    static func standing(_ measures: [MeasureDetail], lead: Bool, _ words: Words) -> Table {
        let heads = words.reports.columns
        let columns =
            [Table.Column(heads.light), Table.Column(heads.reference), Table.Column(heads.title, least: 20)]
            + (lead ? [Table.Column(heads.lead, least: 12)] : [])
            + [Table.Column(heads.due), Table.Column(heads.late, .right), Table.Column(heads.progress)]
        let rows = measures.map { measure in
            Table.Row(
                [
                    measure.verdict.map { words.ledger.letter($0.light) } ?? "-", measure.reference.description,
                    measure.shownTitle,
                ] + (lead ? [measure.shownLead(words)] : [])
                    + [measure.leadingDue, measure.days, words.ledger.progress(measure.progress)])
        }
        return Table(columns: columns, rows: rows, gap: 1)
    }
}

extension [MeasureDetail] {
    /// Those with a light, the one that has been due longest first.
    func lit(_ light: Light) -> [MeasureDetail] {
        sortedByUrgency.filter { $0.verdict?.light == light }
    }

    /// Worst light first, then the earliest due day; else in tree order.
    var sortedByUrgency: [MeasureDetail] {
        enumerated().sorted { left, right in
            let (first, second) = (left.element.verdict?.light.rank ?? 9, right.element.verdict?.light.rank ?? 9)
            if first != second { return first < second }
            let (due, other) = (left.element.due ?? .distantFuture, right.element.due ?? .distantFuture)
            return due == other ? left.offset < right.offset : due < other
        }.map(\.element)
    }
}

extension MeasureDetail {
    /// The milestone whose light the measure shows.
    private var leading: MilestoneDetail? { milestones.first { $0.verdict == verdict } }

    fileprivate var leadingDue: String { due?.description ?? "" }

    fileprivate var days: String { verdict.map(\.daysLate).flatMap { $0 > 0 ? "\($0)" : nil } ?? "" }

    /// What is known of why it stands as it does: the recorded reason, the newest note, the plan's own day where it was
    /// moved.
    fileprivate func explanation(_ words: Words) -> String {
        let moved = leading.flatMap { detail in
            detail.milestone.plannedDue != detail.milestone.due
                ? detail.milestone.plannedDue.map(words.reports.fields.planned) : nil
        }
        return [moved, leading?.reason, note].compactMap(\.self).joined(separator: words.reports.semicolon)
    }
}
