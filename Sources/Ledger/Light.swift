/// The light of a row on a day (亮灯). A letter always stands beside the colour.
///
/// The order is that of urgency: above a milestone the worst child shows, 逾 临 待 正 常 完 (the first is worst).
/// The raw value is the name in `--light` and in JSON.
public enum Light: String, Hashable, Sendable, CaseIterable, Comparable {
    /// 逾: open and past due.
    case overdue = "red"
    /// 临: open, 0 to 30 days left, the due day included.
    case nearDue = "yellow"
    /// 待: waiting on someone else until its review date.
    case waiting = "purple"
    /// 正: open with time left.
    case onTime = "green"
    /// 常: standing, or without a date and not ticked.
    case standing = "grey"
    /// 完: done.
    case done = "blue"

    /// 0 for the worst, 5 for the best; also the stored form.
    public var rank: Int {
        switch self {
        case .overdue: 0
        case .nearDue: 1
        case .waiting: 2
        case .onTime: 3
        case .standing: 4
        case .done: 5
        }
    }

    /// The light of that rank; nil outside 0…5.
    public init?(rank: Int) {
        guard Light.allCases.indices.contains(rank) else { return nil }
        self = Light.allCases[rank]
    }

    /// A light is less than another when it is worse, so `min()` is the light of the row above.
    public static func < (left: Light, right: Light) -> Bool { left.rank < right.rank }

    /// The order in which counts are written: 逾 临 正 完 常 待.
    public static let reportOrder: [Light] = [.overdue, .nearDue, .onTime, .done, .standing, .waiting]
}
