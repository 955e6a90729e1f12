import Ledger
import LedgerStore
import Reports
import Words

/// Collects what a report says, and has its paper made.
struct ReportFacts {
    var asked: AskedFilter
    var store: Store
    var session: Session

    /// How many units and due days the summary names, so that it stays one page.
    private static let shown = 10

    func paper(_ report: ReportName, unit: String) throws -> Paper {
        switch report {
        case .summary: SummaryReport.paper(try summary(), words: session.words)
        case .late: LateReport.paper(try late(), words: session.words)
        case .unit: UnitReport.paper(try self.unit(unit), words: session.words)
        }
    }

    private var day: Day { session.viewDay }

    private func summary() throws -> SummaryFacts {
        let places = try asked.places(in: store)
        if asked.asksForPlacesOnly, places.count < 2 { return try store.summary(day: day, within: places.first) }
        let measures = try asked.measures(in: store, session)
        return try store.summary(day: day).narrowed(
            to: measures, units: try store.units(day: day), shown: ReportFacts.shown)
    }

    private func late() throws -> LateFacts {
        var open = asked
        open.filter.openPlansOnly = !asked.namesPlan
        let measures = try open.measures(in: store, session)
        return LateFacts(day: day, version: try store.version(), measures: measures)
    }

    private func unit(_ name: String) throws -> UnitFacts {
        let unit = try standing(of: name)
        let district = Reference(unit.district).flatMap { try? store.row(of: $0) }
        var own = asked
        own.filter.units.append(unit.name)
        let isOwn = { (assignment: Assignment) in assignment.unit == unit.name }
        let places = try asked.places(in: store)
        if places.isEmpty { own.options.district = unit.district }
        let measures = district == nil ? [] : try own.measures(in: store, session)
        return UnitFacts(
            day: day, version: try store.version(), unit: unit,
            led: measures.filter { $0.leads.contains(where: isOwn) },
            supported: measures.filter { !$0.leads.contains(where: isOwn) && $0.supports.contains(where: isOwn) })
    }

    /// The one unit that a name stands for, within the district that is asked for.
    private func standing(of name: String) throws -> UnitStanding {
        let ids = Set(try store.units(named: name))
        let district = try asked.options.district.map { try PlaceNames.district($0, in: store) }
        let units = try store.units(day: day, within: district).filter { ids.contains($0.id) }
        guard let unit = units.first else { throw CommandFault.noSuchUnit(name) }
        guard units.count == 1 else { throw CommandFault.severalUnits(name, units.map { "\($0.district) \($0.name)" }) }
        return unit
    }
}
