/// A section as found, before names and days are settled.
struct FoundSection: Hashable, Sendable {
    var heading: ListHeading
    var title: String
    var units = NamedUnits()
    var sections: [FoundSection] = []
    var tasks: [FoundTask] = []
    /// Lines where it is printed again, at a page break.
    var repeatedAt: [ClosedRange<Int>] = []
    /// Text of the heading's paragraph behind its title.
    var introduction: String?

    var hasTasks: Bool { !tasks.isEmpty || sections.contains(where: \.hasTasks) }
    /// Without sections that hold no task; those, each alone, are added to `empty`. Nil where it holds none itself.
    func withoutEmptySections(_ empty: inout [FoundSection]) -> FoundSection? {
        var rest = self
        rest.sections = sections.compactMap { $0.withoutEmptySections(&empty) }
        if rest.hasTasks { return rest }
        empty.append(rest)
        return nil
    }

    /// All tasks in it and below.
    var allTasks: [FoundTask] { tasks + sections.flatMap(\.allTasks) }
}

/// A task as found: its title and one group a row.
struct FoundTask: Hashable, Sendable {
    var number: Int
    /// The document prints it; else it was counted.
    var isNumberPrinted: Bool
    /// It is a figure alone: 3, but not 1.3.
    var isNumberPlain = false
    /// The mark's lost part: 22 for 22.
    var mark: ListMark?
    /// Passages of the task's cell.
    var passages: [Passage]
    /// The table has a column of its own for what is to be done.
    var hasMeasureColumn: Bool
    var rows: [FoundRow]
    var lines: ClosedRange<Int>
}

/// A row of a task: measures that share the cells beside them.
struct FoundRow: Hashable, Sendable {
    var measures: [MarkedPassages]
    var introduction: [Passage] = []
    var units: NamedUnits
    var scope: ListCell?
    var deadline: ListCell?
    var result: ListCell?
    var notes: ListCell?
    var lines: ClosedRange<Int>

    /// It prints units of its own.
    var hasOwnLeads: Bool { !units.leads.isEmpty && !units.areLeadsContinued }
    var hasOwnSupports: Bool { !units.supports.isEmpty && !units.areSupportsContinued }
    var isScopeOwn: Bool { scope.map { !$0.isContinued && !$0.isBlank } ?? false }
    var isDeadlineOwn: Bool { deadline.map { !$0.isContinued && !$0.isBlank } ?? false }
}
