/// Which entries of the history a view or `log` takes. Everything given must hold; an empty filter takes all.
public struct HistoryFilter: Hashable, Sendable {
    /// A row with everything below it.
    public var row: RowID?
    /// Part of a name of a unit: entries on the measures that it leads or supports, and on the unit itself.
    public var unit: String?
    public var user: String?
    /// The days that entries count for.
    public var from: Day?
    public var to: Day?
    /// Each must be part of the user's name, stand for a unit (as `unit` does), or name a row as an office says it: 江津40.
    public var words: [String]

    public init(
        row: RowID? = nil, unit: String? = nil, user: String? = nil, from: Day? = nil, to: Day? = nil,
        words: [String] = []
    ) {
        self.row = row
        self.unit = unit
        self.user = user
        self.from = from
        self.to = to
        self.words = words
    }
}
