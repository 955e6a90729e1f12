import Ledger
import Screen
import Words

extension Model {
    /// Delete on marked rows: out of the plan with a reason.
    mutating func withdrawMarked() -> [Effect] {
        if let readOnly {
            message = Message(words.faults.readOnly(readOnly), isFailure: true)
            return []
        }
        return openForm(.withdraw)
    }

    /// What can be done with the marked rows, in words.
    mutating func openMarksMenu() -> [Effect] {
        let changes: [Menu.Choice] = [
            .action(.tick), .action(.status), .status(.leads), .status(.supports), .action(.note),
        ]
        let others: [Action] = [
            .unmark, .mark, .markAll, .undo, .redo, .filter, .views, .print, .help, .palette, .quit,
        ]
        let choices = readOnly == nil ? changes : []
        overlay = .menu(Menu(.row, choices + others.filter(canPerform).map(Menu.Choice.action)))
        return []
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
