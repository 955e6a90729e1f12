import GRDB
import Ledger

/// A word that calls a task or a measure as an office does: `江津40`, `江津40.2`, `40` of any plan, `jiangjin-2022/40`.
struct CalledRow {
    /// A district by any of its names, or the code of a plan; nil for any plan.
    private let head: String?
    private let number: Int
    /// `40`, or `40b` for the second task of one number.
    private let task: String
    private let measure: Int?

    /// Nil for a word that calls no row.
    init?(_ word: String) {
        guard let start = word.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let isPlain = word.contains("/")
        let head = isPlain ? "" : word[..<start]
        guard let reference = Reference(isPlain ? word : "x/\(word[start...])"), let task = reference.task,
            let number = Int(task.prefix { $0.isNumber })
        else { return nil }
        self.head = isPlain ? reference.head : head.isEmpty ? nil : String(head)
        self.number = number
        self.task = task
        measure = reference.measure
    }

    /// The expression of the index that holds for every measure that is called so.
    var expression: String {
        [task, String(number)].map { SearchGrams.line(SearchRow.lineStart + $0) }.joined(separator: " OR ")
    }

    /// Holds for a row of `search`. By number, and by the number that a REF has where numbers restart.
    var condition: String {
        """
        EXISTS(SELECT 1 FROM task called JOIN node plan ON plan.id = called.plan
          WHERE called.id = search.task AND (called.ref = ? OR (called.ref > '§' AND called.number = ?))
            \(head == nil ? "" : "AND (plan.ref = ? OR plan.parent IN (SELECT district FROM district_name WHERE name = ?))")
            \(measure == nil ? "" : "AND search.measure = ?"))
        """
    }

    var arguments: StatementArguments {
        [task, number] + StatementArguments(head.map { [$0, $0] } ?? [])
            + StatementArguments(measure.map { [$0] } ?? [])
    }
}
