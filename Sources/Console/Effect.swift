import Ledger

/// Something for the executable to do. A value, so that a test can say exactly what a key causes.
public enum Effect: Hashable, Sendable {
    case readTree(TreeRequest)
    case readTreeToPrint(TreeRequest)
    case readDetail(RowID)
    /// Units, worst first.
    case readUnits(UnitRequest)
    case readUnitsToPrint(UnitRequest)
    case readUnitRows(Int64)
    /// Unfinished milestones by due day; only of tasks that match the words.
    case readDue([String])
    case readSummary
    /// Late and near due measures of open plans that match the words, for a print.
    case readLate([String])
    case readHistory(HistoryRequest)
    /// Milestones month by month; only of tasks that match the words.
    case readMonths([String])
    /// What is due in the month that begins on a day.
    case readMonth(Day, [String])
    /// Answers all later reads from the ledger as of a day; nil for the ledger of today.
    case lookAsOf(Day?)
    case readHead
    /// What the next undo takes back, for the menu.
    case readNextUndo
    case countMatches([String])
    case readForm(FormRequest)
    /// The row of a REF that was typed.
    case findRow(Reference)
    /// Rows to be marked.
    case readMarks(MarkRequest)
    /// What the marked rows hold, before they are changed together.
    case readMarked([RowID])
    case apply(Change)
    /// Tries a change without making it.
    case preview(Change)
    case save(Printout)
    case sendToPrinter(Printout)
    /// Let the user edit a text in an editor outside; `.editedOutside` answers.
    case editOutside(String)
    /// Copy the ledger among its safety copies.
    case backup
    /// Remember the language for the next start.
    case rememberLanguage(english: Bool)
    /// Draw the whole screen anew.
    case redraw
    case quit
}
