import Ledger

/// Finds the unit behind a name: its correct name, another name in use, or a misprint.
///
/// `book["区经信委"]` is 区经济信息委 where the plan's list says so. Nothing is guessed: an unlisted name is nobody.
public struct UnitBook: Sendable {
    /// In the order of the list.
    public let units: [Unit]
    private let places: [String: Int]

    /// The book of those units. A name that two units claim belongs to the one that is called so, else to the first.
    public init(_ units: [Unit]) {
        self.units = units
        var places: [String: Int] = [:]
        for (place, unit) in units.enumerated() where places[unit.name] == nil { places[unit.name] = place }
        for (place, unit) in units.enumerated() {
            for name in unit.aliases + unit.misprints where places[name] == nil { places[name] = place }
        }
        self.places = places
    }

    /// The unit of that name; nil for none.
    public subscript(name: String) -> Unit? { place(of: name).map { units[$0] } }

    /// Where in `units` the unit of that name stands.
    public func place(of name: String) -> Int? { places[name] }

    /// The units of a cell in printed order, each once; names of nobody are left out.
    public func units(named names: some Sequence<String>) -> [Unit] {
        var seen: Set<Int> = []
        return names.compactMap { name in
            guard let place = places[name], seen.insert(place).inserted else { return nil }
            return units[place]
        }
    }
}
