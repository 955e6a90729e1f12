import Ledger
import Words

/// The units in the league's order: what `duban units` prints.
public enum UnitsPage {
    public static func paper(_ units: [UnitStanding], words: Words) -> Paper {
        Paper(title: "", blocks: [.table(table(units, words: words)), .note(words.reports.lists.jointLeads)])
    }

    /// A line a unit: what it leads by light, days late added up, measures led and supported.
    public static func table(_ units: [UnitStanding], words: Words) -> Table {
        let heads = words.reports.columns
        let lights = Light.reportOrder.map { Table.Column(words.ledger.letter($0), .right) }
        let columns =
            [
                Table.Column(heads.light), Table.Column(heads.unit, least: 16),
                Table.Column(heads.district, least: 6, goes: 2),
            ]
            + lights
            + [
                Table.Column(heads.daysLate, .right), Table.Column(heads.led, .right),
                Table.Column(heads.supported, .right, goes: 1),
            ]
        return Table(columns: columns, rows: units.map { row($0, words) }, overflow: .cut, gap: 1)
    }

    private static func row(_ unit: UnitStanding, _ words: Words) -> Table.Row {
        let counts = Light.reportOrder.map { unit.lights[$0] > 0 ? "\(unit.lights[$0])" : "" }
        return Table.Row(
            [unit.lights.worst.map(words.ledger.letter) ?? "-", unit.name, unit.district] + counts
                + [unit.daysLate > 0 ? "\(unit.daysLate)" : "", "\(unit.led)", "\(unit.supported)"])
    }
}
