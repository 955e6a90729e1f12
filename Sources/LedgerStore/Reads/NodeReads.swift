import GRDB
import Ledger

/// A district, plan or section by name, without its counts.
public struct StoredNode: Hashable, Sendable {
    public var id: RowID
    public var reference: Reference
    public var title: String
}

extension LedgerReader {
    /// Nodes of a kind below a node (or everywhere), in tree order. A node is below itself.
    func nodes(_ kind: RowKind, below node: Int64?) throws -> [StoredNode] {
        try database.all(
            """
            WITH RECURSIVE below(id) AS (
              SELECT ?1 UNION SELECT node.id FROM node JOIN below ON node.parent = below.id)
            SELECT node.id, ref, title FROM node JOIN below ON below.id = node.id WHERE kind = ?2 ORDER BY first, depth
            """, [node ?? 0, kind.rawValue]
        ) { row in
            let text: String = try row[1]
            return StoredNode(
                id: .node(try row[0]), reference: Reference(text) ?? Reference(head: text), title: try row[2])
        }
    }
}

extension Store {
    /// All districts.
    public func districts() throws -> [StoredNode] { try nodes(.district, below: nil) }

    /// The plans of a district, or all.
    public func plans(below row: RowID? = nil) throws -> [StoredNode] { try nodes(.plan, below: row) }

    /// The sections of a district or plan, or all; of a section those inside it and itself.
    public func sections(below row: RowID? = nil) throws -> [StoredNode] { try nodes(.section, below: row) }

    private func nodes(_ kind: RowKind, below row: RowID?) throws -> [StoredNode] {
        var node: Int64?
        if case .node(let id)? = row { node = id }
        return try readAsItStands { try $0.nodes(kind, below: node) }
    }
}
