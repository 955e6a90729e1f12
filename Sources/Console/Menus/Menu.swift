import Ledger
import Screen
import Words

/// A list to choose from: what can be done with a row, every action, the views, how to print, which status.
public struct Menu: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case row, palette, views, print, status, add, entryRows
    }

    public enum Choice: Hashable, Sendable {
        case action(Action)
        case saveView, printView, saveLate, printLate, cancel
        case status(StatusForm.Kind)
        /// Leads or supports of the marked rows.
        case setUnits(RowField)
        case add(Addition)
        /// A row to go to, by its label.
        case row(RowID, String)
        /// Another day to look at.
        case past(PastChoice)
    }

    public var kind: Kind
    public var choices: [Choice]
    /// What stands in the menus below this one: found by typing, not listed.
    public var deeper: [Choice] = []
    public var place = 0
    /// Typed to narrow the palette. In the menu of a row Chinese text does the same; letters are the keys of its actions there.
    public var search = TextField()

    public init(_ kind: Kind, _ choices: [Choice]) {
        self.kind = kind
        self.choices = choices
    }

    /// What can be printed, and where to.
    static let printChoices: [Choice] = [.saveView, .printView, .saveLate, .printLate]

    /// What is typed narrows the list.
    var isSearched: Bool { kind == .palette || (kind == .row && !search.text.isEmpty) }

    /// Whether a key is typed into the search.
    func takesIntoSearch(_ key: Key) -> Bool {
        if isSearched { return true }
        guard kind == .row, case .character(let character) = key else { return false }
        return KeyMap.plain(key) == key && !character.isASCII
    }

    /// Short lists of which a digit chooses.
    var hasDigits: Bool { kind == .status || kind == .print || kind == .add }
}

extension Model {
    /// What can be done with the row in focus, in words.
    mutating func openMenu() -> [Effect] {
        if !marks.isEmpty { return openMarksMenu() }
        let onRow: [Action] =
            if let row = focusedRow {
                (row.milestone == nil ? [.open] : [.tick, .status]) + [.note, .why, .detail, .rowHistory]
                    + (view == .tree ? [] : [.locate]) + writing(row)
                    + (row.isNode ? [.mark, .markAll] : [.mark])
            } else {
                switch view {
                case .history: [.enter, .detail, .historySince]
                case .summary: [.enter]
                case .units: [.enter, .markAll, .alias]
                case .tree: [.enter, .add, .markAll]
                case .due, .timeline: [.enter, .markAll]
                }
            }
        // What the foot line names needs no line here; all the rest is one line away, and found by typing.
        let always: [Action] = [.undo, .redo, .asOf, .palette, .quit]
        var menu = Menu(.row, choices(onRow + always))
        let closing: [Action] = focusedRow.map { $0.kind != .district && !$0.isClosed } == true ? [.closePlan] : []
        let others = choices(closing + [.markAll, .filter, .views, .print, .backup, .help]).filter {
            !menu.choices.contains($0)
        }
        menu.deeper = deeperChoices + others
        overlay = .menu(menu)
        return readNextUndo
    }

    /// What the menus of status, of adding, of views and of printing offer for the row in focus.
    private var deeperChoices: [Menu.Choice] {
        let writing: [Menu.Choice] =
            readOnly != nil
            ? []
            : (focusedRow?.milestone == nil ? [] : StatusForm.Kind.allCases.map(Menu.Choice.status))
                + Addition.all(at: focusedRow).map(Menu.Choice.add)
        return writing + Model.viewActions.map(Menu.Choice.action) + Menu.printChoices
    }

    mutating func openPalette() -> [Effect] {
        var menu = Menu(.palette, choices(Action.allCases))
        menu.deeper = Menu.printChoices
        overlay = .menu(menu)
        return readNextUndo
    }

    mutating func openViews() -> [Effect] {
        overlay = .menu(Menu(.views, Model.viewActions.map(Menu.Choice.action)))
        return []
    }

    private static let viewActions: [Action] = [
        .treeView, .unitView, .dueView, .timelineView, .summaryView, .historyView,
    ]

    mutating func openPrint() -> [Effect] {
        overlay = .menu(Menu(.print, Menu.printChoices + [.cancel]))
        return []
    }

    /// How the row in focus can be written.
    private func writing(_ row: FocusedRow) -> [Action] {
        let moves: [Action] =
            view == .tree && row.kind != .district && row.kind != .plan ? [.moveRowUp, .moveRowDown, .moveTo] : []
        let ofPlan: [Action] =
            row.kind == .district ? [] : row.isClosed ? [.reopenPlan] : row.isNode ? [.closePlan] : []
        return [.add, .edit, .withdraw] + (row.isOfOneMeasure ? [.divide] : []) + moves + ofPlan
    }

    /// The menus name what an undo takes back.
    private var readNextUndo: [Effect] { readOnly == nil ? [.readNextUndo] : [] }

    private func choices(_ actions: [Action]) -> [Menu.Choice] {
        actions.filter(canPerform).flatMap { [.action($0)] + ($0 == .asOf ? pastChoices : []) }
    }

    func canPerform(_ action: Action) -> Bool {
        if action.writes, readOnly != nil { return false }
        switch action {
        case .alias: return view == .units && units.focusedUnit != nil
        case .reopenPlan: return focusedRow?.isClosed == true
        case .unmark: return !marks.isEmpty
        case .detail where history.focused(in: view) != nil: return true
        default: break
        }
        return action.place != .row || focusedRow != nil
    }

    /// The choices that the typed words leave.
    func shownChoices(_ menu: Menu) -> [Menu.Choice] {
        let typed = menu.search.text.lowercased()
        guard menu.isSearched, !typed.isEmpty else { return menu.choices }
        return (menu.choices + menu.deeper).filter {
            text($0).lowercased().contains(typed) || name($0).lowercased().contains(typed)
        }
    }

    func text(_ choice: Menu.Choice) -> String {
        let forms = words.console.forms
        switch choice {
        case .action(.enter) where view == .history: return words.console.past.openEntry
        case .action(.undo):
            return nextUndo.map { words.console.past.undoStep(words.console.past.step($0)) }
                ?? Action.undo.text(words.console.actions).long
        case .action(let action): return textOnMarks(action) ?? action.text(words.console.actions).long
        case .row(_, let label): return label
        case .past(let past): return past.text(words.console.past, today: today)
        case .saveView: return forms.save
        case .printView: return forms.sendToPrinter
        case .saveLate: return forms.saveLate
        case .printLate: return forms.printLate
        case .cancel: return forms.cancel
        case .status(let kind): return kind.text(words.console)
        case .setUnits(let field): return words.console.marks.setUnits(field)
        case .add(let addition): return text(addition)
        }
    }

    private func name(_ choice: Menu.Choice) -> String {
        if case .action(let action) = choice { return action.rawValue }
        return ""
    }

    mutating func keyInMenu(_ menu: Menu, _ key: Key) -> [Effect] {
        var menu = menu
        let shown = shownChoices(menu)
        let plain = menu.isSearched ? key : KeyMap.plain(key)
        switch plain {
        case .escape, .left:
            overlay = nil
            return []
        case .up: menu.place = menu.place > 0 ? menu.place - 1 : max(0, shown.count - 1)
        case .down: menu.place = menu.place + 1 < shown.count ? menu.place + 1 : 0
        case .pageUp, .home: menu.place = 0
        case .pageDown, .end: menu.place = max(0, shown.count - 1)
        case .enter, .right:
            return shown.indices.contains(menu.place) ? choose(shown[menu.place]) : []
        case .character(let character) where menu.kind == .views || menu.hasDigits:
            return chooseByCharacter(character, shown)
        default:
            if menu.takesIntoSearch(key), menu.search.handle(key) {
                menu.place = 0
            } else if let action = KeyMap.action(for: key), action != .enter {
                overlay = nil
                return perform(action)
            }
        }
        overlay = .menu(menu)
        return []
    }

    /// In short menus a digit chooses: for the views the one of its key, else by place.
    private mutating func chooseByCharacter(_ character: Character, _ shown: [Menu.Choice]) -> [Effect] {
        for (place, choice) in shown.enumerated() {
            if case .action(let action) = choice {
                if action.keys.contains(.character(character)) { return choose(choice) }
            } else if String(character) == String(place + 1) {
                return choose(choice)
            }
        }
        return []
    }

    private mutating func choose(_ choice: Menu.Choice) -> [Effect] {
        overlay = nil
        switch choice {
        case .action(let action): return perform(action)
        case .saveView: return print(toPrinter: false)
        case .printView: return print(toPrinter: true)
        case .saveLate: return printLate(toPrinter: false)
        case .printLate: return printLate(toPrinter: true)
        case .cancel: return []
        case .status(let kind): return openForm(kind)
        case .setUnits(let field): return [.readForm(.settingUnits(field, of: marks.rows))]
        case .add(let addition): return addition.request.map { [.readForm($0)] } ?? []
        case .row(let row, _): return goTo(row)
        case .past(let past): return look(asOf: past.day(today))
        }
    }
}
