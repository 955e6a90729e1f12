import Ledger

/// The words of papers and tables.
public struct ReportWords: Sendable {
    /// Heads of columns.
    public let columns: ColumnWords
    /// Names of the fields of a row's page.
    public let fields: FieldWords
    public let summary: SummaryWords
    public let lists: ListWords
    /// Small print: 注：….
    public let note: @Sendable (String) -> String
    /// A name before what it is: 牵头：.
    public let label: @Sendable (String) -> String
    /// Cells that such a name takes, so that what they are stands in a column.
    public let labelWidth: Int
    /// The day and the version of the data, below a title.
    public let dayAndVersion: @Sendable (Day, String) -> String
    /// Between names in a list: 、.
    public let comma: String
    /// Between whole statements: ；.
    public let semicolon: String
    /// Joint leads behind the first: +1.
    public let more: @Sendable (Int) -> String
    /// Days late in a column of its own, and in a line.
    public let daysLate: @Sendable (Int) -> String

    public static let chinese = ReportWords(
        columns: .chinese, fields: .chinese, summary: .chinese, lists: .chinese,
        note: { "注：\($0)" }, label: { $0 + "：" }, labelWidth: 10,
        dayAndVersion: { "\($0) 的情况 · 数据版本 \($1)" }, comma: "、", semicolon: "；", more: { $0 > 1 ? " +\($0 - 1)" : "" },
        daysLate: { $0 > 0 ? "逾\($0)天" : "" })
    public static let english = ReportWords(
        columns: .english, fields: .english, summary: .english, lists: .english,
        note: { "Note: \($0)" }, label: { $0 + ": " }, labelWidth: 12,
        dayAndVersion: { "as of \($0) · version of the data \($1)" }, comma: ", ", semicolon: "; ",
        more: { $0 > 1 ? " +\($0 - 1)" : "" },
        daysLate: { $0 > 0 ? "\($0)d late" : "" })
}
