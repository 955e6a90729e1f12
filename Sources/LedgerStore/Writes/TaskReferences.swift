import GRDB
import Ledger

extension LedgerWriter {
    /// How REFs will name a new task, for good: `40`; `§3/40` where an earlier section of the plan has that number too, `§3.2/40` where
    /// numbers begin anew in its subsections; `40b` where its own has.
    func newTaskReference(_ number: Int, in plan: Int64, section: [Int]) throws -> String {
        let isTaken = { (reference: String) in
            try database.exists("SELECT 1 FROM task WHERE plan = ? AND ref = ?", [plan, reference])
        }
        let plain = String(number)
        guard try isTaken(plain) else { return plain }
        if !section.isEmpty, try sectionOfTask(plain, in: plan) != section {
            let paths = [Array(section.prefix(1)), section].map { $0.map(String.init).joined(separator: ".") }
            for path in paths {
                let inSection = "§\(path)/\(plain)"
                if try !isTaken(inSection) { return inSection }
                if try sectionOfTask(inSection, in: plan) == section { break }
            }
        }
        for suffix in LedgerWriter.suffixes where try !isTaken(plain + suffix) { return plain + suffix }
        let last: Int? = try database.first("SELECT max(CAST(ref AS INTEGER)) FROM task WHERE plan = ?", [plan])
        return String((last ?? 0) + 1_000_000)
    }

    private func sectionOfTask(_ reference: String, in plan: Int64) throws -> [Int]? {
        let section: String? = try database.first(
            "SELECT node.ref FROM task JOIN node ON node.id = task.section WHERE plan = ? AND task.ref = ?",
            [plan, reference])
        return section.flatMap { Reference($0)?.section }
    }

    /// `b` for the second task of one number in a section, `c` for the third … `z`, `aa` … `zz`.
    private static let suffixes: [String] = {
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        return letters.dropFirst() + letters.flatMap { first in letters.map { first + $0 } }
    }()
}
