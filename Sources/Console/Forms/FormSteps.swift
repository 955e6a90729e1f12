import Ledger
import Words

/// The steps into which a measure is broken, two fields each.
extension Form {
    /// Proposes 方案、落实、验收 with the days spread evenly up to the due day.
    init(dividing row: RowID, _ facts: FormFacts, _ words: Words, today: Day) {
        let writing = words.console.forms.writing
        let steps = MilestoneStep.proposed(
            titles: words.ledger.steps, for: facts.milestones, issued: facts.issued, today: today)
        let fields = steps.flatMap { step in
            [FormField(.stepTitle, step.title), FormField(.stepDay, step.due?.description ?? "")]
        }
        self.init(
            .divide(row), title: writing.dividing(facts.label), fields: fields, facts: facts,
            introduction: [writing.divideIntroduction(facts.isDividedAnew, facts.lastDue)])
    }

    /// The steps as they stand; lines left empty do not count. The last one may do without a day: it keeps the one it has.
    func steps(_ words: Words, on day: Day) -> Result<[MilestoneStep], Fault> {
        let remarks = words.console.forms.remarks
        let due = facts?.lastDue
        var steps: [MilestoneStep] = []
        for place in stride(from: 0, to: fields.count, by: 2) {
            let (title, phrase) = (fields[place].text, fields[place + 1].text)
            if title.isEmpty, phrase.isEmpty { continue }
            guard !title.isEmpty else {
                return .failure(Fault(place: place, text: remarks.missing(words.ledger.rowField(.title))))
            }
            let stepDay = self.stepDay(phrase)
            let isLast = place + 2 >= fields.count
            if stepDay == nil, !phrase.isEmpty || !isLast {
                return .failure(Fault(place: place + 1, text: remarks.dayFault))
            }
            if let stepDay, let before = steps.last?.due, stepDay < before {
                return .failure(Fault(place: place + 1, text: remarks.stepsOutOfOrder))
            }
            if let stepDay, let due, stepDay > due {
                return .failure(Fault(place: place + 1, text: remarks.stepAfterDue(due)))
            }
            steps.append(MilestoneStep(title: title, due: stepDay))
        }
        return steps.count > 1 ? .success(steps) : .failure(Fault(place: 0, text: remarks.stepsMissing))
    }

    /// The day of a step's phrase; 今年 is the year of the plan.
    func stepDay(_ phrase: String) -> Day? {
        guard let facts, !phrase.isEmpty else { return nil }
        return DayReading.day(phrase, issued: facts.issued, calendar: facts.calendar)
    }

    /// An empty step after the one in focus.
    mutating func addStep() {
        let line = min(place, fields.count - 1) / 2 + 1
        fields.insert(contentsOf: [FormField(.stepTitle), FormField(.stepDay)], at: line * 2)
        place = line * 2
        isReshaped = true
        fault = nil
    }

    mutating func removeStep() {
        guard !isOnSave, fields.count > 2 else { return }
        let line = place / 2
        fields.removeSubrange(line * 2..<line * 2 + 2)
        place = min(place, fields.count - 2 + place % 2)
        isReshaped = true
        fault = nil
    }

    /// The title changes places with that of a neighbour; the days stay in order where they are.
    mutating func moveStep(by lines: Int) {
        let other = place + lines * 2
        guard !isOnSave, fields.indices.contains(other) else { return }
        let (own, neighbour) = (place / 2 * 2, other / 2 * 2)
        fields.swapAt(own, neighbour)
        place = other
        isReshaped = true
        fault = nil
    }
}

extension FormFacts {
    /// When the milestone is due that becomes the last step.
    fileprivate var lastDue: Day? { milestones.lastToDivide.flatMap { milestones[$0].due } }

    /// All steps will be new: the measure is standing, or done.
    fileprivate var isDividedAnew: Bool { milestones.lastToDivide == nil }
}
