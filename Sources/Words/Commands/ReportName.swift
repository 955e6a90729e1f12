/// A report by the word that is typed: `duban report late`.
public enum ReportName: String, Hashable, Sendable, CaseIterable {
    case summary, late, unit
}
