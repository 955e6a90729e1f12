/// Which measures a list, a report or an export takes. Everything given must hold; an empty filter takes all.
public struct Filter: Hashable, Sendable {
    /// A district, plan or section, below which to look.
    public var within: RowID?
    /// Names (or other names, or parts of them) of units: as lead, as support, as either.
    public var leads: [String]
    public var supports: [String]
    public var units: [String]
    /// Part of the scope, such as 江津城区.
    public var scope: String?
    public var lights: Set<Light>
    public var dueBefore: Day?
    public var dueAfter: Day?
    public var status: Status?
    /// Words that must all occur, as substring, pinyin initials or full pinyin.
    public var words: [String]
    /// Leaves closed plans out, as questions about due days do.
    public var openPlansOnly: Bool

    public init(
        within: RowID? = nil, leads: [String] = [], supports: [String] = [], units: [String] = [],
        scope: String? = nil, lights: Set<Light> = [], dueBefore: Day? = nil, dueAfter: Day? = nil,
        status: Status? = nil, words: [String] = [],
        openPlansOnly: Bool = false
    ) {
        self.within = within
        self.leads = leads
        self.supports = supports
        self.units = units
        self.scope = scope
        self.lights = lights
        self.dueBefore = dueBefore
        self.dueAfter = dueAfter
        self.status = status
        self.words = words
        self.openPlansOnly = openPlansOnly
    }
}
