import Ledger
import LedgerStore
import Words

/// The steps that `add milestone --steps` asks for: `方案 2022-04-30；落实 5月底前；验收`.
struct AskedSteps {
    private let steps: [(title: String, due: String?)]

    /// Steps stand apart by ；, and the day stands last in its step. The steps but the last need one.
    init(_ text: String) throws {
        let parts = text.split { "；;\n".contains($0) }.map { $0.split(whereSeparator: \.isWhitespace) }
        steps = parts.filter { !$0.isEmpty }.map { words in
            words.count == 1
                ? (String(words[0]), nil) : (words.dropLast().joined(separator: " "), words.last.map(String.init))
        }
        if steps.isEmpty { throw CommandFault.valueMissing(option: CommandOption.steps.name) }
        if steps.dropLast().contains(where: { $0.due == nil }) { throw Refusal.badSteps }
        try DuePhrases.check(steps.compactMap(\.due), of: .steps)
    }

    /// The steps, their days read for a plan of that day of issue.
    func steps(issued days: [Day], calendar: WorkCalendar) throws -> [MilestoneStep] {
        try steps.map { step in
            let due = try step.due.map { try DuePhrases.dueDay($0, of: .steps, issued: days, calendar: calendar) }
            return MilestoneStep(title: step.title, due: due)
        }
    }
}

extension Session {
    /// The template's steps for a measure; it needs a due day to spread them up to.
    func spreadSteps(of row: RowID, in store: Store) throws -> [MilestoneStep] {
        let measures = try store.detail(of: row, day: today)?.measures ?? []
        let reference = try store.reference(of: row)
        guard measures.count < 2 else { throw Refusal.severalMeasures(reference, measures.map(\.reference)) }
        let milestones = measures.first?.milestones.map(\.milestone) ?? []
        guard let last = milestones.lastToDivide, milestones[last].due != nil else {
            throw CommandFault.noDayToSpread(reference)
        }
        let issued = try issueDays(of: [row], in: store).first ?? today
        return MilestoneStep.proposed(titles: words.ledger.steps, for: milestones, issued: issued, today: today)
    }
}
