import GRDB
import Ledger

extension Store {
    /// The districts of the ledger, in their order.
    public func districtDrafts() throws -> [DistrictDraft] {
        try read { reader in
            let named = try reader.database.all("SELECT name, district FROM district_name ORDER BY name") {
                (name: try $0[0] as String, district: try $0[1] as Int64)
            }
            let names = Dictionary(grouping: named, by: \.district).mapValues { $0.map(\.name) }
            return try reader.database.all(
                "SELECT id, title, ref FROM node WHERE parent = 0 AND id <> 0 ORDER BY ord"
            ) { row in
                let (title, code): (String, String) = (try row[1], try row[2])
                let others = try names[row[0], default: []].filter { $0 != title && $0 != code }
                return DistrictDraft(name: title, code: code, otherNames: others)
            }
        }
    }

    /// The units of some districts, by the districts' codes, with all their names.
    public func units(ofDistricts codes: [String]) throws -> [Ledger.Unit] {
        try read { reader in
            let ids: [Int64] = try reader.database.all(
                """
                SELECT unit.id FROM node CROSS JOIN unit ON unit.district = node.id
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
