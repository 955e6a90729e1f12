/// Whether a document is a copy of a plan that the ledger holds: 同一方案.
public enum PlanIdentity {
    /// The held plan that a document says anew; nil where it is another plan. `held` are the plans of the document's district; of a
    /// document that names none, any.
    ///
    /// A document number that both have decides. Without it the title must be the same and the year too.
    public static func plan(of draft: PlanHead, among held: [PlanHead]) -> Int? {
        let number = draft.documentNumber.map(bare)
        if let number, !number.isEmpty, let same = held.firstIndex(where: { $0.documentNumber.map(bare) == number }) {
            return same
        }
        let titles = titles(of: draft)
        return held.firstIndex { other in
            let isOtherNumber = number != nil && other.documentNumber != nil
            return !isOtherNumber && other.issued.year == draft.issued.year
                && !titles.isDisjoint(with: PlanIdentity.titles(of: other))
        }
    }

    /// Whether both have one document number.
    public static func isSameNumber(_ one: PlanHead, _ other: PlanHead) -> Bool {
        guard let number = one.documentNumber.map(bare), !number.isEmpty else { return false }
        return other.documentNumber.map(bare) == number
    }

    /// Whether half of a document's tasks stand word for word in a plan. That tells two plans of one title apart where the document names
    /// no district.
    public static func sharesTasks(_ draft: PlanDraft, with held: HeldPlan) -> Bool {
        let known = Set(held.tasks.flatMap { [$0.task.text, $0.task.title] }.compactMap { $0?.bareWording })
        let tasks = draft.tasks.map(\.task)
        let same = tasks.count { known.contains(($0.officialText ?? $0.title).bareWording) }
        return !tasks.isEmpty && 2 * same >= tasks.count
    }

    /// 江津府发2022 14号 of 江津府发〔2022〕14号: brackets are written in many ways.
    private static func bare(_ number: String) -> String { number.bareWording }

    private static func titles(of head: PlanHead) -> Set<String> {
        Set([head.title, head.noticeTitle, head.listTitle].compactMap { $0?.bareWording }.filter { !$0.isEmpty })
    }
}
