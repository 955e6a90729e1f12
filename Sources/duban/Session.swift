import Glibc
import Ledger
import LedgerStore
import Screen
import Words

/// What holds for one run of the program: which ledger, what day it is, who works, in which language.
struct Session: Sendable {
    var storePath: String
    /// Nobody named a ledger, so its folder may be made too.
    var isDefaultStore: Bool
    /// What day it is: the system's date, unless told otherwise.
    var today: Day
    /// The ledger is looked at as of this day, for reading only.
    var asOf: Day?
    var user: String
    var isReadOnly: Bool
    var words: Words
    var resources: Resources
    /// The clock's time for the history, in UTC.
    var stamp: @Sendable () -> String

    init(_ options: GlobalOptions, _ words: Words) throws {
        let told = options.store ?? Environment.value("DUBAN_STORE")
        storePath = told ?? Environment.defaultStore
        isDefaultStore = told == nil
        today = try Session.today(options)
        isDayTold = options.today != nil || options.asOf != nil || Environment.value("DUBAN_TODAY") != nil
        asOf = try options.asOf.map { try OptionValues.day($0, of: .asOf) }
        user = options.user ?? Environment.loginName
        guard user.contains(where: { !$0.isWhitespace }) else { throw CommandFault.emptyUser }
        guard user.count <= 64, !user.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            throw CommandFault.badUser
        }
        isReadOnly = options.readOnly
        self.words = words
        resources = Resources()
        stamp = { Clock.stamp }
    }

    private static func today(_ options: GlobalOptions) throws -> Day {
        if let today = options.today { return try OptionValues.day(today, of: .today) }
        if let today = Environment.value("DUBAN_TODAY") { return try OptionValues.day(today, of: "DUBAN_TODAY") }
        return Clock.today
    }

    /// The day was named by `--today`, DUBAN_TODAY or `--as-of`, so midnight does not change it.
    var isDayTold: Bool

    /// The day that views show.
    var viewDay: Day { asOf ?? today }

    /// Who signs a change.
    var author: Author { Author(user: user, day: today, stamp: stamp()) }

    /// Text for standard output: as wide as the terminal or COLUMNS.
    var width: Int { StandardStreams.columns }

    var measure: DisplayWidth { DisplayWidth(.narrow) }
}
