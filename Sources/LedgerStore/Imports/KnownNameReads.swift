import GRDB
import Ledger

extension Store {
    /// The districts of the ledger, in their order.
    public func districtDrafts() throws -> [DistrictDraft] {
        try read { reader in
            try reader.children(of: .node(0), like: .node(0)).map { row in
                let text = try reader.text(of: row) ?? RowText()
                return DistrictDraft(
                    name: text[.title] ?? "", code: text[.ref] ?? "", otherNames: text.list(.names))
            }
        }
    }

    /// The units of some districts, by the districts' codes, with all their names.
    public func units(ofDistricts codes: [String]) throws -> [Ledger.Unit] {
        try read { reader in
            let ids: [Int64] = try reader.database.all(
                """
                SELECT unit.id FROM unit JOIN node ON node.id = unit.district
                WHERE node.ref IN (SELECT value FROM json_each(?)) ORDER BY unit.id
                """, [try textList(codes)]
            ) { try $0[0] }
            return try ids.compactMap { try reader.unitText($0) }.map { text in
                Ledger.Unit(
                    name: text[.name] ?? "", kind: text[.kind].flatMap(Ledger.Unit.Kind.init) ?? .office,
                    administration: text[.administration], aliases: text.list(.names), misprints: text.list(.misprints))
            }
        }
    }
}
