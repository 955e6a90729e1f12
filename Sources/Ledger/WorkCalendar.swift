/// The work calendar (工作日历): which days are worked. Saturdays and Sundays are off, but for those that are worked in the stead of a
/// day off beside a public holiday (调休).
///
/// 20 working days after 2024-02-02 are 2024-03-06: the week of 春节 counts for none, the Sundays 02-04 and 02-18 count.
public struct WorkCalendar: Hashable, Sendable {
    /// Public holidays, with the days off that stand beside them.
    public var daysOff: Set<Day>
    /// Saturdays and Sundays that are worked.
    public var daysWorked: Set<Day>
    /// The years whose holidays are known, each with the notice that set them. Of others only weekdays are.
    public var sources: [Int: String]

    public init(daysOff: Set<Day> = [], daysWorked: Set<Day> = [], sources: [Int: String] = [:]) {
        self.daysOff = daysOff
        self.daysWorked = daysWorked
        self.sources = sources
    }

    /// Whether people work on that day.
    public func isWorked(_ day: Day) -> Bool {
        daysWorked.contains(day) || !day.isWeekend && !daysOff.contains(day)
    }

    /// The last of so many working days, the first of which comes after `day`; nil beyond the calendar.
    public func day(_ count: Int, workingDaysAfter day: Day) -> Day? {
        var last = day
        var left = count
        while left > 0 {
            last = last + 1
            guard last.isOfOurTime else { return nil }
            if isWorked(last) { left -= 1 }
        }
        return last
    }

    /// Whether the holidays of all years from one day to the other are known.
    public func knows(from first: Day, to last: Day) -> Bool {
        first.year <= last.year && (first.year...last.year).allSatisfy { sources[$0] != nil }
    }

    /// Whether a deadline was counted over years whose holidays nobody told: its day may be wrong.
    public func isUnsure(of deadline: Deadline, issued: Day) -> Bool {
        guard deadline.kind == .relative, let date = deadline.date, deadline.phrase.contains("工作日") else {
            return false
        }
        return !knows(from: issued, to: date)
    }
}

extension Day {
    /// A Saturday or a Sunday.
    public var isWeekend: Bool {
        // 1970-01-01 was a Thursday.
        let sinceMonday = ((ordinal + 3) % 7 + 7) % 7
        return sinceMonday > 4
    }
}
