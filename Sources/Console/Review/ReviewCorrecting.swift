import Ledger
import Screen
import Words

/// What can be taken back: everything that a person does before the drafts are stored.
struct ReviewSnapshot: Hashable, Sendable {
    var plans: [ReviewedPlan]
    var withdrawing: Set<RowID>
    var isCorrected: Bool
    var focus: ReviewRow.Identity?
    var doubt: Int?
}

/// Corrections in place: fields in a form, levels, and taking them back.
extension Review {
    var snapshot: ReviewSnapshot {
        ReviewSnapshot(
            plans: plans, withdrawing: withdrawing, isCorrected: isCorrected, focus: list.identity, doubt: doubt)
    }

    /// Keeps what is there, for `takeBack`.
    mutating func remember() { past.append(snapshot) }

    /// Takes the last correction back.
    mutating func takeBack() -> [ReviewEffect] {
        guard let last = past.popLast() else {
            message = Message(imports.review.nothingToTakeBack)
            return []
        }
        plans = last.plans
        withdrawing = last.withdrawing
        isCorrected = last.isCorrected
        doubt = last.doubt
        list.identity = last.focus
        renew()
        message = Message(imports.review.takenBack)
        return [.compare(plans.map(\.draft))]
    }

    mutating func changeLevel(isIn: Bool) -> [ReviewEffect] {
        guard let row = focused, let place = row.place, place.kind != .plan else {
            message = Message(imports.review.noLevel)
            return []
        }
        let plan = row.id.plan
        let before = snapshot
        let moved = isIn ? plans[plan].draft.moveIn(place) : plans[plan].draft.moveOut(place)
        guard let moved else {
            message = Message(imports.review.cannotMoveLevel)
            return []
        }
        past.append(before)
        settleLevel(of: row)
        list.identity = ReviewRow.Identity(plan: plan, place: moved)
        folded = folded.filter { $0.plan != plan }
        return corrected(imports.review.levelChanged)
    }

    /// The drafts are other ones now: beside the ledger they are looked at anew.
    private mutating func corrected(_ said: String) -> [ReviewEffect] {
        isCorrected = true
        renew()
        message = Message(said)
        return [.compare(plans.map(\.draft))]
    }

    mutating func openForm() {
        guard let row = focused else { return }
        guard let place = row.place else {
            message = Message(imports.review.isGone)
            return
        }
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
                fields: wanted.map { FormField(.row($0), fields.text($0, facts)) }, facts: facts,
                introduction: place.kind == .task && fields.leads == nil ? [imports.review.inMeasures] : []))
    }

    /// The console's forms do their work in the console's model; here it holds nothing but the form.
    var shell: Model {
        let room = ReviewLayout(size).form
        var model = Model(
            size: Size(width: room.width, height: room.height + 1), measure: measure, words: words, day: day, user: "")
        if let form { model.overlays = [.form(form.form)] }
        return model
    }

    mutating func keyInForm(_ key: Key) -> [ReviewEffect] {
        guard var own = form else { return [] }
        // Help of the console speaks of other keys, and an editor outside is not for one line.
        if [.function(1), .function(2), .function(6), .function(9), .function(10)].contains(key) {
            message = Message(imports.review.formKeys)
            return []
        }
        var shell = self.shell
        let effects = Console.update(&shell, .terminal(.key(key)))
        message = shell.message
        if case .apply(.edit(_, let fields))? = effects.first {
            form = nil
            remember()
            plans[own.plan].draft.set(fields, at: own.place)
            if fields.issued != nil { plans[own.plan].isIssueDayFound = true }
            if let row = focused { settleDoubts(of: row, by: fields) }
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
