import Ledger
import Words

/// What the list of one unit is made of.
public struct UnitFacts: Hashable, Sendable {
    public var day: Day
    public var version: String
    public var unit: UnitStanding
    public var led: [MeasureDetail]
    /// Supported and not led.
    public var supported: [MeasureDetail]

    public init(day: Day, version: String, unit: UnitStanding, led: [MeasureDetail], supported: [MeasureDetail]) {
        self.day = day
        self.version = version
        self.unit = unit
        self.led = led
        self.supported = supported
    }
}

/// All measures of a unit, as a list to hand over: what is late, what it leads, what it supports.
public enum UnitReport {
    public static func paper(_ facts: UnitFacts, words: Words) -> Paper {
        let lists = words.reports.lists
        let counts = LightCounts(facts.led)
        var blocks: [Paper.Block] = [
            .paragraph(lists.unitLine(facts.unit.district, facts.led.count, facts.supported.count))
        ]
        if counts.total > 0 { blocks.append(.paragraph(lists.leads + " " + words.ledger.counts(counts))) }
        let late = facts.led.lit(.overdue)
        if !late.isEmpty {
            blocks += [.heading(lists.late), .table(MeasureTable.late(late, words))]
        }
        blocks += part(lists.leads, facts.led, empty: lists.nothingLed, lead: false, words)
        blocks += part(lists.supports, facts.supported, empty: lists.nothingSupported, lead: true, words)
        return Paper(
            title: lists.unitTitle(facts.unit.name),
            subtitles: [words.reports.dayAndVersion(facts.day, facts.version)], blocks: blocks)
    }

    private static func part(
        _ title: String, _ measures: [MeasureDetail], empty: String, lead: Bool, _ words: Words
    ) -> [Paper.Block] {
        guard !measures.isEmpty else { return [.heading(title), .paragraph(empty)] }
        return [.heading(title), .table(MeasureTable.standing(measures.sortedByUrgency, lead: lead, words))]
    }
}
