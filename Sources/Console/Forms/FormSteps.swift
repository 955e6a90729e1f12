import Ledger
import Words

/// The steps into which a measure is broken, two fields each.
extension Form {
    /// Proposes 方案、落实、验收 with the days spread evenly up to the due day.
    init(dividing row: RowID, _ facts: FormFacts, _ words: Words, today: Day) {
        let writing = words.console.forms.writing
        let due = facts.steps.last?.due
        let days = Form.days(upTo: due, from: Form.beginning(facts, today), count: writing.template.count)
        let fields = zip(writing.template, days).flatMap { title, day in
            [FormField(.stepTitle, title), FormField(.stepDay, day?.description ?? "")]
        }
        self.init(
            .divide(row), title: writing.dividing(facts.label), fields: fields, facts: facts,
            introduction: [writing.divideIntroduction(due)])
    }

    /// The steps begin after those that are there already, today where there is still time, else with the plan.
    private static func beginning(_ facts: FormFacts, _ today: Day) -> Day {
        guard let due = facts.steps.last?.due else { return today }
        let earlier = facts.steps.dropLast().compactMap(\.due).max()
        let start = max(facts.issued, earlier ?? facts.issued)
        return today > start && today < due ? today : start
    }

    /// Days that share the time evenly, the last of which is the due day.
    private static func days(upTo due: Day?, from start: Day, count: Int) -> [Day?] {
        guard let due, start < due else { return (1...count).map { $0 == count ? due : nil } }
        return (1...count).map { start + (due - start) * $0 / count }
    }

    /// The steps as they stand; lines left empty do not count. The last one may do without a day: it keeps the one it has.
    func steps(_ words: Words, on day: Day) -> Result<[MilestoneStep], Fault> {
        let remarks = words.console.forms.remarks
        let due = facts?.steps.last?.due
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
        return DayReading.day(phrase, issued: facts.issued)
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
