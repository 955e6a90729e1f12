import Ledger

/// Turns what was found into a draft: names settled, days reckoned, texts put together.
struct DraftMaking {
    let book: NameBook
    let issued: Day
    let calendar: WorkCalendar
    /// The year that the plan's title names: 渝中区2023年….
    let planYear: Int?
    /// A column says the scope, so that the text is not looked through for it.
    let hasScopeColumn: Bool
    /// The list is written out: a line is a paragraph.
    let isProse: Bool
    var doubts: [Doubt] = []
    /// Every name used, in the order of the document.
    var names: [String] = []
    var told: Set<String> = []

    init(
        book: NameBook, issued: Day, calendar: WorkCalendar, planYear: Int?, hasScopeColumn: Bool, isProse: Bool = false
    ) {
        self.book = book
        self.issued = issued
        self.calendar = calendar
        self.planYear = planYear
        self.hasScopeColumn = hasScopeColumn
        self.isProse = isProse
    }

    mutating func section(_ found: FoundSection) -> SectionDraft {
        var remarks = Remarks(lines: ([found.heading.passage.lines] + found.repeatedAt).map { SourceLines($0) })
        let units = settled(found.units, into: &remarks)
        if let introduction = found.introduction { remarks.notes.append(introduction) }
        let hasUnits = !units.leads.isEmpty
        var section = SectionDraft(
            title: found.title, leads: units.leads, supports: units.supports, remarks: remarks)
        section.tasks = found.tasks.map { task($0, hasLeadAbove: hasUnits) }
        section.sections = found.sections.map { self.section($0) }
        return section
    }

    // MARK: Tasks

    mutating func task(_ found: FoundTask, hasLeadAbove: Bool) -> TaskDraft {
        let number = found.number
        var draft = TaskDraft(number: number, title: "")
        draft.terms.remarks.lines = [SourceLines(found.lines)]
        let title = titleText(found)
        let measures = found.rows.flatMap(\.measures)
        if let mark = found.mark, let mended = mark.mended {
            draft.terms.remarks.repairs.append(
                Repair(printed: mark.printed, mended: mended, line: found.lines.lowerBound))
        }
        if let printed = paragraphTitle(found) {
            setTitle(of: &draft, from: printed, isPrinted: true)
        } else {
            setTitle(of: &draft, from: title, isPrinted: isTitlePrinted(found, measures.count))
        }
        if measures.count > 1 {
            addMeasures(of: found, to: &draft)
            draft.terms.text = title.isEmpty ? nil : title
        } else {
            let row = merged(found.rows)
            let wording = measures.first.map { CellText.joined($0.passages, isTorn: !isProse) } ?? ""
            let texts = [title, row.result.map(\.wholeText) ?? "", wording].filter { !$0.isEmpty }
            draft.terms.text = [title, wording, row.result?.wholeText ?? ""].filter { !$0.isEmpty }.joined(
                separator: "\n")
            if draft.title.isEmpty { setTitle(of: &draft, from: texts.last ?? "", isPrinted: false) }
            fill(&draft.terms, from: row, passages: found.passages + (measures.first?.passages ?? []))
        }
        if draft.title.isEmpty { setTitle(of: &draft, from: draft.measures.first?.terms.text ?? "", isPrinted: false) }
        tellMissingLeads(draft, found, hasLeadAbove: hasLeadAbove)
        return draft
    }

    func titleText(_ found: FoundTask) -> String {
        var passages = found.passages
        if let mark = found.mark, let first = passages.first {
            passages[0] = first.with(first.wording.part(min(mark.end, first.wording.count)..<first.wording.count))
        }
        return CellText.joined(passages, isTorn: !isProse)
    }

    /// The first paragraph of a written task where it is short and its text follows: 1.建设标准茶园。
    func paragraphTitle(_ found: FoundTask) -> String? {
        guard isProse, found.passages.count > 1 || found.rows.contains(where: { !$0.measures.isEmpty }),
            let first = found.passages.first?.wording
        else { return nil }
        let title = HeadingText.withoutEnd(first.part(min(found.mark?.end ?? 0, first.count)..<first.count))
        if first.plain.last?.endsSentence == true || first.ends(with: "。"), title.contains("，") || title.contains(",") {
            return nil
        }
        return title.count <= 40 && !title.contains("。") && !title.contains("：") && !title.isEmpty ? title : nil
    }

    func isTitlePrinted(_ found: FoundTask, _ measures: Int) -> Bool {
        guard measures > 0 else { return false }
        let text = titleText(found)
        return text.count <= 60 && !text.contains("。") && !text.contains("\n")
    }

    func setTitle(of draft: inout TaskDraft, from whole: String, isPrinted: Bool) {
        let text = withoutUnits(whole)
        let end = HeadingText.withoutEnd(Wording(text))
        draft.title = isPrinted ? end : TitleMaking.title(of: text)
        draft.isTitleMade = !isPrinted
    }

    /// A text without the bracket that says who is to do it.
    func withoutUnits(_ text: String) -> String {
        let wording = Wording(text)
        // 由甲牵头，乙配合，建立…
        if let led = Responsibility.led(wording, likeness: UnitLikeness()), led.range.lowerBound == 0,
            led.range.upperBound + 1 < wording.count
        {
            return wording.text(led.range.upperBound + 1..<wording.count)
        }
        guard let found = Responsibility.closing(wording, likeness: UnitLikeness()), found.hasUnits,
            found.range.lowerBound > 1
        else { return text }
        return wording.text(0..<found.range.lowerBound)
    }

    mutating func tellMissingLeads(_ draft: TaskDraft, _ found: FoundTask, hasLeadAbove: Bool) {
        guard !hasLeadAbove, draft.terms.leads == nil else { return }
        if draft.measures.isEmpty {
            doubts.append(Doubt(line: found.lines.lowerBound, what: draft.title, why: .noLead))
        }
        for measure in draft.measures where measure.terms.leads == nil {
            let line = measure.terms.remarks.lines.first?.first ?? found.lines.lowerBound
            doubts.append(Doubt(line: line, what: measure.title, why: .noLead))
        }
    }

    /// The rows of a task with a single measure as one: cells of later rows go on with those of the first.
    func merged(_ rows: [FoundRow]) -> FoundRow {
        guard var whole = rows.first else {
            return FoundRow(measures: [], units: NamedUnits(), lines: 1...1)
        }
        for row in rows.dropFirst() {
            if whole.units.leads.isEmpty || !row.units.areLeadsContinued {
                whole.units.leads += row.units.leads.filter { !whole.units.leads.map(\.name).contains($0.name) }
            }
            if whole.units.supports.isEmpty || !row.units.areSupportsContinued {
                whole.units.supports += row.units.supports.filter {
                    !whole.units.supports.map(\.name).contains($0.name)
                }
            }
            whole.scope = DraftMaking.whole(whole.scope, row.scope, apart: "、")
            whole.deadline = DraftMaking.whole(whole.deadline, row.deadline, apart: "；")
            whole.result = DraftMaking.whole(whole.result, row.result)
            whole.notes = DraftMaking.whole(whole.notes, row.notes)
        }
        return whole
    }

    /// A cell that goes on in a later row, where that says something else.
    static func whole(_ cell: ListCell?, _ later: ListCell?, apart: String = "") -> ListCell? {
        guard var cell, !cell.isBlank else { return later ?? cell }
        guard let later, !later.isContinued, !later.isBlank, later.bare != cell.bare else { return cell }
        if let last = cell.passages.last, !apart.isEmpty {
            cell.passages[cell.passages.count - 1] = last.with(Wording(last.text + apart))
        }
        cell.passages += later.passages
        cell.day = nil
        return cell
    }

    // MARK: Measures
}

extension SourceLines {
    init(_ lines: ClosedRange<Int>) {
        self.init(first: lines.lowerBound, last: lines.upperBound)
    }
}
