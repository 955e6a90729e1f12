import Ledger
import Screen
import Words

/// A field of a form: what it is, what was typed, what stood there first.
public struct FormField: Hashable, Sendable {
    public enum Name: Hashable, Sendable {
        case row(RowField)
        case reason
        /// The code of the plan that what is open is carried into.
        case carryInto
        /// The REF of the row to which another is moved.
        case destination
        case otherName
        /// A step of a measure takes two fields side by side.
        case stepTitle, stepDay
    }

    public enum Input: Hashable, Sendable {
        case line(TextField)
        case lines(MultilineField)
    }

    public var name: Name
    public var input: Input
    let initial: String

    init(_ name: Name, _ text: String = "") {
        self.name = name
        input = name.isLong ? .lines(MultilineField(text)) : .line(TextField(text))
        initial = text
    }

    /// What was typed, without blanks at its ends.
    var text: String {
        switch input {
        case .line(let field): field.text.trimmed
        case .lines(let field): field.text.trimmed
        }
    }

    /// How many characters stand left of the cursor.
    var cursor: Int {
        switch input {
        case .line(let field): field.cursor
        case .lines(let field): field.cursor
        }
    }

    var isChanged: Bool { text != initial.trimmed }

    /// The name of a unit that the cursor stands at; empty in fields that hold no units.
    var typedUnit: String {
        guard name.holdsUnits, case .line(let field) = input else { return "" }
        return name == .otherName ? field.text.trimmed : NameList.name(at: field.cursor, in: field.text)
    }

    /// Puts a unit in the place of the name that the cursor stands at, ready for the next one.
    mutating func take(_ unit: UnitName) {
        guard case .line(var field) = input else { return }
        if name == .otherName {
            input = .line(TextField(unit.name))
            return
        }
        let range = NameList.range(at: field.cursor, in: field.text)
        let isLast = range.upperBound >= field.text.count
        while field.cursor < range.upperBound { _ = field.handle(.right) }
        for _ in range { _ = field.handle(.backspace) }
        field.insert(isLast ? unit.name + "、" : unit.name)
        input = .line(field)
    }

    /// The field is left: a 、 behind the last name goes.
    mutating func tidy() {
        guard name.holdsNames, case .line(let field) = input else { return }
        let kept = field.text.reversed().drop(while: NameList.isSeparator)
        if kept.count < field.text.count { input = .line(TextField(String(kept.reversed()))) }
    }

    mutating func insert(_ text: String) {
        switch input {
        case .line(var field):
            field.insert(text)
            input = .line(field)
        case .lines(var field):
            field.insert(text)
            input = .lines(field)
        }
    }

    /// Another text, as an editor outside gives it back.
    mutating func replace(_ text: String) {
        switch input {
        case .line: input = .line(TextField(text))
        case .lines(var field):
            field.replace(with: text)
            input = .lines(field)
        }
    }

    /// Says how large a field of several lines is shown.
    mutating func layOut(width: Int, height: Int, measure: DisplayWidth) {
        guard case .lines(var field) = input else { return }
        field.layOut(width: width, height: height, measure: measure)
        input = .lines(field)
    }

    /// False for a key that means nothing in the field.
    mutating func handle(_ key: Key) -> Bool {
        switch input {
        case .line(var field):
            let isTaken = field.handle(key)
            input = .line(field)
            return isTaken
        case .lines(var field):
            let isTaken = field.handle(key)
            input = .lines(field)
            return isTaken
        }
    }
}

extension FormField.Name {
    /// Typed in several lines.
    var isLong: Bool { self == .row(.summary) || self == .row(.text) }

    var isUnitList: Bool { self == .row(.leads) || self == .row(.supports) }

    /// Units are completed while their names are typed.
    var holdsUnits: Bool { isUnitList || self == .otherName }

    /// Names apart by 、.
    var holdsNames: Bool { isUnitList || self == .row(.keywords) || self == .row(.otherNames) }

    /// Something is said below it while it is typed in.
    var hasRemark: Bool {
        switch self {
        case .row(.leads), .row(.supports), .row(.deadlines), .row(.issued), .row(.code), .otherName: true
        default: false
        }
    }

    func label(_ words: Words, place: Int) -> String {
        let writing = words.console.forms.writing
        return switch self {
        case .row(let field): words.ledger.rowField(field)
        case .reason: words.console.forms.reason
        case .carryInto: writing.carryInto
        case .destination: writing.destination
        case .otherName: writing.otherName
        case .stepTitle: writing.step(place / 2 + 1)
        case .stepDay: ""
        }
    }
}
