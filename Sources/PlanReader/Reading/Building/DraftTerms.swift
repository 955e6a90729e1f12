import Ledger

extension DraftMaking {
    mutating func fill(_ terms: inout Terms, from row: FoundRow, passages: [Passage]) {
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
    func notes(of row: FoundRow) -> [String] {
        guard let notes = row.notes, !notes.isContinued, !notes.isBlank else { return [] }
        return CellText.joined(notes.passages, isTorn: false).split(separator: "\n").map(String.init)
    }

    mutating func deadlines(of row: FoundRow) -> [Deadline] {
        guard let cell = row.deadline, !cell.isBlank else { return [] }
        let read = DeadlineCell.read(cell, issued: issued, calendar: calendar)
        doubts += read.doubts
        return read.deadlines
    }

    /// Days in the text that the cells beside it do not say; a doubt where both say different days.
    mutating func textDeadlines(
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
    func isSame(_ left: Deadline, _ right: Deadline) -> Bool {
        if left.date == nil, left.kind == .ongoing || left.kind == .recurring {
            return left.phrase.contains(right.phrase) || right.phrase.contains(left.phrase)
        }
        return left.phrase == right.phrase || (left.date != nil && left.kind == .by && !right.isYearTarget)
    }

    /// The names of a row, glued ones apart, with a doubt for each that a person should see.
    mutating func settled(
        _ units: NamedUnits, into remarks: inout Remarks
    ) -> (leads: [String], supports: [String]) {
        (units.leads.flatMap { settled($0, &remarks) }, units.supports.flatMap { settled($0, &remarks) })
    }

    mutating func settled(_ name: UnitName, _ remarks: inout Remarks) -> [String] {
        let parts = book.parts(of: name.name)
        names += parts
        if parts.count > 1 {
            let mended = parts.joined(separator: "、")
            remarks.repairs.append(Repair(printed: name.name, mended: mended, line: name.line))
            doubts.append(Doubt(line: name.line, what: name.name, why: .gluedUnits))
        } else if book.seemsGlued(name.name) {
            tellOnce(name, .gluedUnits)
        } else if let other = book.likelyAlias(of: name.name) {
            tellOnce(name, .unitAlias, "\(name.name) = \(other)")
        } else if UnitLikeness().strength(of: name.name) == .none {
            tellOnce(name, .unlikelyUnit)
        }
        return parts
    }

    mutating func tellOnce(_ name: UnitName, _ why: Doubt.Reason, _ what: String? = nil) {
        guard told.insert(name.name).inserted else { return }
        doubts.append(Doubt(line: name.line, what: what ?? name.name, why: why))
    }
}
