import Glibc
import Ledger

/// A file with the columns of `export --format csv`, read measure by measure. Columns may stand in any order; unknown ones are
/// passed over, and all but `district`, `plan` and `title` may be missing.
final class BulkFile {
    private let reader: CSVReader
    private let columns: BulkColumns
    /// The record after the measure that was given last.
    private var waiting: BulkRecord?

    /// Throws `BulkFault` where the first line is none.
    init(file: Int32) throws {
        reader = CSVReader(file: file)
        guard let head = reader.record() else { throw BulkFault(line: 1, .columnMissing("district")) }
        columns = try BulkColumns(head.map { String(decoding: $0, as: UTF8.self) })
    }

    /// The next measure with its milestones; nil at the end.
    func next() throws -> BulkMeasure? {
        let held = waiting
        waiting = nil
        guard let first = try held ?? record() else { return nil }
        var measure = try columns.measure(first)
        if let milestone = try columns.milestone(first, after: measure) { measure.milestones.append(milestone) }
        while let other = try record() {
            guard columns.isSameMeasure(first, other) else {
                waiting = other
                break
            }
            if let milestone = try columns.milestone(other, after: measure) { measure.milestones.append(milestone) }
        }
        if measure.milestones.isEmpty {
            measure.milestones = Milestone.made(by: measure.deadlines, issued: measure.issued ?? .distantPast)
                .enumerated()
                .map { BulkMilestone(place: $0 + 1, milestone: $1) }
        }
        return measure
    }

    private func record() throws -> BulkRecord? {
        while let cells = reader.record() {
            let line = reader.line
            if reader.isUnfinished { throw BulkFault(line: line, .unfinished) }
            // A blank line at the end is no record.
            if cells.count == 1, cells[0].isEmpty { continue }
            guard cells.count == columns.count else {
                throw BulkFault(line: line, .cells(cells.count, of: columns.count))
            }
            return BulkRecord(line: line, cells: cells)
        }
        return nil
    }
}

/// The cells of a line, not yet read.
struct BulkRecord {
    var line: Int
    var cells: [[UInt8]]
}
