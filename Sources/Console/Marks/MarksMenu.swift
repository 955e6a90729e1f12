import Ledger
import Screen
import Words

extension Model {
    /// What can be done with the marked rows, in words.
    mutating func openMarksMenu() -> [Effect] {
        let changes: [Menu.Choice] = [
            .action(.tick), .action(.status), .setUnits(.leads), .setUnits(.supports), .action(.note),
        ]
        let others: [Action] = [
            .unmark, .mark, .markAll, .undo, .redo, .filter, .views, .print, .help, .palette, .quit,
        ]
        let choices = readOnly == nil ? changes : []
        var menu = Menu(.row, choices + others.filter(canPerform).map(Menu.Choice.action))
        menu.deeper = (readOnly == nil ? StatusForm.Kind.allCases.map(Menu.Choice.status) : []) + Menu.printChoices
        overlay = .menu(menu)
        return []
    }

    /// What the menu of status offers for the marked rows.
    var statusChoicesOfMarks: [Menu.Choice] {
        StatusForm.Kind.allCases.map(Menu.Choice.status) + [.setUnits(.leads), .setUnits(.supports)]
    }

    /// What an action is called where it means something else than on a single row; nil where it does not.
    func textOnMarks(_ action: Action) -> String? {
        let marks = words.console.marks
        switch action {
        case .markAll where view == .units: return marks.markUnit
        case .tick where !self.marks.isEmpty: return marks.tick
        case .status where !self.marks.isEmpty: return marks.status
        case .note where !self.marks.isEmpty: return marks.note
        default: return nil
        }
    }
}
