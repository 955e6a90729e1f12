import Ledger

/// The digest of a plan while it comes in: the same bytes as `PlanDigest` reads from the tables, put together from what goes into them.
struct BulkDigest {
    private var nodes = FieldBytes()
    private var tasks = FieldBytes()
    private var measures = FieldBytes()
    private var milestones = FieldBytes()
    private var last: (task: Int64, measure: Int, milestone: Int) = (0, 0, 0)
    /// Rows came in another order than that of their identities; then the tables have to be read.
    private(set) var isDisordered = false

    mutating func addNode(_ id: Int64, _ text: RowText) {
        nodes.key("n", id)
        for field in StoredField.allCases {
            if let value = text[field] { nodes.add(field, value) }
        }
    }

    mutating func addTask(_ id: Int64, number: Int, reference: String, title: String) {
        tasks.key("t", id)
        tasks.add(.ref, reference)
        tasks.add(.title, title)
        tasks.add(.number, String(number))
    }

    mutating func add(_ measure: BulkMeasure, of task: Int64, keywords: String?, facts: String) {
        if task == last.task, measure.place <= last.measure { isDisordered = true }
        last = (task, measure.place, 0)
        measures.key("t", task, measure.place)
        measures.add(.title, measure.measureTitle)
        measures.add(.marker, measure.marker)
        measures.add(.facts, facts)
        measures.add(.leads, measure.leads)
        measures.add(.supports, measure.supports)
        measures.add(.scope, measure.scope)
        measures.add(.summary, measure.summary)
        measures.add(.keywords, keywords)
        measures.add(.text, measure.text)
    }

    mutating func add(_ stored: BulkMilestone, of task: Int64, _ measure: Int) {
        if stored.place <= last.milestone { isDisordered = true }
        last.milestone = stored.place
        milestones.key("t", task, measure, stored.place)
        milestones.add(.title, stored.title)
        milestones.add(.status, stored.milestone.status.rawValue)
        milestones.add(.due, stored.milestone.due)
        milestones.add(.planned, stored.milestone.plannedDue)
        milestones.add(.finished, stored.milestone.finishedOn)
        milestones.add(.review, stored.milestone.review)
        milestones.add(.reason, stored.reason)
        if stored.milestone.isStanding { milestones.add(.standing, "1") }
    }

    func hash() -> [UInt8] {
        var hash = SHA256()
        for part in [nodes, tasks, measures, milestones] { hash.update(part.bytes) }
        return hash.finish()
    }
}

/// Fields of rows, each as its name and its text with their lengths before them, as in `ChainBytes`.
private struct FieldBytes {
    private(set) var bytes: [UInt8] = []

    mutating func key(_ kind: Unicode.Scalar, _ id: Int64, _ places: Int...) {
        let start = bytes.count
        addCount(0)
        bytes.append(UInt8(truncatingIfNeeded: kind.value))
        addDigits(Int(id))
        for (depth, place) in places.enumerated() {
            bytes.append(UInt8(ascii: depth == 0 ? "." : "#"))
            addDigits(place)
        }
        setCount(bytes.count - start - 8, at: start)
    }

    mutating func add(_ field: StoredField, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        addName(field)
        addText(text)
    }

    /// Names as a measure prints them, a line each.
    mutating func add(_ field: StoredField, _ units: [BulkUnit]) {
        guard !units.isEmpty else { return }
        addName(field)
        let start = bytes.count
        addCount(0)
        for (rank, unit) in units.enumerated() {
            if rank > 0 { bytes.append(0x0A) }
            append(unit.printed)
        }
        setCount(bytes.count - start - 8, at: start)
    }

    mutating func add(_ field: StoredField, _ day: Day?) {
        guard let day else { return }
        let (year, month, dayOfMonth) = day.date
        guard (1000...9999).contains(year) else { return add(field, day.description) }
        addName(field)
        addCount(10)
        addDigits(year)
        for part in [month, dayOfMonth] {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
            bytes.append(UInt8(ascii: "0") + UInt8(part % 10))
        }
    }

    private mutating func addName(_ field: StoredField) { addText(field.rawValue) }

    private mutating func addText(_ text: String) {
        addCount(text.utf8.count)
        append(text)
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func addDigits(_ number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    private mutating func addCount(_ count: Int) {
        withUnsafeBytes(of: UInt64(count).bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func setCount(_ count: Int, at start: Int) {
        withUnsafeBytes(of: UInt64(count).bigEndian) { bytes.replaceSubrange(start..<start + 8, with: $0) }
    }
}
