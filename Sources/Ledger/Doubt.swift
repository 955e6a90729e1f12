/// A doubt (疑点) that the reading of a plan document puts before a person: where, about what, and why.
///
/// Example: line 118, 2022年13月, `.impossibleDate`.
public struct Doubt: Hashable, Sendable {
    public var line: Int
    /// The words of the document that it is about; empty where something is missing.
    public var what: String
    public var why: Reason

    public init(line: Int, what: String, why: Reason) {
        self.line = line
        self.what = what
        self.why = why
    }

    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case noDistrict, noTitle, noIssueDay, noYear
        /// The issue day is written so that it can mean more than one day: 2019116日.
        case unclearIssueDay
        case noLead, noNumber, repeatedNumber, skippedNumber, noText
        /// A name that may be two units stuck together, taken apart or not.
        case gluedUnits
        /// A name that seems another name of a unit seen elsewhere in the document: 区经信委 = 区经济信息委.
        case unitAlias
        /// Text in the place of a unit that looks like none.
        case unlikelyUnit
        case impossibleDate, unclearDeadline
        /// Working days were counted over a year whose holidays nobody told: 印发之日起20个工作日内.
        case unknownHolidays
        /// Deadlines of the task and of its text disagree.
        case differentDeadlines
        /// A heading whose level does not follow from those around it.
        case unclearLevel
        /// Text within the list that belongs to no task.
        case leftOver
        /// Prose and table say the same task differently.
        case proseDiffers
        case trackedChange, hidden, invalidBytes
    }
}
