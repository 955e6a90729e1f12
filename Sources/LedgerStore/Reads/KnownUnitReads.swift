import GRDB
import Ledger

/// A unit as its district knows it, whether it leads anything or not.
public struct KnownUnit: Hashable, Sendable {
    public var id: RowID
    public var name: String
    public var district: RowID
    /// 江津区
    public var districtTitle: String
}

extension Store {
    /// The units that a name stands for: by name, other name or misprint, else by a part of them; of one district or of all.
    public func knownUnits(named name: String, within district: RowID? = nil) throws -> [KnownUnit] {
        try read { reader in
            let ids = numberList(try reader.units(named: name, within: district?.node))
            return try reader.database.all(
                """
                SELECT unit.id, unit.name, node.id, node.title FROM unit JOIN node ON node.id = unit.district
                WHERE unit.id IN (SELECT value FROM json_each(?)) ORDER BY node.first, unit.id
                """, [ids]
            ) { row in
                KnownUnit(
                    id: .unit(try row[0]), name: try row[1], district: .node(try row[2]), districtTitle: try row[3])
            }
        }
    }
}

extension LedgerReader {
    /// Units that a name stands for within a district; a name that is exactly one there is not taken for a part of others.
    fileprivate func units(named name: String, within district: Int64?) throws -> [Int64] {
        guard let district else { return try units(named: name) }
        let exact: [Int64] = try database.all(
            "SELECT DISTINCT unit FROM unit_name WHERE district = ? AND name = ?", [district, name]
        ) { try $0[0] }
        if !exact.isEmpty || name.isBlank { return exact }
        return try database.all(
            """
            SELECT DISTINCT unit.id FROM unit LEFT JOIN unit_name ON unit_name.unit = unit.id
            WHERE unit.district = ?1 AND (instr(unit_name.name, ?2) OR instr(pinyin, lower(?2))) ORDER BY unit.id
            """, [district, name]
        ) { try $0[0] }
    }
}
