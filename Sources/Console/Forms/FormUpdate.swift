import Ledger
import Screen
import Words

extension Model {
    mutating func keyInForm(_ form: Form, _ key: Key) -> [Effect] {
        var form = form
        if form.leavingKey != key { form.leavingKey = nil }
        switch key {
        case .escape, .function(10): return leave(form, key)
        case .function(1):
            overlays.append(.page(Page(.help)))
            return []
        case .function(4), .control("s"): return save(form)
        case .function(9) where form.focusedField?.name.isLong == true:
            return [.editOutside(form.focusedField?.text ?? "")]
        case .enter where form.isOnSave || form.endsWithEnter: return save(form)
        default:
            let before = form.focusedField?.text
            layOutText(of: &form)
            form.take(key)
            if form.focusedField?.text != before { form.fault = nil }
        }
        overlay = .form(form)
        return []
    }

    /// Up and down in a field of several lines go by the lines that are shown.
    private func layOutText(of form: inout Form) {
        guard form.focusedField?.name.isLong == true else { return }
        let layout = FormLayout(form, self)
        let height = layout.pieces.first { $0.place == form.place }?.height ?? 1
        form.fields[form.place].layOut(width: layout.width - layout.labelWidth, height: height, measure: measure)
    }

    /// What was typed is dropped only when the key comes twice.
    private mutating func leave(_ form: Form, _ key: Key) -> [Effect] {
        guard form.isChanged, form.leavingKey != key else {
            if key == .escape { overlay = nil }
            return key == .escape ? [] : [.quit]
        }
        var form = form
        form.leavingKey = key
        overlay = .form(form)
        let remarks = words.console.forms.remarks
        message = Message(key == .escape ? remarks.leaveAgain : remarks.quitAgain, isFailure: true)
        return []
    }

    private mutating func save(_ form: Form) -> [Effect] {
        var form = form
        form.go(to: form.place)
        switch form.answer(words, on: day) {
        case .success(.change(let change)):
            form.isWaiting = true
            form.fault = nil
            overlay = .form(form)
            return [.apply(change)]
        case .success(.changeOfMarks(let change)):
            overlay = nil
            return preview(change)
        case .success(.move(_, let reference)):
            form.isWaiting = true
            form.fault = nil
            overlay = .form(form)
            return [.findRow(reference)]
        case .success(.nothing):
            overlay = nil
            message = Message(words.console.forms.remarks.unchanged)
        case .failure(let fault):
            form.place = fault.place ?? form.place
            form.fault = fault
            overlay = .form(form)
        }
        return []
    }

    /// The row to which another is to be moved, or none of that REF.
    mutating func take(_ reference: Reference, _ row: RowID?) -> [Effect] {
        guard case .form(var form)? = overlay, form.isWaiting, case .move(let moved, _) = form.purpose else {
            return []
        }
        if let row { return [.apply(.move(moved, to: row))] }
        form.isWaiting = false
        form.fault = Form.Fault(place: 0, text: words.console.forms.remarks.noSuchRow("\(reference)"))
        overlay = .form(form)
        return []
    }

    /// The change that a form asked for is made: it closes, and a row that was added gets the focus.
    mutating func closeWaitingForm() {
        if case .form(let form)? = overlay, form.isWaiting { overlay = nil }
    }

    /// The change that a form asked for is refused: it stays and says so. False where no form waits.
    mutating func refuseWaitingForm(_ sentence: String) -> Bool {
        guard case .form(var form)? = overlay, form.isWaiting else { return false }
        form.isWaiting = false
        form.fault = Form.Fault(place: nil, text: sentence)
        overlay = .form(form)
        return true
    }
}
