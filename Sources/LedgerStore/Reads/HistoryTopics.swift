import GRDB
import Ledger

/// The keys of rows in the history begin with the keys of what holds them: `t12`, `t12.2`, `t12.2#1`. What follows a key comes before the
/// next character after `.` or `#`, so that what lies below a row is a range of keys.
extension LedgerReader {
    /// Entries on a row and everything below it, also on what stood there and was taken away.
    func topic(of row: RowID, mostTasks: Int) throws -> HistoryTopic {
        guard case .node(let node) = row else { return topic(ofKey: row.key) }
        let below: [Int64] = try database.all(
            """
            WITH RECURSIVE below(id) AS (SELECT ?
              UNION SELECT node.id FROM node JOIN below ON node.parent = below.id) SELECT id FROM below
            """, [node]
        ) { try $0[0] }
        let lost = try lostRows(below: Set(below))
        let nodes = numberList(below + lost.compactMap(\.node))
        let lostTasks = numberList(lost.compactMap(\.task))
        let edit = QueryPart(
            """
            (edit.row IN (SELECT 'n' || value FROM json_each(?)) OR (edit.row > 't' AND edit.row < 'u' AND (
              CAST(substr(edit.row, 2) AS INTEGER) IN (SELECT value FROM json_each(?)) OR EXISTS(
                SELECT 1 FROM task WHERE id = CAST(substr(edit.row, 2) AS INTEGER) AND section IN (
                  SELECT value FROM json_each(?))))))
            """, [nodes, lostTasks, nodes])
        let plans = """
            action IN ('init', 'import') AND EXISTS(SELECT 1 FROM node WHERE kind = 2 AND id IN (
              SELECT value FROM json_each(?)) AND substr(subject, 1, length(ref) + 1) = ref || ' ')
            """
        let inside = """
            (SELECT id FROM task WHERE section IN (SELECT value FROM json_each(?))
              UNION ALL SELECT value FROM json_each(?)) AS inside
            """
        let count: Int =
            try database.first(
                "SELECT count(*) FROM task WHERE section IN (SELECT value FROM json_each(?))", [nodes]) ?? 0
        let find = QueryPart(
            """
            SELECT entry FROM edit WHERE row IN (SELECT 'n' || value FROM json_each(?))
            UNION ALL SELECT entry FROM \(inside) CROSS JOIN edit ON row = 't' || inside.id
            UNION ALL SELECT entry FROM \(inside)
              CROSS JOIN edit ON row BETWEEN 't' || inside.id || '.' AND 't' || inside.id || '/'
            UNION ALL SELECT id FROM history WHERE \(plans)
            """, [nodes, nodes, lostTasks, nodes, lostTasks, nodes])
        return HistoryTopic(
            edit: edit, entry: QueryPart("(\(plans))", [nodes]), find: count <= mostTasks ? find : nil)
    }

    /// Sections and tasks that stood below some nodes and are no more; what was taken away is known by the edit that did it.
    private func lostRows(below nodes: Set<Int64>) throws -> [RowID] {
        // Nothing was ever taken away in most ledgers.
        guard try database.exists("SELECT 1 FROM setting WHERE name IN ('given task', 'given node')") else { return [] }
        let all = try database.all(
            """
            SELECT row, coalesce(after, before) FROM edit WHERE field = 'row' AND row > 'n' AND row < 'o'
              AND NOT EXISTS(SELECT 1 FROM node WHERE id = CAST(substr(row, 2) AS INTEGER))
            UNION SELECT row, coalesce(after, before) FROM edit WHERE field = 'row' AND row > 't' AND row < 'u'
              AND instr(row, '.') = 0 AND NOT EXISTS(SELECT 1 FROM task WHERE id = CAST(substr(row, 2) AS INTEGER))
            """
        ) { (row: try $0.rowID(0), text: try $0[1] as String?) }
        let places = all.map {
            (row: $0.row, parent: $0.text.flatMap { RowText(json: $0)?.place }.flatMap(RowPlace.init)?.parent)
        }
        var known = nodes
        var found: Set<RowID> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for case (let row, .node(let parent)?) in places where known.contains(parent) && found.insert(row).inserted
            {
                if let node = row.node { known.insert(node) }
                isGrowing = true
            }
        }
        return Array(found)
    }

    private func topic(ofKey key: String) -> HistoryTopic {
        let range = """
            (row = ?1 OR row BETWEEN ?1 || '.' AND ?1 || '/' OR row BETWEEN ?1 || '#' AND ?1 || '$')
            """.replacing("?1", with: "?")
        let arguments: StatementArguments = [key, key, key, key, key]
        return HistoryTopic(
            edit: QueryPart(range.replacing("row", with: "edit.row"), arguments),
            find: QueryPart("SELECT entry FROM edit WHERE \(range)", arguments))
    }

    /// Entries on the measures that units lead or support, on their tasks, and on the units themselves.
    func topic(ofUnits units: [Int64]) -> HistoryTopic {
        let list = numberList(units)
        let measure = "CAST(substr(edit.row, instr(edit.row, '.') + 1) AS INTEGER)"
        let edit = QueryPart(
            """
            (edit.row IN (SELECT 'u' || value FROM json_each(?)) OR (edit.row > 't' AND edit.row < 'u' AND EXISTS(
              SELECT 1 FROM responsible WHERE task = CAST(substr(edit.row, 2) AS INTEGER)
                AND (instr(edit.row, '.') = 0 OR measure = \(measure)) AND +unit IN (SELECT value FROM json_each(?)))))
            """, [list, list])
        let own = "responsible WHERE unit IN (SELECT value FROM json_each(?))"
        let key = "'t' || task || '.' || measure"
        let find = QueryPart(
            """
            SELECT entry FROM edit WHERE row IN (SELECT 'u' || value FROM json_each(?))
            UNION ALL SELECT entry FROM (SELECT DISTINCT task FROM \(own)) CROSS JOIN edit ON row = 't' || task
            UNION ALL SELECT entry FROM (SELECT DISTINCT task, measure FROM \(own)) CROSS JOIN edit ON row = \(key)
            UNION ALL SELECT entry FROM (SELECT DISTINCT task, measure FROM \(own))
              CROSS JOIN edit ON row BETWEEN \(key) || '#' AND \(key) || '$'
            """, [list, list, list, list])
        return HistoryTopic(edit: edit, find: find)
    }

    /// The rows that a word names: a REF, or the row as an office says it: 江津40.2. Several where a district has several plans.
    func rows(called word: String) throws -> [RowID] {
        if let reference = Reference(word), let row = try? row(of: reference) { return [row] }
        guard let start = word.firstIndex(where: { $0 == "§" || ($0.isASCII && $0.isNumber) }), start > word.startIndex
        else { return [] }
        let district: Int64? = try database.first(
            "SELECT district FROM district_name WHERE name = ?", [String(word[..<start])])
        guard let district else { return [] }
        let plans: [String] = try database.all("SELECT ref FROM node WHERE parent = ? ORDER BY ord", [district]) {
            try $0[0]
        }
        return try plans.compactMap { plan in
            try Reference(plan + "/" + word[start...]).flatMap { try row(of: $0) }
        }
    }
}
