import GRDB
import Ledger

/// How history and notes name a row: `n7` a node, `t12` a task, `t12.2` a measure, `t12.2#1` a milestone, `u3` a unit.
extension RowID {
    var key: String {
        switch self {
        case .node(let id): "n\(id)"
        case .unit(let id): "u\(id)"
        case .task(let id): "t\(id)"
        case .measure(let task, let measure): "t\(task).\(measure)"
        case .milestone(let task, let measure, let milestone): "t\(task).\(measure)#\(milestone)"
        }
    }

    init?(key: String) {
        let numbers = key.dropFirst().split { $0 == "." || $0 == "#" }.compactMap { Int64($0) }
        switch (key.first, numbers.count) {
        case ("n", 1): self = .node(numbers[0])
        case ("u", 1): self = .unit(numbers[0])
        case ("t", 1): self = .task(numbers[0])
        case ("t", 2): self = .measure(task: numbers[0], measure: Int(numbers[1]))
        case ("t", 3): self = .milestone(task: numbers[0], measure: Int(numbers[1]), milestone: Int(numbers[2]))
        default: return nil
        }
        guard self.key == key, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    }
}

extension StoredRow {
    /// A row by its key.
    func rowID(_ index: Int) throws -> RowID {
        guard let row = RowID(key: try self[index] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "row key")
        }
        return row
    }
}
