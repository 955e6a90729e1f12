import Ledger

extension DraftMaking {
    mutating func addMeasures(of found: FoundTask, to draft: inout TaskDraft) {
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
    mutating func addTaskRow(
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
    func addRest(of row: FoundRow, to measure: inout MeasureDraft) {
        measure.terms.remarks.notes += notes(of: row)
        guard let result = row.result, !result.isContinued, !result.isBlank else { return }
        measure.terms.text = [measure.terms.text ?? "", result.wholeText].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Nil for a cell without names.
    func cell(_ names: [String], _ isInherited: Bool = false) -> UnitCell? {
        names.isEmpty ? nil : UnitCell(names, isInherited: isInherited)
    }

    mutating func measure(
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

    func unmarked(_ marked: MarkedPassages, _ text: String) -> String {
        guard let mark = marked.mark, mark.mended == nil, let own = ListMark(Wording(text)) else { return text }
        return String(String.UnicodeScalarView(Array(text.unicodeScalars).dropFirst(own.end)))
    }

    // MARK: Cells
}
