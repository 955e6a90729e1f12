import GRDB
import Ledger

/// How some tasks stand between the years: when their plan was closed, where they were carried from and into.
struct CarryFacts {
    private var closed: [Int64: Day] = [:]
    private var sources: [Int64: Reference] = [:]
    private var copies: [Int64: [Reference]] = [:]

    init(_ reader: LedgerReader, tasks: [Int64]) throws {
        let wanted = numberList(tasks)
        let days = try reader.database.all(
            """
            SELECT task.id, node.closed FROM task JOIN node ON node.id = task.plan
            WHERE task.id IN (SELECT value FROM json_each(?)) AND node.closed IS NOT NULL
            """, [wanted]
        ) { (try $0[0] as Int64, try $0.day(1)) }
        closed = Dictionary(days) { first, _ in first }
        for (task, reference) in try CarryFacts.references("source.id = task.source", wanted, reader) {
            sources[task] = reference
        }
        for (task, reference) in try CarryFacts.references("source.source = task.id", wanted, reader) {
            copies[task, default: []].append(reference)
        }
    }

    func closed(_ task: Int64) -> Day? { closed[task] }

    func source(of task: Int64) -> Reference? { sources[task] }

    func copies(of task: Int64) -> [Reference] { copies[task, default: []] }

    /// Tasks with the REFs of those that belong to them by a condition.
    private static func references(
        _ condition: String, _ wanted: String, _ reader: LedgerReader
    ) throws -> [(Int64, Reference)] {
        try reader.database.all(
            """
            SELECT task.id, plan.ref || '/' || source.ref FROM task JOIN task source ON \(condition)
              JOIN node plan ON plan.id = source.plan
            WHERE task.id IN (SELECT value FROM json_each(?)) ORDER BY source.id
            """, [wanted]
        ) { row in
            let text: String = try row[1]
            return (try row[0], Reference(text) ?? Reference(head: text))
        }
    }
}
