import Ledger

/// Makes the milestones of a measure and how each stands on the ledger's last day.
struct StandingMaking {
    var chance: Chance
    let issued: Day
    /// The generator's day, or that of the plan's closing.
    let lastDay: Day

    mutating func milestones(of deadlines: [Deadline]) -> [GeneratedMilestone] {
        let made = Milestone.made(by: deadlines, issued: issued)
        return made.map { milestone in
            let phrases = deadlines.filter { milestone.due != nil && $0.date == milestone.due }.map(\.phrase)
            let title = made.count > 1 ? phrases.joined(separator: "、") : nil
            return standing(GeneratedMilestone(title: title, milestone: milestone))
        }
    }

    private mutating func standing(_ generated: GeneratedMilestone) -> GeneratedMilestone {
        guard generated.milestone.status == .open, !generated.milestone.isStanding else { return generated }
        var generated = generated
        let isPast = generated.milestone.due.map { $0 < lastDay } ?? chance.percent(40)
        if chance.percent(isPast ? 85 : 12), let day = finish(due: generated.milestone.due) {
            generated.milestone.status = .done
            generated.milestone.finishedOn = day
            return generated
        }
        switch chance.place(weights: [3, 1, 1, 3, 92]) {
        case 0: pause(&generated, as: .waiting)
        case 1: pause(&generated, as: .suspended)
        case 2: set(&generated, to: .withdrawn)
        case 3: generated.milestone.due = generated.milestone.due?.adding(months: chance.number(in: 1...4)).endOfMonth
        default: break
        }
        return generated
    }

    /// The day of a month on which the ledger was brought up to date: mostly on time, some early, some late.
    private mutating func finish(due: Day?) -> Day? {
        let aim = (due ?? issued.adding(months: 3)) + chance.number(in: -100...40)
        let day = min(max(aim, issued.adding(months: 1)), lastDay.adding(months: -1)).startOfMonth + 19
        return day > issued && day <= lastDay ? day : nil
    }

    private mutating func pause(_ generated: inout GeneratedMilestone, as status: Status) {
        set(&generated, to: status)
        generated.milestone.review = (lastDay + chance.number(in: -40...90)).endOfMonth
    }

    private mutating func set(_ generated: inout GeneratedMilestone, to status: Status) {
        generated.milestone.status = status
        generated.reason = chance.pick(WordLists.reasons)
    }
}
