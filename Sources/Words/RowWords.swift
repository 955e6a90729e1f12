import Ledger

/// What a row says of itself beside its title.
public struct RowWords: Sendable {
    /// Stands where a light would: the row is withdrawn.
    public let withdrawn: String
    /// Of a closed plan: 已归档 2022-12-31, and where there is little room.
    public let closed: @Sendable (Day) -> String
    public let closedShort: String
    /// Of an open plan whose dates all lie more than a year back: what can be done about it.
    public let past: String
    public let pastShort: String
    /// The plan's own due day beside a changed one: 原 05-31.
    public let planned: @Sendable (String) -> String
    /// Labels of the detail: where a plan or task was carried from and into when a plan was closed.
    public let carriedFrom: String
    public let carriedInto: String
    /// Label of a plan's state in the detail.
    public let state: String

    public static let chinese = RowWords(
        withdrawn: "撤",
        closed: { "已归档 \($0)" },
        closedShort: "归档",
        past: "时间已过 · @ 按当年查看 · 归档",
        pastShort: "时间已过",
        planned: { "原 \($0)" },
        carriedFrom: "结转自",
        carriedInto: "已结转到",
        state: "方案状态")

    public static let english = RowWords(
        withdrawn: "X",
        closed: { "closed \($0)" },
        closedShort: "closed",
        past: "its time is past · @ looks back · close it",
        pastShort: "time past",
        planned: { "planned \($0)" },
        carriedFrom: "Carried from",
        carriedInto: "Carried into",
        state: "State")
}
