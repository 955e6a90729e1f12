import Glibc
import Ledger

/// A file with the columns of `export --format csv`, read measure by measure. Columns may stand in any order; unknown ones are
/// passed over, and all but `district`, `plan` and `title` may be missing.
final class BulkFile {
    private let reader: CSVReader
    private let head: BulkHead
    private var reading: BulkReading
    /// The reader stands on a record behind the measure that was given last.
    private var isWaiting = false
    /// The cells of a measure's first line, where another may be the same and yet not to the byte.
    private var first: [[UInt8]] = []
    private var text = CSVCellText()

    /// Throws `BulkFault` where the first line is none.
    init(file: Int32, isCancelled: @escaping () -> Bool = { false }) throws {
        let reader = CSVReader(file: file, isCancelled: isCancelled)
        guard reader.advance(sharing: 0) != nil else { throw BulkFault(line: 1, .columnMissing("district")) }
        var text = CSVCellText()
        head = try BulkHead(
            reader.cells.map { text.with($0, of: reader.record) { String(decoding: $0, as: UTF8.self) } })
        reading = BulkReading(head)
        self.reader = reader
    }

    /// How many bytes of the file are read.
    var bytesRead: Int { reader.bytesRead }

    /// The next measure with its milestones; nil at the end. After a fault it goes on behind the bad line.
    func next() throws -> BulkMeasure? {
        if !isWaiting, try advance() == nil { return nil }
        isWaiting = false
        var measure = try reading.measure(reader)
        if let milestone = try reading.milestone(reader, place: 1) { measure.milestones.append(milestone) }
        keepFirst()
        while let isRepeated = try advance() {
            guard isRepeated || isSameMeasure else {
                isWaiting = true
                break
            }
            let place = measure.milestones.count + 1
            if let milestone = try reading.milestone(reader, place: place) { measure.milestones.append(milestone) }
        }
        if measure.milestones.isEmpty {
            measure.milestones = Milestone.made(by: measure.deadlines, issued: measure.issued ?? .distantPast)
                .enumerated()
                .map { BulkMilestone(place: $0 + 1, milestone: $1) }
        }
        return measure
    }

    private func keepFirst() {
        guard head.leading == 0, head.place(of: .milestone) != nil else { return }
        first = head.ofMeasure.map { place in text.with(reader.cells[place], of: reader.record) { Array($0) } }
    }

    /// Two lines speak of one measure where all but the milestone's columns are the same.
    private var isSameMeasure: Bool {
        guard head.leading == 0, head.place(of: .milestone) != nil else { return false }
        return zip(head.ofMeasure, first).allSatisfy { place, bytes in
            text.with(reader.cells[place], of: reader.record) { $0.elementsEqual(bytes) }
        }
    }

    /// Goes to the next record: true where it repeats the measure of the one before; nil at the end.
    private func advance() throws -> Bool? {
        while let isRepeated = reader.advance(sharing: head.leading) {
            if reader.isUnfinished { throw BulkFault(line: reader.line, .unfinished) }
            // A blank line at the end is no record.
            if reader.cells.count == 1, reader.cells[0].end == reader.cells[0].start { continue }
            guard reader.cells.count == head.count else {
                throw BulkFault(line: reader.line, .cells(reader.cells.count, of: head.count))
            }
            return isRepeated
        }
        return nil
    }
}
