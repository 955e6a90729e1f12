import GRDB
import Ledger

extension LedgerReader {
    func unitText(_ id: Int64) throws -> RowText? {
        let unit = try database.first("SELECT district, name, kind, administration FROM unit WHERE id = ?", [id]) {
            row in
            var text = RowText()
            text[.district] = RowID.node(try row[0]).key
            text[.name] = try row[1]
            text[.kind] = try row[2]
            text[.administration] = try row[3]
            return text
        }
        guard var text = unit else { return nil }
        let names = try database.all("SELECT name, is_misprint FROM unit_name WHERE unit = ? ORDER BY name", [id]) {
            (name: try $0[0] as String, isMisprint: try $0[1] as Bool)
        }
        text.set(.names, names.filter { !$0.isMisprint && $0.name != text[.name] }.map(\.name))
        text.set(.misprints, names.filter(\.isMisprint).map(\.name))
        return text
    }

    /// The unit of a district that bears a name, as its own or as another.
    func unit(named name: String, in district: Int64) throws -> Int64? {
        try database.first("SELECT unit FROM unit_name WHERE district = ? AND name = ?", [district, name])
    }
}

extension LedgerWriter {
    func insertUnit(_ id: Int64, _ text: RowText) throws {
        guard case .node(let district)? = text[.district].flatMap(RowID.init(key:)), let name = text[.name] else {
            return
        }
        try database.run(
            "INSERT INTO unit(id, district, name, kind, administration, pinyin) VALUES(?, ?, ?, ?, ?, ?)",
            [id, district, name, text[.kind] ?? "", text[.administration], try books.pinyin(of: name)])
        try claim(names(text), misprints: text.list(.misprints), for: id, called: name, in: district)
    }

    func writeUnit(_ id: Int64, _ text: RowText, before: RowText) throws {
        guard case .node(let district)? = text[.district].flatMap(RowID.init(key:)), let name = text[.name] else {
            return
        }
        try database.run(
            "UPDATE unit SET kind = ?, administration = ? WHERE id = ?", [text[.kind] ?? "", text[.administration], id])
        let kept = Set(names(text))
        for dropped in names(before) where !kept.contains(dropped) {
            try database.run("DELETE FROM unit_name WHERE unit = ? AND name = ?", [id, dropped])
        }
        try claim(names(text), misprints: text.list(.misprints), for: id, called: name, in: district)
    }

    func removeUnit(_ id: Int64) throws {
        try database.run("DELETE FROM unit_name WHERE unit = ?", [id])
        try database.removeTally(ofUnit: id)
        try database.run("DELETE FROM unit WHERE id = ?", [id])
        try retire(id, of: "unit")
    }

    private func names(_ text: RowText) -> [String] {
        [text[.name]].compactMap(\.self) + text.list(.names) + text.list(.misprints)
    }

    /// Gives names to a unit. Wherever a measure prints one of them, the unit stands there from now on.
    private func claim(
        _ names: [String], misprints: [String], for unit: Int64, called own: String, in district: Int64
    ) throws {
        for name in names {
            try database.run(
                """
                INSERT INTO unit_name(district, name, unit, is_misprint) VALUES(?1, ?2, ?3, ?4)
                ON CONFLICT DO UPDATE SET unit = ?3, is_misprint = ?4
                """, [district, name, unit, misprints.contains(name)])
            let tasks: [Int64] = try database.all(
                """
                SELECT DISTINCT task FROM responsible JOIN unit ON unit.id = responsible.unit
                WHERE unit.district = ?1 AND coalesce(printed, unit.name) = ?2
                """, [district, name]
            ) { try $0[0] }
            for task in tasks { try books.retell(task) }
            try database.run(
                """
                UPDATE responsible SET unit = ?1, printed = nullif(?2, ?3)
                WHERE unit IN (SELECT id FROM unit WHERE district = ?4)
                  AND coalesce(printed, (SELECT name FROM unit WHERE id = responsible.unit)) = ?2
                """, [unit, name, own, district])
        }
    }
}
