import Ledger
import Words

/// One page for the monthly meeting: counts over all and plan by plan, progress, units that are behind, what falls due.
public struct SummaryReport {
    private let facts: SummaryFacts
    private let words: Words
    private var heads: ColumnWords { words.reports.columns }
    private var sentences: SummaryWords { words.reports.summary }

    public static func paper(_ facts: SummaryFacts, words: Words) -> Paper {
        let report = SummaryReport(facts: facts, words: words)
        return Paper(
            title: words.reports.summary.title, subtitles: [words.reports.dayAndVersion(facts.day, facts.version)],
            blocks: report.overall + report.plans + report.units + report.nearDue + [
                .note(words.reports.lists.countsMeasures)
            ])
    }

    private var overall: [Paper.Block] {
        let parts = Light.reportOrder.map { Paper.Bar.Part(mark: words.ledger.letter($0), count: facts.whole[$0]) }
        return [
            .paragraph(sentences.size(facts.tasks, facts.whole.total, words.ledger.counts(facts.whole))),
            .bar(Paper.Bar(label: "", parts: parts)),
            .paragraph(sentences.progress(facts.progress)),
            .paragraph(sentences.meaning(facts.whole)),
        ]
    }

    private var plans: [Paper.Block] {
        let lights = Light.reportOrder.map { Table.Column(words.ledger.letter($0), .right) }
        let columns =
            [
                Table.Column(heads.name, least: 12), Table.Column(heads.reference), Table.Column(heads.tasks, .right),
                Table.Column(heads.measures, .right),
            ] + lights + [Table.Column(heads.progress, .right)]
        let open = openRows
        let closed = closedRows
        var rows = open.map(line)
        if open.count + closed.count > 1 {
            rows.append(line(sentences.whole, "", facts.tasks, facts.whole, facts.progress))
        }
        // Closed plans are in no count above: they stand below the sum.
        rows += closed.map(line)
        return rows.isEmpty ? [] : [.heading(sentences.byPlan), .table(Table(columns: columns, rows: rows, gap: 1))]
    }

    /// Districts with their open plans. A district with one open plan is one line: its own name with the plan's code.
    private var openRows: [NodeStanding] {
        districts.flatMap { district -> [NodeStanding] in
            let open = district.plans.filter { $0.closedOn == nil }
            guard let head = district.head else { return open }
            guard open.count == 1 else { return open.isEmpty && !district.plans.isEmpty ? [] : [head] + open }
            var row = head
            row.reference = open[0].reference
            return [row]
        }
    }

    /// Closed plans, each with the name of its district.
    private var closedRows: [NodeStanding] {
        districts.flatMap { district in
            district.plans.filter { $0.closedOn != nil }.map { plan in
                var row = plan
                row.title = district.head?.title ?? plan.title
                return row
            }
        }
    }

    /// The rows as districts with their plans; rows before the first district have no head.
    private var districts: [(head: NodeStanding?, plans: [NodeStanding])] {
        facts.rows.reduce(into: []) { groups, row in
            if row.kind == .district {
                groups.append((row, []))
            } else if groups.isEmpty {
                groups.append((nil, [row]))
            } else {
                groups[groups.count - 1].plans.append(row)
            }
        }
    }

    private func line(_ row: NodeStanding) -> Table.Row {
        let closed = row.closedOn.map { " " + words.console.rows.closed($0) } ?? ""
        return line(row.title + closed, row.reference.description, row.tasks, row.lights, row.progress)
    }

    private func line(
        _ name: String, _ reference: String, _ tasks: Int, _ lights: LightCounts, _ progress: Progress
    ) -> Table.Row {
        let counts = Light.reportOrder.map { lights[$0] > 0 ? "\(lights[$0])" : "" }
        return Table.Row(
            [name, reference, "\(tasks)", "\(lights.total)"] + counts + ["\(progress.done)/\(progress.total)"])
    }

    private var units: [Paper.Block] {
        let late = facts.units.filter { $0.lights[.overdue] > 0 }
        guard !late.isEmpty else { return [.heading(sentences.worstUnits), .paragraph(sentences.noUnitLate)] }
        let letter = words.ledger.letter
        let columns = [
            Table.Column(heads.unit, least: 16), Table.Column(heads.district), Table.Column(letter(.overdue), .right),
            Table.Column(heads.daysLate, .right), Table.Column(letter(.nearDue), .right),
            Table.Column(heads.led, .right),
        ]
        let rows = late.map { unit in
            Table.Row([
                unit.name, unit.district, "\(unit.lights[.overdue])", "\(unit.daysLate)",
                unit.lights[.nearDue] > 0 ? "\(unit.lights[.nearDue])" : "", "\(unit.led)",
            ])
        }
        return [
            .heading(sentences.worstUnits), .table(Table(columns: columns, rows: rows)),
            .note(words.reports.lists.jointLeads),
        ]
    }

    private var nearDue: [Paper.Block] {
        guard !facts.nearDue.isEmpty else { return [.heading(sentences.nearDue), .paragraph(sentences.nothingNear)] }
        let columns = [
            Table.Column(heads.due), Table.Column(heads.reference), Table.Column(heads.title, least: 20),
            Table.Column(heads.lead, least: 12),
        ]
        let rows = facts.nearDue.map { entry in
            Table.Row([
                entry.due.description, entry.reference.description, entry.title,
                entry.lead.map { $0 + words.reports.more(entry.leadCount) } ?? "",
            ])
        }
        let table = Table(columns: columns, rows: rows, overflow: .cut, gap: 1)
        let near = facts.whole[.nearDue]
        let more: [Paper.Block] = near > rows.count ? [.note(sentences.more(near, rows.count))] : []
        return [.heading(sentences.nearDue), .table(table)] + more
    }
}
