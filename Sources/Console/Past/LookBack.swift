import Ledger
import Words

/// A day that the menu offers to look at.
public enum PastChoice: Hashable, Sendable, CaseIterable {
    case today, monthEnd, yearEnd

    func day(_ today: Day) -> Day? {
        switch self {
        case .today: nil
        case .monthEnd: today.startOfMonth - 1
        case .yearEnd: Day(today.year - 1, 12, 31)
        }
    }

    func text(_ words: PastWords, today: Day) -> String {
        switch (self, day(today)) {
        case (.monthEnd, let day?): words.monthEnd(day)
        case (.yearEnd, let day?): words.yearEnd(day)
        default: words.returnToToday
        }
    }
}

extension Model {
    /// The other day that is shown at the moment, read-only; nil on the day that the console was opened for.
    public var lookingBack: Day? {
        guard readOnly != ownReadOnly, case .asOf(let day)? = readOnly else { return nil }
        return day
    }

    /// The days that the menus offer: not the one that is shown already.
    var pastChoices: [Menu.Choice] {
        PastChoice.allCases.filter { $0.day(today) != lookingBack }.map(Menu.Choice.past)
    }

    /// Looks at the ledger as of a day; nil for today.
    mutating func look(asOf day: Day?) -> [Effect] {
        guard let day, day != today else {
            if lookingBack != nil { return [.lookAsOf(nil)] }
            if day != nil { message = Message(words.console.past.todayAlready) }
            return []
        }
        return [.lookAsOf(day)]
    }

    /// From now on the ledger of a day is read. Everything on the glass is read anew; the focus stays on its row.
    mutating func looked(asOf day: Day?) -> [Effect] {
        self.day = day ?? today
        readOnly = day.map(ReadOnlyReason.asOf) ?? ownReadOnly
        let past = words.console.past
        message = Message(day.map(past.lookedAt) ?? past.lookedAtToday(today))
        agenda.forgetTicked()
        return refresh()
    }

    /// The system's day has changed. True when what is shown has to be read anew.
    public mutating func turn(to today: Day) -> Bool {
        guard today != self.today else { return false }
        self.today = today
        guard lookingBack == nil else { return false }
        day = today
        return true
    }
}
