/// The words of the papers: titles, column heads, feet.
public struct ReportWords: Sendable {
    public static let chinese = ReportWords()
    public static let english = ReportWords()
}
