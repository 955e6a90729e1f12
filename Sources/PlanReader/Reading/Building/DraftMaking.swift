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
    private(set) var doubts: [Doubt] = []
    /// Every name used, in the order of the document.
    private(set) var names: [String] = []
    private var told: Set<String> = []

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

    private mutating func task(_ found: FoundTask, hasLeadAbove: Bool) -> TaskDraft {
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

    private func titleText(_ found: FoundTask) -> String {
        var passages = found.passages
        if let mark = found.mark, let first = passages.first {
            passages[0] = first.with(first.wording.part(min(mark.end, first.wording.count)..<first.wording.count))
        }
        return CellText.joined(passages, isTorn: !isProse)
    }

    /// The first paragraph of a written task where it is short and its text follows: 1.建设标准茶园。
    private func paragraphTitle(_ found: FoundTask) -> String? {
        guard isProse, found.passages.count > 1 || found.rows.contains(where: { !$0.measures.isEmpty }),
            let first = found.passages.first?.wording
        else { return nil }
        let title = HeadingText.withoutEnd(first.part(min(found.mark?.end ?? 0, first.count)..<first.count))
        if first.plain.last?.endsSentence == true || first.ends(with: "。"), title.contains("，") || title.contains(",") {
            return nil
        }
        return title.count <= 40 && !title.contains("。") && !title.contains("：") && !title.isEmpty ? title : nil
    }

    private func isTitlePrinted(_ found: FoundTask, _ measures: Int) -> Bool {
        guard measures > 0 else { return false }
        let text = titleText(found)
        return text.count <= 60 && !text.contains("。") && !text.contains("\n")
    }

    private func setTitle(of draft: inout TaskDraft, from whole: String, isPrinted: Bool) {
        let text = withoutUnits(whole)
        let end = HeadingText.withoutEnd(Wording(text))
        draft.title = isPrinted ? end : TitleMaking.title(of: text)
        draft.isTitleMade = !isPrinted
    }

    /// A text without the bracket that says who is to do it.
    private func withoutUnits(_ text: String) -> String {
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

    private mutating func tellMissingLeads(_ draft: TaskDraft, _ found: FoundTask, hasLeadAbove: Bool) {
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
    private func merged(_ rows: [FoundRow]) -> FoundRow {
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
    private static func whole(_ cell: ListCell?, _ later: ListCell?, apart: String = "") -> ListCell? {
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

    private mutating func addMeasures(of found: FoundTask, to draft: inout TaskDraft) {
        let spread = Spread(found.rows)
        var above = (leads: [String](), supports: [String]())
        if let row = spread.commonLeads {
            draft.terms.leads = cell(settled(row.units, into: &draft.terms.remarks).leads)
        }
        if let row = spread.commonSupports {
            draft.terms.supports = cell(settled(row.units, into: &draft.terms.remarks).supports)
        }
        if let row = spread.commonScope { draft.terms.scope = row.scope?.wholeText }
        if let row = spread.commonDeadline { draft.terms.deadlines = deadlines(of: row) }
        draft.terms.deadlines += textDeadlines(found.passages, hasDay: false)
        for row in found.rows {
            if row.measures.isEmpty { above = addTaskRow(row, to: &draft, spread) ?? above }
            for (place, marked) in row.measures.enumerated() {
                var measure = self.measure(
                    marked, in: row, isFirst: place == 0, isLast: place == row.measures.count - 1, spread)
                let units = settled(row.units, into: &measure.terms.remarks)
                let isBlank = row.units.isEmpty
                if spread.commonLeads == nil {
                    let isInherited = isBlank || row.units.areLeadsContinued || place > 0
                    measure.terms.leads = cell(isBlank ? above.leads : units.leads, isInherited)
                }
                if spread.commonSupports == nil {
                    let isInherited = isBlank || row.units.areSupportsContinued || place > 0
                    measure.terms.supports = cell(isBlank ? above.supports : units.supports, isInherited)
                }
                if !isBlank { above = units }
                if place == row.measures.count - 1 { addRest(of: row, to: &measure) }
                draft.measures.append(measure)
            }
        }
    }

    /// A row without measures says what holds for the task: its units, which measures without any of their own have too.
    private mutating func addTaskRow(
        _ row: FoundRow, to draft: inout TaskDraft, _ spread: Spread
    ) -> (leads: [String], supports: [String])? {
        draft.terms.remarks.notes += notes(of: row)
        if spread.commonScope == nil, row.isScopeOwn { draft.terms.scope = row.scope?.wholeText }
        if spread.commonDeadline == nil, row.isDeadlineOwn { draft.terms.deadlines += deadlines(of: row) }
        guard row.hasOwnLeads || row.hasOwnSupports else { return nil }
        let units = settled(row.units, into: &draft.terms.remarks)
        if spread.commonLeads == nil { draft.terms.leads = draft.terms.leads ?? cell(units.leads) }
        if spread.commonSupports == nil { draft.terms.supports = draft.terms.supports ?? cell(units.supports) }
        return units
    }

    /// 预期成效 and 备注 beside the last measure of a row.
    private func addRest(of row: FoundRow, to measure: inout MeasureDraft) {
        measure.terms.remarks.notes += notes(of: row)
        guard let result = row.result, !result.isContinued, !result.isBlank else { return }
        measure.terms.text = [measure.terms.text ?? "", result.wholeText].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Nil for a cell without names.
    private func cell(_ names: [String], _ isInherited: Bool = false) -> UnitCell? {
        names.isEmpty ? nil : UnitCell(names, isInherited: isInherited)
    }

    private mutating func measure(
        _ marked: MarkedPassages, in row: FoundRow, isFirst: Bool, isLast: Bool, _ spread: Spread
    ) -> MeasureDraft {
        let text = CellText.joined(marked.passages, isTorn: !isProse)
        var measure = MeasureDraft(marker: marked.mark?.printed, title: TitleMaking.title(of: unmarked(marked, text)))
        measure.terms.text = text
        if let mark = marked.mark, let mended = mark.mended, let line = marked.passages.first?.line {
            measure.marker = mended
            measure.terms.remarks.repairs.append(Repair(printed: mark.printed, mended: mended, line: line))
            measure.title = TitleMaking.title(of: String(text.dropFirst(mark.printed.count)))
        }
        let first = marked.passages.first?.line ?? row.lines.lowerBound
        var last = marked.passages.last?.lines.upperBound ?? row.lines.upperBound
        if isLast, spread.hasOwnCells(row) { last = max(last, row.lines.upperBound) }
        measure.terms.remarks.lines = [SourceLines(first: first, last: last)]
        if spread.commonScope == nil { measure.terms.scope = row.scope.flatMap { $0.isBlank ? nil : $0.wholeText } }
        var own: [Deadline] = []
        if spread.commonDeadline == nil { own = deadlines(of: row) }
        let hasDay = own.contains { $0.date != nil } || spread.commonDeadline != nil
        measure.terms.deadlines = own + textDeadlines(marked.passages, hasDay: hasDay, beside: own)
        measure.terms.figures = marked.passages.flatMap { TextFigures.figures(in: $0.wording) }
        return measure
    }

    private func unmarked(_ marked: MarkedPassages, _ text: String) -> String {
        guard let mark = marked.mark, mark.mended == nil, let own = ListMark(Wording(text)) else { return text }
        return String(String.UnicodeScalarView(Array(text.unicodeScalars).dropFirst(own.end)))
    }

    // MARK: Cells

    private mutating func fill(_ terms: inout Terms, from row: FoundRow, passages: [Passage]) {
        let units = settled(row.units, into: &terms.remarks)
        terms.leads = units.leads.isEmpty ? nil : UnitCell(units.leads)
        terms.supports = units.supports.isEmpty ? nil : UnitCell(units.supports)
        terms.scope =
            row.scope.flatMap { $0.isBlank ? nil : $0.wholeText }
            ?? (hasScopeColumn ? nil : TextScope.scope(in: passages))
        let own = deadlines(of: row)
        terms.deadlines = own + textDeadlines(passages, hasDay: own.contains { $0.date != nil }, beside: own)
        terms.figures = passages.flatMap { TextFigures.figures(in: $0.wording) }
        terms.remarks.notes += notes(of: row)
    }

    /// What a note's column says, a line each.
    private func notes(of row: FoundRow) -> [String] {
        guard let notes = row.notes, !notes.isContinued, !notes.isBlank else { return [] }
        return CellText.joined(notes.passages, isTorn: false).split(separator: "\n").map(String.init)
    }

    private mutating func deadlines(of row: FoundRow) -> [Deadline] {
        guard let cell = row.deadline, !cell.isBlank else { return [] }
        let read = DeadlineCell.read(cell, issued: issued, calendar: calendar)
        doubts += read.doubts
        return read.deadlines
    }

    /// Days in the text that the cells beside it do not say; a doubt where both say different days.
    private mutating func textDeadlines(
        _ passages: [Passage], hasDay: Bool, beside own: [Deadline] = []
    ) -> [Deadline] {
        var found: [Deadline] = []
        for passage in passages {
            let read = TextDeadlines(
                passage, issued: issued, calendar: calendar, planYear: planYear, hasDay: hasDay
            ).read()
            doubts += read.doubts
            found += read.deadlines.filter { deadline in
                !(found + own).contains { $0.kind == deadline.kind && $0.date == deadline.date && isSame($0, deadline) }
            }
        }
        let days = own.filter { $0.kind == .by }.compactMap(\.date)
        for deadline in found where deadline.kind == .by && !days.isEmpty && !deadline.isYearTarget {
            if let day = deadline.date, !days.contains(day) {
                doubts.append(Doubt(line: passages.first?.line ?? 1, what: deadline.phrase, why: .differentDeadlines))
            }
        }
        return found
    }

    /// Of one day or of one wording.
    private func isSame(_ left: Deadline, _ right: Deadline) -> Bool {
        if left.date == nil, left.kind == .ongoing || left.kind == .recurring {
            return left.phrase.contains(right.phrase) || right.phrase.contains(left.phrase)
        }
        return left.phrase == right.phrase || (left.date != nil && left.kind == .by && !right.isYearTarget)
    }

    /// The names of a row, glued ones apart, with a doubt for each that a person should see.
    private mutating func settled(
        _ units: NamedUnits, into remarks: inout Remarks
    ) -> (leads: [String], supports: [String]) {
        (units.leads.flatMap { settled($0, &remarks) }, units.supports.flatMap { settled($0, &remarks) })
    }

    private mutating func settled(_ name: UnitName, _ remarks: inout Remarks) -> [String] {
        let parts = book.parts(of: name.name)
        names += parts
        if parts.count > 1 {
            let mended = parts.joined(separator: "、")
            remarks.repairs.append(Repair(printed: name.name, mended: mended, line: name.line))
            doubts.append(Doubt(line: name.line, what: name.name, why: .gluedUnits))
        } else if book.seemsGlued(name.name) {
            tellOnce(name, .gluedUnits)
        } else if book.likelyAlias(of: name.name) != nil {
            tellOnce(name, .unitAlias)
        } else if UnitLikeness().strength(of: name.name) == .none {
            tellOnce(name, .unlikelyUnit)
        }
        return parts
    }

    private mutating func tellOnce(_ name: UnitName, _ why: Doubt.Reason) {
        guard told.insert(name.name).inserted else { return }
        doubts.append(Doubt(line: name.line, what: name.name, why: why))
    }
}

extension SourceLines {
    init(_ lines: ClosedRange<Int>) {
        self.init(first: lines.lowerBound, last: lines.upperBound)
    }
}
