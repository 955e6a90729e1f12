import GRDB
import Ledger

/// Places by which REFs name rows: `.2` a measure, `#1` a milestone, `§3` a section. One that was given once is never given again, even when
/// the row was taken back: it may stand on paper. History knows all that were given; of what plans brought nothing is ever taken away.
extension LedgerReader {
    /// The place of a task's next measure.
    func nextMeasurePlace(in task: Int64) throws -> Int {
        let last: Int? = try database.first("SELECT max(n) FROM measure WHERE task = ?", [task])
        return max(last ?? 0, try highestGivenPlace("t\(task).")) + 1
    }

    /// The place of a measure's next milestone.
    func nextMilestonePlace(in task: Int64, _ measure: Int) throws -> Int {
        let last: Int? = try database.first(
            "SELECT max(n) FROM milestone WHERE task = ? AND measure = ?", [task, measure])
        return max(last ?? 0, try highestGivenPlace("t\(task).\(measure)#")) + 1
    }

    /// The highest last number among the keys, of rows that history added, that are this beginning and a number.
    private func highestGivenPlace(_ beginning: String) throws -> Int {
        let keys: [String] = try database.all(
            "SELECT DISTINCT row FROM edit WHERE row BETWEEN ?1 AND ?1 || ':' AND field = 'row'", [beginning]
        ) { try $0[0] }
        return keys.compactMap { Int($0.dropFirst(beginning.utf8.count)) }.max() ?? 0
    }

    /// `PLAN/§3`, `PLAN/§3.2`: one more than the highest place ever given below that node.
    func nextSectionReference(below parent: RowID) throws -> Reference {
        let above = try reference(of: parent)
        let next =
            try (presentSections(of: above.head) + takenBackSections(of: above.head)).compactMap { section in
                section.count == above.section.count + 1 && section.starts(with: above.section) ? section.last : nil
            }.max() ?? 0
        return Reference(head: above.head, section: above.section + [next + 1])
    }

    private func presentSections(of plan: String) throws -> [[Int]] {
        try database.all(
            "SELECT ref FROM node WHERE kind = ? AND ref LIKE ? || '/§%'", [RowKind.section.rawValue, plan]
        ) { Reference(try $0[0])?.section ?? [] }
    }

    private func takenBackSections(of plan: String) throws -> [[Int]] {
        let texts: [String] = try database.all(
            """
            SELECT DISTINCT before FROM edit WHERE row BETWEEN 'n' AND 'n:' AND field = 'row' AND before IS NOT NULL
              AND instr(before, ? || '/§') > 0
            """, [plan]
        ) { try $0[0] }
        return texts.compactMap { RowText(json: $0)?[.ref].flatMap { Reference($0) } }
            .filter { $0.head == plan }.map(\.section)
    }
}
