/// What a plan says about when a measure is to be done (时间节点). The printed phrase is always kept.
///
/// “2022年5月” is `Deadline(kind: .by, phrase: "2022年5月", date: 2022-05-31)`.
public struct Deadline: Hashable, Sendable, Codable {
    /// How a deadline binds.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Done by the end of `date`: 2019年底前.
        case by
        /// Starts on `date` and goes on: 2022年2月起.
        case from
        /// Goes on without an end: 长期开展.
        case ongoing
        /// Comes again each period: 每季度末.
        case recurring
        /// Done by the plan's own word: 已完成.
        case done
        /// Counted from another day (印发之日起1个月内, with a date) or waiting for an event (待…上线后, with a trigger).
        case relative
        /// A phrase that names no day: 适时.
        case none
    }

    public var kind: Kind
    /// As printed, or as repaired where the text layer broke it; then `printed` has the printed form.
    public var phrase: String
    /// The last day of the stated period (`by`), the first (`from`), the reckoned day (`relative`).
    public var date: Day?
    /// The plan only strives for it (力争).
    public var isHedged: Bool
    /// A target of that year rather than a piece of work with an end: 2023年…达208家.
    public var isYearTarget: Bool
    /// The event that is waited for, in few words: 全市公平竞争审查系统上线.
    public var trigger: String?
    /// The period of a recurring deadline: 每月底.
    public var period: String?
    /// The damaged form the document prints: 20199月底前.
    public var printed: String?

    public init(
        kind: Kind, phrase: String, date: Day? = nil, isHedged: Bool = false, isYearTarget: Bool = false,
        trigger: String? = nil, period: String? = nil, printed: String? = nil
    ) {
        self.kind = kind
        self.phrase = phrase
        self.date = date
        self.isHedged = isHedged
        self.isYearTarget = isYearTarget
        self.trigger = trigger
        self.period = period
        self.printed = printed
    }
}
