import Ledger
import Screen
import Words

extension Review {
    /// Takes an event in and says what is to be done about it. Pure, like the console's `update`.
    public mutating func update(_ event: ReviewEvent) -> [ReviewEffect] {
        switch event {
        case .terminal(.key(let key)):
            message = nil
            return take(key)
        case .terminal(.resize(let size)):
            self.size = size
            renew()
        case .terminal(.paste(let text)):
            form?.form.insert(text)
        case .terminal(.closed):
            return [.leave]
        case .compared(let comparisons):
            for (index, comparison) in comparisons.enumerated() where plans.indices.contains(index) {
                plans[index].comparison = comparison
            }
            renew()
        case .stored(let lines):
            stored = lines
            message = Message(lines.joined(separator: " · "))
        case .failed(let sentence):
            message = Message(sentence, isFailure: true)
        }
        return []
    }

    private mutating func take(_ key: Key) -> [ReviewEffect] {
        if stored != nil { return [.leave] }
        if isHelpShown {
            isHelpShown = false
            return []
        }
        if form != nil { return keyInForm(key) }
        if isAskingToLeave { return answerLeave(key) }
        let plain = KeyMap.plain(key)
        switch plain {
        case .function(2): return [.store(plans.map(\.draft), withdrawing: withdrawing)]
        case .escape, .function(10), .character("q"): return leave()
        case .function(1), .character("?"): isHelpShown = true
        case .character("n"): nextDoubt(1)
        case .character("N"): nextDoubt(-1)
        case .enter, .function(4), .character("e"): openForm()
        case .character("<"): return changeLevel(isIn: false)
        case .character(">"): return changeLevel(isIn: true)
        case .character(" "): toggleWithdrawal()
        default: go(plain.withoutModifier)
        }
        return []
    }

    private mutating func go(_ key: Key) {
        switch key {
        case .up, .character("k"): move(to: list.place - 1)
        case .down, .character("j"): move(to: list.place + 1)
        case .pageUp: move(to: list.place - max(1, listHeight - 1))
        case .pageDown: move(to: list.place + max(1, listHeight - 1))
        case .home: move(to: 0)
        case .end: move(to: rows.count - 1)
        case .left, .character("h"): fold()
        case .right, .character("l"): unfold()
        default: message = Message(words.console.unboundKey(KeyMap.label(key, words.console)))
        }
    }

    private mutating func fold() {
        guard let row = focused else { return }
        if row.hasChildren, !row.isFolded {
            folded.insert(row.id)
            renew()
        } else if let parent = rows[..<list.place].lastIndex(where: { $0.depth < row.depth }) {
            move(to: parent)
        }
    }

    private mutating func unfold() {
        guard let row = focused, row.hasChildren else { return }
        if row.isFolded {
            folded.remove(row.id)
            renew()
        } else {
            move(to: list.place + 1)
        }
    }

    private mutating func nextDoubt(_ step: Int) {
        let count = doubts.count
        guard count > 0 else { return message = Message(imports.review.noDoubts) }
        let wanted = doubt.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
        guard (0..<count).contains(wanted) else {
            message = Message(step > 0 ? imports.review.noMoreDoubts : imports.review.noEarlierDoubts)
            return
        }
        go(toDoubt: wanted)
    }

    private mutating func toggleWithdrawal() {
        guard let row = focused?.id.gone else { return }
        if withdrawing.remove(row) == nil { withdrawing.insert(row) }
        isCorrected = true
        message = Message(withdrawing.contains(row) ? imports.review.willWithdraw : imports.review.willKeep)
    }

    private mutating func changeLevel(isIn: Bool) -> [ReviewEffect] {
        guard let row = focused, let place = row.place, place.kind != .plan else {
            message = Message(imports.review.noLevel)
            return []
        }
        let plan = row.id.plan
        let moved = isIn ? plans[plan].draft.moveIn(place) : plans[plan].draft.moveOut(place)
        guard let moved else {
            message = Message(imports.review.cannotMoveLevel)
            return []
        }
        settleDoubts(of: row)
        list.identity = ReviewRow.Identity(plan: plan, place: moved)
        folded = folded.filter { $0.plan != plan }
        return corrected(imports.review.levelChanged)
    }

    /// The drafts are other ones now: beside the ledger they are looked at anew.
    private mutating func corrected(_ said: String) -> [ReviewEffect] {
        isCorrected = true
        renew()
        message = Message(said)
        return plans.contains { $0.comparison != nil } ? [.compare(plans.map(\.draft))] : []
    }

    /// Doubts about a row that a person has corrected are settled.
    private mutating func settleDoubts(of row: ReviewRow) {
        let plan = row.id.plan
        plans[plan].doubts.removeAll { doubt in
            row.holds(doubt.line) || (row.place == DraftPlace() && doubt.isOfHead)
        }
        // The next one comes after those that are left before it.
        if let doubt { self.doubt = doubts.isEmpty ? nil : max(-1, min(doubt, doubts.count) - 1) }
    }

    // MARK: Leaving

    private mutating func leave() -> [ReviewEffect] {
        guard isCorrected else { return [.leave] }
        isAskingToLeave = true
        message = Message("\(imports.review.askLeave) \(imports.review.askLeaveKeys)", isFailure: true)
        return []
    }

    private mutating func answerLeave(_ key: Key) -> [ReviewEffect] {
        isAskingToLeave = false
        return key == .enter || KeyMap.plain(key) == .character("y") ? [.leave] : []
    }

    // MARK: Correcting

    private mutating func openForm() {
        guard let row = focused, let place = row.place else { return }
        let draft = plans[row.id.plan].draft
        let fields = draft.fields(at: place)
        var facts = FormFacts(
            kind: place.kind, row: nil, label: row.title, fields: fields, issued: draft.head.issued,
            units: plans[row.id.plan].units)
        facts.calendar = calendar
        let wanted = place.correctable(fields)
        let title = imports.review.editTitle([row.number, row.title].filter { !$0.isEmpty }.joined(separator: " "))
        form = ReviewForm(
            plan: row.id.plan, place: place,
            form: Form(
                .edit(.node(0)), title: title,
                fields: wanted.map { FormField(.row($0), fields.text($0, facts)) }, facts: facts))
    }

    /// The console's forms do their work in the console's model; here it holds nothing but the form.
    var shell: Model {
        var model = Model(size: size, measure: measure, words: words, day: day, user: "")
        if let form { model.overlays = [.form(form.form)] }
        return model
    }

    private mutating func keyInForm(_ key: Key) -> [ReviewEffect] {
        guard var own = form else { return [] }
        // Help of the console speaks of other keys, and an editor outside is not for one line.
        if key == .function(1) || key == .function(9) || key == .function(10) { return [] }
        var shell = self.shell
        let effects = Console.update(&shell, .terminal(.key(key)))
        message = shell.message
        if case .apply(.edit(_, let fields))? = effects.first {
            form = nil
            plans[own.plan].draft.set(fields, at: own.place)
            if fields.issued != nil { plans[own.plan].isIssueDayFound = true }
            if let row = focused { settleDoubts(of: row) }
            return corrected(imports.review.corrected)
        }
        if case .form(let form)? = shell.overlay {
            own.form = form
            self.form = own
        } else {
            form = nil
        }
        return []
    }
}

extension Doubt {
    /// About the plan as a whole rather than a row.
    fileprivate var isOfHead: Bool {
        switch why {
        case .noDistrict, .noTitle, .noIssueDay, .noYear, .unclearIssueDay: true
        default: false
        }
    }
}

extension DraftPlace {
    /// The fields that can be corrected: of a task with several measures those stand at the measures.
    fileprivate func correctable(_ fields: RowFields) -> [RowField] {
        switch kind {
        case .plan: [.district, .title, .documentNumber, .issued]
        case .section: [.title, .leads, .supports]
        case .task where fields.leads == nil: [.title, .number]
        case .task: [.title, .number, .leads, .supports, .scope, .deadlines]
        default: [.title, .leads, .supports, .scope, .deadlines]
        }
    }
}
