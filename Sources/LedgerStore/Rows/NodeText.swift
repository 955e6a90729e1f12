import Foundation
import GRDB
import Ledger

extension LedgerReader {
    func nodeText(_ id: Int64) throws -> RowText? {
        let node = try database.first(
            """
            SELECT kind, ref, title, issued, closed, withdrawn, source, facts
            FROM node LEFT JOIN node_facts USING(id) WHERE id = ? AND id <> 0
            """, [id]
        ) { try NodeRecord($0) }
        guard let node else { return nil }
        var text = try node.text()
        if node.kind == .district {
            let names: [String] = try database.all(
                "SELECT name FROM district_name WHERE district = ? ORDER BY name", [id]
            ) { try $0[0] }
            text.set(.names, names.filter { $0 != node.ref && $0 != node.title })
        }
        return text
    }
}

/// A node as its tables have it.
struct NodeRecord {
    var kind: RowKind
    var ref: String
    var title: String
    var issued: Day?
    var closed: Day?
    var withdrawn: String?
    var source: Int64?
    var facts: String?

    init(_ row: StoredRow, offset: Int = 0) throws {
        kind = try row.value(offset)
        ref = try row[offset + 1]
        title = try row[offset + 2]
        issued = try row.dayIfAny(offset + 3)
        closed = try row.dayIfAny(offset + 4)
        withdrawn = try row[offset + 5]
        source = try row[offset + 6]
        facts = try row[offset + 7]
    }

    func text() throws -> RowText {
        var text = RowText()
        text[.kind] = String(kind.rawValue)
        text[.ref] = ref
        text[.title] = title
        text.set(.issued, issued)
        text.set(.closed, closed)
        text[.withdrawn] = withdrawn
        text[.source] = source.map(String.init)
        guard let facts else { return text }
        let data = Data(facts.utf8)
        if kind == .plan {
            var head = try JSONDecoder().decode(PlanHead.self, from: data)
            text[.documentNumber] = head.documentNumber
            // What has a field of its own is left out of the rest.
            head.title = ""
            head.documentNumber = nil
            head.issued = Day(ordinal: 0)
            if head != PlanHead(title: "", issued: Day(ordinal: 0)) { try text.set(.facts, coded: head) }
        } else {
            let facts = try JSONDecoder().decode(SectionFacts.self, from: data)
            text.set(.leads, facts.leads)
            text.set(.supports, facts.supports)
            if facts.remarks != Remarks() { try text.set(.remarks, coded: facts.remarks) }
        }
        return text
    }
}

extension LedgerWriter {
    func writeNode(_ id: Int64, _ text: RowText, before: RowText) throws {
        let isClosed = text[.closed] != nil
        if isClosed != (before[.closed] != nil) {
            // A closed plan leaves the counts of what stands above it.
            for task in try reader.tasks(below: id) { try books.touch(task) }
        }
        try database.run(
            """
            UPDATE node SET title = ?, issued = ?, closed = ?, withdrawn = ?, source = ?,
              ord = CASE WHEN kind = \(RowKind.plan.rawValue) THEN (ord & \(PlanOrder.mask)) + ? ELSE ord END WHERE id = ?
            """,
            [
                text[.title] ?? "", text.day(.issued)?.ordinal, text.day(.closed)?.ordinal, text[.withdrawn],
                text.number(.source), isClosed ? PlanOrder.closed : 0, id,
            ])
        try writeFacts(id, text)
        try writeNames(id, text)
    }

    func insertNode(_ id: Int64, _ text: RowText) throws {
        guard let place = text.place.flatMap(RowPlace.init), case .node(let parent) = place.parent,
            let kind = text.number(.kind).flatMap({ RowKind(rawValue: Int($0)) })
        else { return }
        let range = try newRange(kind, below: parent)
        try database.run(
            """
            INSERT INTO node(id, parent, kind, depth, ord, ref, title, first, last, issued, closed, withdrawn, source)
            SELECT ?1, ?2, ?3, depth + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM node WHERE id = ?2
            """,
            [
                id, parent, kind.rawValue, try nextOrder(kind, below: parent, isClosed: text[.closed] != nil),
                text[.ref] ?? "", text[.title] ?? "", range.lowerBound, range.upperBound - 1,
                text.day(.issued)?.ordinal, text.day(.closed)?.ordinal, text[.withdrawn], text.number(.source),
            ])
        try writeFacts(id, text)
        try writeNames(id, text)
        if kind == .section { try moveNode(id, below: parent, after: place.previous) }
    }

    func removeNode(_ id: Int64) throws {
        try database.run("DELETE FROM district_name WHERE district = ?", [id])
        try database.run("DELETE FROM node_lights WHERE node = \(NodeLights.key)", [id])
        try database.run("DELETE FROM node_facts WHERE id = ?", [id])
        try database.run("DELETE FROM node WHERE id = ?", [id])
        try retire(id, of: "node")
    }

    func writeFacts(_ id: Int64, _ text: RowText) throws {
        let json: String
        switch text.number(.kind) {
        case Int64(RowKind.plan.rawValue):
            var head = text.value(.facts, PlanHead.self) ?? PlanHead(title: "", issued: Day(ordinal: 0))
            head.title = text[.title] ?? ""
            head.documentNumber = text[.documentNumber]
            head.issued = text.day(.issued) ?? Day(ordinal: 0)
            var coded = RowText()
            try coded.set(.facts, coded: head)
            json = coded[.facts] ?? ""
        case Int64(RowKind.section.rawValue):
            var coded = RowText()
            try coded.set(
                .facts,
                coded: SectionFacts(
                    leads: text.list(.leads), supports: text.list(.supports),
                    remarks: text.value(.remarks, Remarks.self) ?? Remarks()))
            json = coded[.facts] ?? ""
        default:
            return
        }
        try database.run(
            "INSERT INTO node_facts(id, facts) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET facts = ?2", [id, json])
    }

    private func writeNames(_ id: Int64, _ text: RowText) throws {
        guard text.number(.kind) == Int64(RowKind.district.rawValue) else { return }
        try database.run("DELETE FROM district_name WHERE district = ?", [id])
        for name in [text[.ref], text[.title]].compactMap(\.self) + text.list(.names) {
            try database.run("INSERT OR IGNORE INTO district_name(name, district) VALUES(?, ?)", [name, id])
        }
    }
}

/// The order of plans in their district: closed ones stand after all open ones and keep their order among themselves.
enum PlanOrder {
    static let closed: Int64 = 1 << 40
    static let mask: Int64 = closed - 1
}
