import Foundation
import Ledger

/// Reads what the lines of a file say of measures and milestones. What a line only repeats is not read again.
struct BulkReading {
    private var cells: BulkCells
    private var texts: [Remembered<String>] = Array(repeating: Remembered(), count: BulkColumn.allCases.count)
    private var sections = Remembered<[Int]>()
    private var paths = Remembered<[String]>()
    private var remarks = Remembered<Remarks>()
    private var days: [Remembered<Day>] = Array(repeating: Remembered(), count: 2)
    private var unitLists = BytesTable<[BulkUnit]>()
    private var key: [UInt8] = []

    init(_ head: BulkHead) {
        cells = BulkCells(head)
    }

    mutating func measure(_ record: CSVReader) throws -> BulkMeasure {
        guard let district = try repeated(.district, record) else { throw empty(.district, record) }
        guard let plan = try repeated(.plan, record) else { throw empty(.plan, record) }
        var measure = BulkMeasure(
            line: record.line, district: district, plan: plan, number: try cells.number(.number, record) ?? 1,
            title: try cells.needed(.title, record))
        measure.task = try task(record)
        measure.planTitle = try repeated(.planTitle, record) ?? plan
        measure.documentNumber = try repeated(.documentNumber, record)
        measure.issued = try repeatedDay(.issued, 0, record)
        measure.closed = try repeatedDay(.closed, 1, record)
        measure.section = try section(record)
        measure.sectionPath = try sectionPath(record)
        measure.place = try cells.number(.measure, record) ?? 1
        measure.marker = try cells.text(.marker, record)
        measure.measureTitle = try cells.text(.measureTitle, record)
        measure.leads = try units(.lead, .leadUnits, record)
        measure.supports = try units(.support, .supportUnits, record)
        measure.scope = try repeated(.scope, record)
        measure.summary = try cells.text(.summary, record)
        measure.keywords = try cells.lines(.keywords, record)
        measure.text = try cells.text(.text, record)
        measure.carriedFrom = try cells.reference(.carriedFrom, record)
        measure.deadlines = try deadlines(record, issued: measure.issued)
        measure.figures = try figures(record)
        measure.notes = try coded(.notes, record, [BulkNote].self)?.compactMap(\.note) ?? []
        measure.remarks = try remarks(record)
        return measure
    }

    /// The milestone of a line; nil where its columns are empty.
    mutating func milestone(_ record: CSVReader, place: Int) throws -> BulkMilestone? {
        guard let status = try repeated(.status, record) else { return nil }
        guard let known = Status(rawValue: status) else {
            throw BulkFault(line: record.line, .unreadable(column: BulkColumn.status.name, status))
        }
        return BulkMilestone(
            place: try cells.number(.milestone, record) ?? place, title: try cells.text(.milestoneTitle, record),
            milestone: Milestone(
                status: known, due: try cells.day(.due, record), plannedDue: try cells.day(.plannedDue, record),
                finishedOn: try cells.day(.doneOn, record), review: try cells.day(.review, record),
                isStanding: cells.bytes(.standing, record) { $0.count == 1 && $0[0] == UInt8(ascii: "1") } ?? false),
            reason: try cells.text(.reason, record))
    }

    // MARK: Cells

    private func empty(_ column: BulkColumn, _ record: CSVReader) -> BulkFault {
        BulkFault(line: record.line, .empty(column: column.name))
    }

    private mutating func repeated(_ column: BulkColumn, _ record: CSVReader) throws -> String? {
        let line = record.line
        return try cells.bytes(column, record) { bytes in
            try texts[column.rawValue].value(of: bytes) { try BulkCells.text($0, line: line) }
        }
    }

    private mutating func repeatedDay(_ column: BulkColumn, _ place: Int, _ record: CSVReader) throws -> Day? {
        let line = record.line
        return try cells.bytes(column, record) { bytes in
            try days[place].value(of: bytes) { bytes in
                if let day = Digits.day(bytes) { return day }
                throw BulkFault(line: line, .unreadable(column: column.name, try BulkCells.text(bytes, line: line)))
            }
        }
    }

    /// By which REFs name the task: `40` of `jiangjin-2022/40.2`.
    private mutating func task(_ record: CSVReader) throws -> String? {
        let plain = cells.bytes(.ref, record) { TaskDigits.text($0) }
        if let plain { return plain }
        guard let reference = try cells.reference(.ref, record), let task = reference.task else { return nil }
        guard !reference.section.isEmpty else { return task }
        return "§" + reference.section.map(String.init).joined(separator: ".") + "/" + task
    }

    private mutating func section(_ record: CSVReader) throws -> [Int] {
        let line = record.line
        return try cells.bytes(.sectionRef, record) { bytes in
            try sections.value(of: bytes) { bytes in
                let text = try BulkCells.text(bytes, line: line)
                guard let reference = Reference(text) else {
                    throw BulkFault(line: line, .unreadable(column: BulkColumn.sectionRef.name, text))
                }
                return reference.section
            }
        } ?? []
    }

    private mutating func sectionPath(_ record: CSVReader) throws -> [String] {
        let line = record.line
        return try cells.bytes(.sectionPath, record) { bytes in
            try paths.value(of: bytes) { try BulkCells.text($0, line: line).split(separator: "\n").map(String.init) }
        } ?? []
    }

    /// Names as printed, beside them those of the units that are meant; where these are missing a unit is what is printed.
    private mutating func units(
        _ printed: BulkColumn, _ own: BulkColumn, _ record: CSVReader
    ) throws -> [BulkUnit] {
        key.removeAll(keepingCapacity: true)
        let words: Void? = cells.bytes(printed, record) { key.append(contentsOf: $0) }
        guard words != nil else { return [] }
        let end = key.count
        key.append(0)
        _ = cells.bytes(own, record) { key.append(contentsOf: $0) }
        return try unitLists.value(of: key) { [key] in
            try key.withUnsafeBufferPointer { bytes in
                let text = try BulkCells.text(UnsafeBufferPointer(rebasing: bytes[..<end]), line: record.line)
                let ownText = try BulkCells.text(UnsafeBufferPointer(rebasing: bytes[(end + 1)...]), line: record.line)
                let printed = Ledger.Unit.names(in: text)
                let own = Ledger.Unit.names(in: ownText)
                return zip(printed, own.count == printed.count ? own : printed).map { BulkUnit(printed: $0, name: $1) }
            }
        }
    }

    private mutating func deadlines(_ record: CSVReader, issued: Day?) throws -> [Deadline] {
        let flat = cells.bytes(.deadlineFacts, record) { BulkFlatFacts.deadlines($0) }
        if let flat { return flat }
        if let known = try coded(.deadlineFacts, record, [BulkDeadline].self) { return known.compactMap(\.deadline) }
        guard let phrases = try cells.text(.deadlines, record) else { return [] }
        switch Deadline.read(phrases, issued: issued ?? .distantPast) {
        case .success(let deadlines): return deadlines
        case .failure:
            throw BulkFault(line: record.line, .unreadable(column: BulkColumn.deadlines.name, phrases))
        }
    }

    private mutating func figures(_ record: CSVReader) throws -> [Figure] {
        let flat = cells.bytes(.figures, record) { BulkFlatFacts.figures($0) }
        return try flat ?? coded(.figures, record, [BulkFigure].self)?.map(\.figure) ?? []
    }

    private mutating func remarks(_ record: CSVReader) throws -> Remarks {
        let line = record.line
        return try cells.bytes(.source, record) { bytes in
            try remarks.value(of: bytes) {
                try BulkReading.decoded(.source, $0, line: line, BulkRemarks.self).remarks
            }
        } ?? Remarks()
    }

    private mutating func coded<Value: Decodable>(
        _ column: BulkColumn, _ record: CSVReader, _ type: Value.Type
    ) throws -> Value? {
        let line = record.line
        return try cells.bytes(column, record) { try BulkReading.decoded(column, $0, line: line, type) }
    }

    private static func decoded<Value: Decodable>(
        _ column: BulkColumn, _ bytes: UnsafeBufferPointer<UInt8>, line: Int, _ type: Value.Type
    ) throws -> Value {
        let text = try BulkCells.text(bytes, line: line)
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw BulkFault(line: line, .unreadable(column: column.name, text))
        }
    }
}

/// The plainest of REFs, read without taking it apart: a plan's code and a number.
private enum TaskDigits {
    /// `40` of `jiangjin-2022/40.2`; nil for any other form.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 0, bytes[0] != UInt8(ascii: "-"),
            bytes[..<slash].allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        let parts = bytes[(slash + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(isPlace), let task = parts.first else { return nil }
        return String(decoding: task, as: UTF8.self)
    }

    private static func isPlace(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        (1...9).contains(digits.count) && digits.allSatisfy(isDigit) && digits.first != UInt8(ascii: "0")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
