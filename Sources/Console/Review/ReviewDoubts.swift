import Ledger
import Screen
import Words

/// Doubts: from one to the next, and what settles them.
extension Review {
    mutating func nextDoubt(_ step: Int) {
        let count = doubts.count
        guard count > 0 else { return message = Message(imports.review.noDoubts) }
        let wanted = doubt.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
        guard (0..<count).contains(wanted) else {
            message = Message(step > 0 ? imports.review.noMoreDoubts : imports.review.noEarlierDoubts)
            return
        }
        go(toDoubt: wanted)
    }

    /// Space: the doubt of the row in focus is none, or a row that is gone from the document is withdrawn, or kept after all.
    mutating func settleRow() {
        guard let row = focused else { return }
        if let gone = row.id.gone { return toggleWithdrawal(of: gone) }
        let all = doubts
        let own = all.indices.filter { isOwn(all[$0].doubt, in: all[$0].plan, of: row) }
        guard let index = own.first(where: { $0 == doubt }) ?? own.first else {
            message = Message(imports.review.noDoubtHere)
            return
        }
        remember()
        settle { $0 == all[index].plan && $1 == all[index].doubt }
        renew()
        if doubts.isEmpty {
            message = Message(imports.review.allSettled)
        } else {
            go(toDoubt: min(index, doubts.count - 1))
        }
    }

    private mutating func toggleWithdrawal(of row: RowID) {
        remember()
        isCorrected = true
        if withdrawing.remove(row) == nil { withdrawing.insert(row) }
        message = Message(withdrawing.contains(row) ? imports.review.willWithdraw : imports.review.willKeep)
    }

    /// Whether a doubt is marked at that row.
    func isOwn(_ doubt: Doubt, in plan: Int, of row: ReviewRow) -> Bool {
        row.id.plan == plan && ReviewRows.place(of: doubt, in: rows, of: plan).map { rows[$0].id } == row.id
    }

    /// Doubts about what a person has corrected at a row are settled; the others at the same row stay.
    mutating func settleDoubts(of row: ReviewRow, by fields: RowFields) {
        let plan = row.id.plan
        let task = row.place.flatMap { place in
            place.kind == .measure
                ? rows.first { $0.place == DraftPlace(section: place.section, task: place.task) } : nil
        }
        let own = doubts.filter { owner, doubt in
            owner == plan && fields.answers(doubt.why)
                && (isOwn(doubt, in: plan, of: row) || task.map { isOwn(doubt, in: plan, of: $0) } ?? false)
        }.map(\.doubt)
        settle { $0 == plan && own.contains($1) }
    }

    /// A level that was changed settles what was not clear about it.
    mutating func settleLevel(of row: ReviewRow) {
        let own = doubts.filter { owner, doubt in
            [.unclearLevel, .leftOver, .noNumber].contains(doubt.why) && isOwn(doubt, in: owner, of: row)
        }.map(\.doubt)
        settle { $0 == row.id.plan && own.contains($1) }
    }

    private mutating func settle(where isSettled: (Int, Doubt) -> Bool) {
        let before = doubts.count
        for plan in plans.indices { plans[plan].doubts.removeAll { isSettled(plan, $0) } }
        guard doubts.count < before, let doubt else { return }
        // The next one comes after those that are left before it.
        self.doubt = doubts.isEmpty ? nil : max(-1, min(doubt, doubts.count) - 1)
    }
}

extension RowFields {
    /// Whether what was corrected is what a doubt was about.
    fileprivate func answers(_ reason: Doubt.Reason) -> Bool {
        switch reason {
        case .noDistrict: district != nil
        case .noTitle: title != nil
        case .noIssueDay, .unclearIssueDay: issued != nil
        case .noYear: issued != nil || deadlines != nil
        case .noLead, .gluedUnits, .unitAlias, .unlikelyUnit: leads != nil || supports != nil
        case .noNumber, .repeatedNumber, .skippedNumber: number != nil
        case .impossibleDate, .unclearDeadline, .unknownHolidays, .differentDeadlines: deadlines != nil
        case .noText, .unclearLevel: title != nil
        case .leftOver, .proseDiffers, .trackedChange, .hidden, .invalidBytes: true
        }
    }
}
