import Ledger
import LedgerStore
import Words

/// Due days as a person writes them: 2022-06-30, 6月底前, 长期.
enum DuePhrases {
    /// Refuses phrases that cannot be understood, before a ledger is opened.
    static func check(_ phrases: [String], of option: CommandOption) throws {
        _ = try read(phrases, of: option, issued: anyDay, calendar: WorkCalendar())
    }

    /// The deadlines that phrases say in plans of those days of issue, for all of which they must be the same. A phrase of `known` stays
    /// that deadline.
    static func deadlines(
        _ phrases: [String], of option: CommandOption, issued days: [Day], calendar: WorkCalendar,
        keeping known: [Deadline] = []
    ) throws -> [Deadline] {
        let readings = try days.map {
            try read(phrases, of: option, issued: $0, calendar: calendar, keeping: known)
        }
        guard Set(readings).count < 2 else {
            throw CommandFault.severalYears(phrases.joined(separator: "；"))
        }
        return try readings.first ?? read(phrases, of: option, issued: anyDay, calendar: calendar)
    }

    /// The one due day that a phrase names.
    static func dueDay(
        _ phrase: String, of option: CommandOption, issued days: [Day], calendar: WorkCalendar
    ) throws -> Day {
        let dates = Set(try deadlines([phrase], of: option, issued: days, calendar: calendar).map(\.date))
        guard dates.count == 1, let day = dates.first ?? nil else {
            throw CommandFault.noDueDay(phrase, option: option.name)
        }
        return day
    }

    private static func read(
        _ phrases: [String], of option: CommandOption, issued: Day, calendar: WorkCalendar,
        keeping known: [Deadline] = []
    ) throws -> [Deadline] {
        try phrases.flatMap { phrase in
            switch Deadline.read(phrase, issued: issued, calendar: calendar, keeping: known) {
            case .success(let deadlines): return deadlines
            case .failure(let fault): throw CommandFault.unreadableDue(fault, option: option.name)
            }
        }
    }

    /// Whether a phrase can be read is the same for every day of issue.
    private static let anyDay = Day(ordinal: 19_000)
}

extension Session {
    /// The days of issue of the plans that rows belong to, by which their deadlines are read.
    func issueDays(of rows: [RowID], in store: Store) throws -> [Day] {
        try Set(rows.compactMap { try store.formFacts(editing: $0, day: today)?.issued }).sorted()
    }
}
