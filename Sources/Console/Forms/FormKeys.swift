import Screen

extension Model {
    /// Keys that mean the same in every form: Esc closes it, F1 opens help over it, F10 leaves the program. Nil for other keys.
    mutating func keyOfEveryForm(_ key: Key) -> [Effect]? {
        switch key {
        case .escape:
            overlay = nil
            return []
        case .function(1):
            overlays.append(.page(Page(.help)))
            return []
        case .function(10):
            return [.quit]
        case .function(12):
            message = Message(words.console.forms.remarks.languageLater)
            return []
        default:
            return nil
        }
    }

    /// A text comes back from an editor outside, for the field that it went out from.
    mutating func takeEdited(_ text: String?) {
        guard let text else { return }
        switch overlay {
        case .noteForm(var form)?:
            form.field = TextField()
            form.field.insert(text)
            overlay = .noteForm(form)
        case .form(var form)?:
            form.replaceText(text)
            overlay = .form(form)
        default: break
        }
    }
}
