import GRDB
import Ledger

/// Adds what a document brings row by row, each with the edit that history keeps, so that an import is undone like any other step.
struct PlanRowWriting {
    let writer: LedgerWriter
    let district: Int64
    let plan: RowID
    let issued: Day
    private(set) var edits: [StoredEdit] = []
    private(set) var added = BulkCount()
    private var nextTask: Int64?
    private var restarting: Set<RowID> = []
    /// Of a plan that comes new, how many sections each row has so far; nil of one that is held.
    private var sections: [RowID: Int]?

    init(_ writer: LedgerWriter, district: Int64, plan: RowID, issued: Day, isNew: Bool = false) {
        self.writer = writer
        sections = isNew ? [:] : nil
        self.district = district
        self.plan = plan
        self.issued = issued
    }

    mutating func note(_ more: [StoredEdit]) { edits += more }

    /// Units of the draft that the district does not know; of those that it knows, the names that are new.
    mutating func addUnits(_ units: [Ledger.Unit]) throws {
        for unit in units {
            let known = try unit.names.compactMap { try writer.reader.unit(named: $0, in: district) }.first
            guard let known else {
                edits += try writer.addUnit(unit, to: .node(district))
                continue
            }
            let aliases = try freeNames(unit.aliases)
            let misprints = try freeNames(unit.misprints)
            guard !aliases.isEmpty || !misprints.isEmpty else { continue }
            edits += try writer.change(.unit(known)) { text in
                text.set(.names, (text.list(.names) + aliases).inOrderOnce.sorted())
                text.set(.misprints, (text.list(.misprints) + misprints).inOrderOnce.sorted())
            }
        }
    }

    private func freeNames(_ names: [String]) throws -> [String] {
        try names.filter { try NameRule.isUnit($0) && writer.reader.unit(named: $0, in: district) == nil }
    }

    /// A section alone, after another or first.
    mutating func add(_ section: SectionDraft, below parent: RowID, after previous: RowID?) throws -> RowID {
        var text = RowText()
        text[.kind] = String(RowKind.section.rawValue)
        text[.ref] = try nextSection(below: parent).description
        text[.title] = section.title.oneLine
        text.set(.leads, section.leads)
        text.set(.supports, section.supports)
        if section.remarks != Remarks() { try text.set(.remarks, coded: section.remarks) }
        let row = RowID.node(try writer.newIdentity("node"))
        edits += try writer.newUnits(section.leads + section.supports, near: plan)
        edits.append(try writer.add(row, text, at: RowPlace(parent: parent, previous: previous).text))
        return row
    }

    /// In a plan that is held a place that was given once stays given. One that comes new begins with the first, also where it was brought
    /// in and taken back before.
    private mutating func nextSection(below parent: RowID) throws -> Reference {
        guard sections != nil else { return try writer.reader.nextSectionReference(below: parent) }
        let place = (sections?[parent] ?? 0) + 1
        sections?[parent] = place
        var reference = try writer.reader.reference(of: parent)
        reference.section.append(place)
        return reference
    }

    /// A task with its measures and their milestones.
    mutating func add(
        _ task: TaskDraft, _ measures: [ResolvedMeasure], to section: RowID, after previous: RowID?
    ) throws -> RowID {
        let id = try nextTask ?? writer.newIdentity("task")
        nextTask = id + 1
        var text = RowText()
        text[.number] = String(task.number)
        text[.ref] = try writer.newTaskReference(task.number, in: plan.node ?? 0, section: path(of: section))
        text[.title] = task.title.oneLine
        let row = RowID.task(id)
        edits.append(try writer.add(row, text, at: RowPlace(parent: section, previous: previous).text))
        added.tasks += 1
        var last: RowID?
        for (index, measure) in measures.enumerated() {
            last = try add(measure, to: row, after: last, place: index + 1)
        }
        return row
    }

    /// The places of a section, by which tasks are called whose numbers begin anew in it; none where they go on.
    private func path(of section: RowID) throws -> [Int] {
        restarting.contains(section) ? try writer.reader.reference(of: section).section : []
    }

    /// A milestone of a measure that is new, whose places nobody has had.
    private mutating func add(
        _ milestone: Milestone, titled title: String?, to measure: RowID, place: Int
    ) throws -> StoredEdit {
        guard case .measure(let task, let own) = measure else { throw StoreFault.failed(path: "", detail: "measure") }
        added.milestones += 1
        let previous: RowID? = place > 1 ? .milestone(task: task, measure: own, milestone: place - 1) : nil
        let stored = StoredMilestone(measure: own, place: place, title: title, milestone: milestone)
        return try writer.add(
            .milestone(task: task, measure: own, milestone: place), stored.text,
            at: RowPlace(parent: measure, previous: previous).text)
    }

    /// In the section numbers begin anew, rather than that one of them occurs twice by mistake.
    mutating func noteRestart(of section: RowID) { restarting.insert(section) }

    /// Of a section that the ledger holds: some task in it is called by it already, `§3/5`.
    func restarts(in section: RowID) throws -> Bool {
        guard let id = section.node else { return false }
        return try writer.database.exists("SELECT 1 FROM task WHERE section = ? AND ref LIKE '§%'", [id])
    }

    /// A measure with its milestones.
    mutating func add(
        _ measure: ResolvedMeasure, to task: RowID, after previous: RowID?, place: Int? = nil
    ) throws -> RowID {
        guard case .task(let id) = task else { return task }
        edits += try writer.newUnits(measure.leads.names + measure.supports.names, near: plan)
        let row = RowID.measure(task: id, measure: try place ?? writer.reader.nextMeasurePlace(in: id))
        var text = RowText()
        text[.marker] = measure.marker
        text[.title] = measure.title?.oneLine
        text[.scope] = measure.scope
        text[.summary] = measure.summary
        text.set(.keywords, measure.keywords)
        text[.text] = measure.text
        text.set(.leads, measure.leads.names)
        text.set(.supports, measure.supports.names)
        try text.set(.deadlines, coded: measure.deadlines)
        try text.set(.figures, coded: measure.figures)
        if measure.remarks != Remarks() { try text.set(.remarks, coded: measure.remarks) }
        edits.append(try writer.add(row, text, at: RowPlace(parent: task, previous: previous).text))
        added.measures += 1
        let made = Milestone.made(by: measure.deadlines, issued: issued)
        for (index, milestone) in made.enumerated() {
            let title = made.count > 1 ? measure.deadlines.phrases(due: milestone.due) : nil
            edits.append(try add(milestone, titled: title, to: row, place: index + 1))
        }
        return row
    }
}
