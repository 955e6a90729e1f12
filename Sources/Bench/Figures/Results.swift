/// All that was measured, and why some things were not.
struct Results {
    /// A cell of the table.
    struct Cell: Hashable {
        var row: Row
        var subject: String
        var size: Int
    }

    /// Milliseconds of a small synced write on this disk, which a durable tick is allowed besides.
    var sync = 0.0
    private(set) var values: [Cell: [Double]] = [:]
    private(set) var remarks: [String] = []
    /// Subjects in the order they first came, duban before the peers.
    private(set) var subjects: [String] = ["duban"]

    mutating func add(_ value: Double?, _ row: Row, _ subject: String, _ size: Int) {
        guard let value else { return }
        if !subjects.contains(subject) { subjects.append(subject) }
        values[Cell(row: row, subject: subject, size: size), default: []].append(value)
    }

    /// Keeps a remark once.
    mutating func remark(_ text: String) {
        if !remarks.contains(text) {
            remarks.append(text)
            say(text)
        }
    }

    func spread(_ row: Row, _ subject: String, _ size: Int) -> Spread? {
        values[Cell(row: row, subject: subject, size: size)].map(Spread.init)
    }
}
