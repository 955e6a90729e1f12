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
        filter.openPlansOnly = !namesPlan && (options.late || filter.dueBefore != nil || filter.dueAfter != nil)
    }

    /// One plan is asked for, which may be a closed one.
    var namesPlan: Bool { options.plan != nil || options.section.flatMap { Reference($0) }?.section.isEmpty == false }

    /// The measures that the filter takes, in tree order. A name that names nothing is a fault.
    func measures(in store: Store, _ session: Session) throws -> [MeasureDetail] {
        var found: [MeasureDetail] = []
        try each(in: store, session) { filter in
            let measures = try store.list(filter, day: session.viewDay)
            found += measures
            return !measures.isEmpty
        }
        return found
    }

    /// Gives each measure that the filter takes with all that is stored about it, in tree order.
    func eachExported(in store: Store, _ session: Session, _ body: (ExportedMeasure) throws -> Void) throws {
        try each(in: store, session) { filter in
            var isEmpty = true
            try store.eachExported(filter, day: session.viewDay) { exported in
                isEmpty = false
                try body(exported)
            }
            return !isEmpty
        }
    }

    /// Asks for each place by itself; `find` answers whether there was anything. The places lie side by side, so nothing comes twice.
    private func each(in store: Store, _ session: Session, _ find: (Filter) throws -> Bool) throws {
        let places = try places(in: store)
        try checkUnits(in: store)
        var isEmpty = true
        for place in places.isEmpty ? [nil] : places.map(Optional.some) {
            var filter = filter
            filter.within = place
            if try find(filter) { isEmpty = false }
        }
        if isEmpty { try checkWords(in: store, session) }
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
