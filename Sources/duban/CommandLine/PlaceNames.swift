import Ledger
import LedgerStore
import Words

/// Finds districts, plans and sections by what `--district`, `--plan` and `--section` say.
enum PlaceNames {
    /// `jiangjin`, 江津, 江津区.
    static func district(_ name: String, in store: Store) throws -> RowID {
        guard let reference = Reference(name), reference == Reference(head: name),
            let row = try store.row(of: reference),
            try store.districts().contains(where: { $0.id == row })
        else { throw CommandFault.noSuchDistrict(name) }
        return row
    }

    /// `jiangjin-2022`, or a district that has one open plan.
    static func plan(_ name: String, below district: RowID?, in store: Store) throws -> RowID {
        guard let reference = Reference(name), reference == Reference(head: name),
            let row = try store.row(of: reference)
        else { throw CommandFault.noSuchPlan(name) }
        if let district {
            let plans = try store.plans(below: district).map(\.id)
            guard row == district || plans.contains(row) else { throw CommandFault.noSuchPlan(name) }
        }
        return row
    }

    /// `3`, `§3.2` within a plan; a full REF; else every section whose title holds the words.
    static func sections(_ name: String, below place: RowID?, in store: Store) throws -> [RowID] {
        let known = try store.sections(below: place)
        var found: [StoredNode]
        if let reference = Reference(name), !reference.section.isEmpty, reference.task == nil {
            let row = try store.row(of: reference)
            found = known.filter { $0.id == row }
        } else if let places = PlaceNames.places(name) {
            found = known.filter { $0.reference.section == places }
        } else {
            found = known.filter { $0.title.contains(name) }
        }
        // A section inside one that is taken anyway adds nothing.
        found = found.filter { inner in !found.contains { $0.holds(inner) } }
        guard !found.isEmpty else { throw CommandFault.noSuchSection(name) }
        return found.map(\.id)
    }

    private static func places(_ name: String) -> [Int]? {
        let digits = name.hasPrefix("§") ? name.dropFirst() : name[...]
        let places = digits.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        return places.contains { $0 == nil } ? nil : places.compactMap(\.self)
    }
}

extension StoredNode {
    /// True for a section and one that lies inside it.
    fileprivate func holds(_ other: StoredNode) -> Bool {
        let (own, inner) = (reference.section, other.reference.section)
        return reference.head == other.reference.head && own.count < inner.count && inner.starts(with: own)
    }
}
