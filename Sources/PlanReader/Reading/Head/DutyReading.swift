import Ledger

/// Duties that the notice and the part on safeguards set, each with its rhythm or day: 各牵头单位每月底….
enum DutyReading {
    /// From the passages that no task, heading or group took.
    static func duties(in passages: [Passage], issued: Day, calendar: WorkCalendar) -> [Duty] {
        var duties: [Duty] = []
        for passage in passages where passage.wording.count >= 12 {
            for sentence in sentences(passage) {
                var deadlines: [Deadline] = []
                for clause in Clauses.ranges(sentence.wording) {
                    let found = ClauseDeadline(
                        sentence.wording, clause, issued: issued, calendar: calendar, hasDay: false
                    ).deadline
                    guard let found, isDated(found) else { continue }
                    deadlines.append(found)
                    let leads = leads(sentence.wording, clause)
                    let text = sentence.wording.text(clause)
                    duties.append(
                        Duty(
                            title: TitleMaking.title(of: text), summary: nil, leads: leads, deadlines: [found],
                            remarks: Remarks(lines: [SourceLines(passage.lines)], notes: [text])))
                }
            }
        }
        return duties
    }

    /// A rhythm with a period, or a count from the issue that gives a day.
    private static func isDated(_ deadline: Deadline) -> Bool {
        switch deadline.kind {
        case .recurring: deadline.period != "定期"
        case .relative: deadline.date != nil
        default: false
        }
    }

    private static func sentences(_ passage: Passage) -> [Passage] {
        var start = 0
        var sentences: [Passage] = []
        let signs = passage.wording.plain
        for place in signs.indices where "。;".unicodeScalars.contains(signs[place]) || place == signs.count - 1 {
            sentences.append(passage.with(passage.wording.part(start..<place + 1)))
            start = place + 1
        }
        return sentences
    }

    /// The unit that the sentence or the clause begins with.
    private static func leads(_ wording: Wording, _ clause: Range<Int>) -> [String] {
        let likeness = UnitLikeness()
        for start in [clause.lowerBound, ListMark(wording)?.end ?? 0] {
            for end in stride(from: min(start + 24, wording.count), to: start + 2, by: -1) {
                let name = UnitNames.cleaned(wording.raw[start..<end])
                if likeness.strength(of: name) == .certain { return [name] }
            }
        }
        return []
    }
}
