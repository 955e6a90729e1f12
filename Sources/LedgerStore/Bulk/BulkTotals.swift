import GRDB
import Ledger

/// What is to be added to the counts of a node.
struct BulkTotals {
    var tasks = 0
    private var progress = Ledger.Progress()
    private var tally = Tally()

    mutating func add(_ progress: Ledger.Progress, _ timeline: LightTimeline) {
        self.progress = self.progress + progress
        tally.add(timeline)
    }

    mutating func add(_ other: BulkTotals) {
        tasks += other.tasks
        progress = progress + other.progress
        tally.add(other.tally)
    }

    func write(_ writer: LedgerWriter, node: Int64) throws {
        try writer.database.run(
            "UPDATE node SET tasks = tasks + ?, done = done + ?, total = total + ?, standing = standing + ? WHERE id = ?",
            [tasks, progress.done, progress.total, progress.standing, node])
        try writer.database.add(tally, toNode: node)
    }
}
