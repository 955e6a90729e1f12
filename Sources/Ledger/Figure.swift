/// A number that a plan sets: “用水报装全流程不超过8个工作日” is what 用水报装, `≤`, 8, 工作日.
///
/// A comparison between districts must carry the wording, never the bare number, so the phrase is kept.
public struct Figure: Hashable, Sendable, Codable {
    public var what: String
    /// One of `≤ ≥ = < > ≈ + -`; `+` is to grow by, `-` to fall by.
    public var comparator: String
    /// As digits, `99.96`; of a range the lower end.
    public var value: String
    public var unit: String
    /// The present value, where the plan gives one: 50 of “由50个工作日压减至45个工作日”.
    public var from: String?
    /// The printed words.
    public var phrase: String?

    public init(
        what: String, comparator: String, value: String, unit: String, from: String? = nil, phrase: String? = nil
    ) {
        self.what = what
        self.comparator = comparator
        self.value = value
        self.unit = unit
        self.from = from
        self.phrase = phrase
    }
}
