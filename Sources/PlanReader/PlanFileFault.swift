/// Why a plan file cannot be read: where, what, and (in its description) what to do.
public struct PlanFileFault: Error, Hashable, Sendable {
    /// The file's name as given to `PlanFile.read`.
    public var file: String
    /// From 1.
    public var line: Int
    public var problem: Problem

    public init(file: String, line: Int, problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// What is wrong with a line. Strings are the words of the file.
    public enum Problem: Hashable, Sendable {
        /// The file does not begin with `# 方案 CODE`.
        case noPlan
        /// A second `# 方案`.
        case secondPlan
        /// The plan's code is not `jiangjin-2022`, or not of its district.
        case badCode(String)
        /// A heading word that the form does not have.
        case unknownHeading(String)
        /// A heading with the wrong number of `#`.
        case wrongDepth(heading: String, marks: Int, expected: Int)
        /// A heading without the title, number or kind that belongs to it.
        case incompleteHeading(String)
        /// A task that stands under no section.
        case taskOutsideSection
        /// A measure that stands under no task.
        case measureOutsideTask
        /// A task of a section that comes after a section inside it.
        case taskAfterSubsection
        /// A task with one 举措 heading; its fields belong to the task.
        case singleMeasure
        /// A second `## 单位`.
        case secondUnitList

        /// A line that is no heading, no field and no entry of a list.
        case notAField(String)
        /// A field that the heading does not have.
        case unknownField(String, heading: String)
        /// A field that may stand once stands again.
        case repeatedField(String)
        /// A field without a value.
        case emptyField(String)
        /// A field that the heading must have.
        case missingField(String, heading: String)

        /// Two bars with nothing between them, or a bar at the end.
        case emptyPart(field: String)
        /// A part that the field does not have.
        case unknownPart(String, field: String)
        /// A part that stands twice.
        case repeatedPart(String, field: String)
        /// Fewer parts than the field needs.
        case missingPart(field: String)
        /// Nothing between two `、`.
        case emptyName(field: String)
        /// A quotation mark or bracket that is not closed, or closes nothing.
        case unbalanced(String)
        /// Not one of the words that stand here: a kind of deadline, unit, group, period or comparator.
        case unknownWord(String, field: String)
        /// Not a day written as 2022-05-31.
        case badDate(String)
        /// A kind of deadline that needs a day, without one.
        case deadlineWithoutDate(String)
        /// A kind of deadline that has no day, with one.
        case deadlineWithDate(String)
        /// A relative deadline with neither a day nor what it waits for.
        case relativeWithoutTrigger(String)
        /// A recurring deadline without its period.
        case recurringWithoutPeriod(String)
        /// Not a number.
        case badNumber(String, field: String)
        /// Not lines of the document, such as 310-322.
        case badLines(String)

        /// A title with more characters than a row can show.
        case longTitle(String, length: Int)
        /// A title that stands twice in the plan.
        case repeatedTitle(String, firstLine: Int)
        /// A task number that stands twice in its top section.
        case repeatedNumber(Int, firstLine: Int)
        /// A name that the list of units does not have.
        case unknownUnit(String)
        /// A name that two entries of the list of units claim.
        case repeatedUnit(String, firstLine: Int)
        /// An administration that the plan does not have.
        case unknownAdministration(String)
        /// A measure without a lead of its own, of its task or of its section.
        case noLead(String)
    }
}
