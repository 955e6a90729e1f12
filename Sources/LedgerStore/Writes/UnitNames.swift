import GRDB
import Ledger

extension LedgerWriter {
    /// Makes units of those names that the district of a row does not know yet. Returns the edits that history keeps.
    func newUnits(_ names: [String], near row: RowID) throws -> [StoredEdit] {
        guard !names.isEmpty, let district = try reader.district(above: row) else { return [] }
        var edits: [StoredEdit] = []
        for name in names where try reader.unit(named: name, in: district) == nil {
            edits.append(try addUnit(Ledger.Unit(name: name, kind: .guessed(from: name)), in: district))
        }
        return edits
    }

    func addUnit(_ unit: Ledger.Unit, to row: RowID) throws -> [StoredEdit] {
        let district = try districtNode(row)
        var unit = unit
        unit.name = unit.name.oneLine
        guard !unit.name.isEmpty else { throw Refusal.nameMissing }
        for name in unit.names { try refuseName(name, in: district) }
        return [try addUnit(unit, in: district)]
    }

    private func addUnit(_ unit: Ledger.Unit, in district: Int64) throws -> StoredEdit {
        if let name = unit.names.first(where: { !NameRule.isUnit($0) }) { throw Refusal.badName(name) }
        var text = RowText()
        text[.district] = RowID.node(district).key
        text[.name] = unit.name
        text[.kind] = unit.kind.rawValue
        text[.administration] = unit.administration
        text.set(.names, unit.aliases)
        text.set(.misprints, unit.misprints)
        return try add(.unit(newIdentity("unit")), text, at: nil)
    }

    /// Makes a name one more of a unit's. A unit that bears the name itself becomes one with it, with all its names.
    func alias(_ name: String, of unit: String, in row: RowID) throws -> [StoredEdit] {
        let district = try districtNode(row)
        let name = name.oneLine
        guard !name.isEmpty else { throw Refusal.nameMissing }
        guard let id = try reader.unit(named: unit, in: district) else { throw Refusal.unknownUnit(unit) }
        guard let other = try reader.unit(named: name, in: district) else {
            guard NameRule.isUnit(name) else { throw Refusal.badName(name) }
            return try change(.unit(id)) { $0.set(.names, ($0.list(.names) + [name]).sorted()) }
        }
        if other == id { return [] }
        guard var merged = try reader.unitText(other) else { return [] }
        guard merged[.name] == name else { throw Refusal.nameTaken(name, by: merged[.name] ?? "") }
        merged.place = nil
        let edits = try change(.unit(id)) { text in
            text.set(.names, (text.list(.names) + [name] + merged.list(.names)).inOrderOnce.sorted())
            text.set(.misprints, (text.list(.misprints) + merged.list(.misprints)).inOrderOnce.sorted())
        }
        try remove(.unit(other))
        return edits + [StoredEdit(row: .unit(other), field: StoredField.row, before: merged.json, after: nil)]
    }

    private func refuseName(_ name: String, in district: Int64) throws {
        guard let bearer = try reader.unit(named: name, in: district) else { return }
        throw Refusal.nameTaken(name, by: try reader.unitName(bearer) ?? name)
    }

    private func districtNode(_ row: RowID) throws -> Int64 {
        guard let node = row.node, try reader.kind(of: row) == .district else {
            throw Refusal.notADistrict(try reader.reference(of: row))
        }
        return node
    }
}

extension LedgerReader {
    /// The district that a row belongs to.
    func district(above row: RowID) throws -> Int64? {
        if case .node(let node) = row { return try ancestors(node: node).dropLast().last }
        return try row.task.flatMap { try district(ofTask: $0) }
    }
}
