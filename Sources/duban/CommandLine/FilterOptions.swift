import ArgumentParser
import Ledger
import LedgerStore
import Words

/// The options that say which measures a list or a report takes.
struct FilterOptions: ParsableArguments {
    @Option var district: String?
    @Option var plan: String?
    @Option var section: String?
    @Option var lead: [String] = []
    @Option var support: [String] = []
    @Option var unit: [String] = []
    @Option var scope: String?
    @Option var light: String?
    @Flag var late = false
    @Option var dueBefore: String?
    @Option var dueAfter: String?
    @Option var status: String?
}

/// Filters as asked for: what can be understood without a ledger.
struct AskedFilter {
    var options: FilterOptions
    /// Everything but the places, which need a ledger to be found.
    var filter: Filter

    init(_ options: FilterOptions, words: [String], _ session: Session) throws {
        self.options = options
        var lights = try options.light.map { try OptionValues.lights($0, session.words) } ?? []
        if options.late { lights = options.light == nil ? [.overdue] : lights.intersection([.overdue]) }
        if options.late, lights.isEmpty { throw CommandFault.contrary("--late", "--light \(options.light ?? "")") }
        filter = Filter(
            leads: options.lead, supports: options.support, units: options.unit, scope: options.scope, lights: lights,
            dueBefore: try options.dueBefore.map { try OptionValues.day($0, of: .dueBefore) },
            dueAfter: try options.dueAfter.map { try OptionValues.day($0, of: .dueAfter) },
            status: try options.status.map(OptionValues.status), words: words)
    }

    /// The measures that the filter takes, in tree order. A name that names nothing is a fault.
    func measures(in store: Store, _ session: Session) throws -> [MeasureDetail] {
        let places = try places(in: store)
        try checkUnits(in: store)
        var found: [MeasureDetail] = []
        var seen: Set<RowID> = []
        for place in places.isEmpty ? [nil] : places.map(Optional.some) {
            var filter = filter
            filter.within = place
            found += try store.list(filter, day: session.viewDay).filter { seen.insert($0.id).inserted }
        }
        if found.isEmpty { try checkWords(in: store, session) }
        return found
    }

    /// The rows below which to look; empty for everywhere. Several sections may bear the words asked for.
    func places(in store: Store) throws -> [RowID] {
        var place = try options.district.map { try PlaceNames.district($0, in: store) }
        if let plan = options.plan { place = try PlaceNames.plan(plan, below: place, in: store) }
        guard let section = options.section else { return [place].compactMap(\.self) }
        return try PlaceNames.sections(section, below: place, in: store)
    }

    /// True when nothing but places is asked for.
    var asksForPlacesOnly: Bool {
        var rest = filter
        rest.within = nil
        return rest == Filter()
    }

    private func checkUnits(in store: Store) throws {
        for name in filter.leads + filter.supports + filter.units where try store.units(named: name).isEmpty {
            throw CommandFault.noSuchUnit(name)
        }
    }

    /// Nothing found: because nothing at all bears those words or that scope?
    private func checkWords(in store: Store, _ session: Session) throws {
        if !filter.words.isEmpty, try store.matchCount(filter.words) == 0 {
            throw CommandFault.nothingMatches(filter.words)
        }
        if let scope = filter.scope, try store.list(Filter(scope: scope), day: session.viewDay).isEmpty {
            throw CommandFault.noSuchScope(scope)
        }
    }
}
