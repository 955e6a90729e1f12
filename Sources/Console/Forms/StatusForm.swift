import Ledger
import Screen
import Words

/// A small form about one milestone: day of finish, waiting, suspended, withdrawn, due day.
public struct StatusForm: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        case finish, wait, suspend, withdraw, reopen, changeDue

        /// The fields it asks for.
        var fields: [Field] {
            switch self {
            case .finish: [.finishedOn]
            case .wait, .suspend: [.reason, .review]
            case .withdraw: [.reason]
            case .reopen: []
            case .changeDue: [.due, .reason]
            }
        }

        func text(_ console: ConsoleWords) -> String {
            let words = console.forms
            return switch self {
            case .finish: words.finish
            case .wait: words.wait
            case .suspend: words.suspend
            case .withdraw: words.withdraw
            case .reopen: words.reopen
            case .changeDue: words.changeDue
            }
        }
    }

    public enum Field: Hashable, Sendable {
        case finishedOn, reason, review, due

        func label(_ console: ConsoleWords) -> String {
            let words = console.forms
            return switch self {
            case .finishedOn: words.finishedOn
            case .reason: words.reason
            case .review: words.review
            case .due: words.due
            }
        }
    }

    public var kind: Kind
    /// Nil for the marked rows.
    public var row: RowID?
    public var title: String
    /// What was typed, a field each.
    public var values: [TextField]
    public var place = 0
    /// Beside which field something is wrong, and what.
    public var fault: Fault?

    public struct Fault: Hashable, Sendable {
        public var place: Int
        public var text: String
    }

    init(_ kind: Kind, row: FocusedRow, day: Day) {
        self.kind = kind
        self = StatusForm(kind, title: "\(row.reference) \(row.title)", day: day)
        self.row = row.id
    }

    /// A form about all marked rows, which the title counts.
    init(_ kind: Kind, title: String, day: Day) {
        self.kind = kind
        self.title = title
        values = kind.fields.map { $0 == .finishedOn ? TextField(day.description) : TextField() }
    }

    func text(_ field: Field) -> String? {
        guard let place = kind.fields.firstIndex(of: field) else { return nil }
        let text = values[place].text.trimmed
        return text.isEmpty ? nil : text
    }

    /// The day of a phrase, to be said beside it; nil where it is written as a day already, or as none.
    func understood(_ place: Int, on today: Day) -> Day? {
        let text = values[place].text.trimmed
        guard [.finishedOn, .review, .due].contains(kind.fields[place]), !text.isEmpty, Day(text) == nil else {
            return nil
        }
        return DayReading.day(text, on: today)
    }

    /// The change that the form asks for, or what is wrong with it.
    func change(_ console: ConsoleWords, today: Day) -> Result<Change, FormFault> {
        let words = console.forms
        let rows = row.map { [$0] } ?? []
        func day(_ field: Field) -> Result<Day?, FormFault> {
            guard let text = text(field) else { return .success(nil) }
            guard let day = DayReading.day(text, on: today) else {
                return .failure(FormFault(field: field, text: words.notADay))
            }
            return .success(day)
        }
        if kind != .changeDue, kind.fields.contains(.reason), text(.reason) == nil {
            return .failure(FormFault(field: .reason, text: words.reasonMissing))
        }
        if kind.fields.contains(.review), text(.review) == nil {
            return .failure(FormFault(field: .review, text: words.reviewMissing))
        }
        switch kind {
        case .finish:
            return day(.finishedOn).flatMap { finished in
                guard let finished else { return .failure(FormFault(field: .finishedOn, text: words.notADay)) }
                guard finished <= today else {
                    return .failure(FormFault(field: .finishedOn, text: words.futureFinish))
                }
                return .success(.tick(rows, finishedOn: finished, all: false))
            }
        case .wait, .suspend:
            let status: Status = kind == .wait ? .waiting : .suspended
            return day(.review).map {
                .setStatus(rows, StatusChange(status, reason: text(.reason), review: $0), all: false)
            }
        case .withdraw:
            return .success(.setStatus(rows, StatusChange(.withdrawn, reason: text(.reason)), all: false))
        case .reopen:
            return .success(.setStatus(rows, StatusChange(.open), all: false))
        case .changeDue:
            return day(.due).flatMap { due in
                guard let due else { return .failure(FormFault(field: .due, text: words.notADay)) }
                return .success(.setDue(rows, due, reason: text(.reason), all: false))
            }
        }
    }
}

/// What is wrong with a field of a form.
struct FormFault: Error {
    var field: StatusForm.Field
    var text: String
}

extension String {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

}

extension Model {
    /// The choices of status for the row in focus.
    mutating func openStatus() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        guard row.milestone != nil else { return openSeveral(row) }
        overlay = .menu(Menu(.status, StatusForm.Kind.allCases.map(Menu.Choice.status)))
        return []
    }

    mutating func openForm(_ kind: StatusForm.Kind) -> [Effect] {
        let form: StatusForm
        if !marks.isEmpty {
            form = StatusForm(kind, title: words.console.marks.count(marks.count), day: day)
        } else if let row = focusedRow {
            form = StatusForm(kind, row: row, day: day)
        } else {
            return []
        }
        guard !kind.fields.isEmpty else { return submit(form) }
        overlay = .statusForm(form)
        return []
    }

    mutating func keyInForm(_ form: StatusForm, _ key: Key) -> [Effect] {
        if let effects = keyOfEveryForm(key) { return effects }
        var form = form
        switch key {
        case .up, .backTab: form.place = max(0, form.place - 1)
        case .down, .tab: form.place = min(form.values.count - 1, form.place + 1)
        case .enter:
            guard form.place == form.values.count - 1 else {
                form.place += 1
                break
            }
            return submit(form)
        default:
            if form.values[form.place].handle(key) { form.fault = nil }
        }
        overlay = .statusForm(form)
        return []
    }

    private mutating func submit(_ form: StatusForm) -> [Effect] {
        switch form.change(words.console, today: day) {
        case .success(let change):
            overlay = nil
            return form.row == nil ? preview(change) : [.apply(change)]
        case .failure(let fault):
            var form = form
            let place = form.kind.fields.firstIndex(of: fault.field) ?? 0
            form.fault = StatusForm.Fault(place: place, text: fault.text)
            form.place = place
            overlay = .statusForm(form)
            return []
        }
    }
}
