import Ledger
import Reports
import Screen

/// Something that happened: a key, a resize, or an answer to an effect. Reads reach the console only as these values.
public enum Event: Hashable, Sendable {
    case terminal(TerminalEvent)
    case treeRead(TreeWindow)
    /// The rows of the whole tree as it is open and filtered, for a print.
    case treeReadToPrint(TreeWindow)
    case detailRead(RowDetail?)
    case unitsRead(UnitWindow)
    case unitsReadToPrint(UnitWindow)
    /// The measures of a unit.
    case unitRowsRead(Int64, [TreeRow])
    case dueRead([DueEntry])
    case summaryRead(SummaryFacts)
    case lateRead(LateFacts)
    case historyRead(HistoryAnswer)
    case monthsRead([MonthStanding])
    /// What is due in the month that begins on a day.
    case monthRead(Day, [DueEntry])
    /// What is read from now on is the ledger as of a day; nil for that of today.
    case lookedAsOf(Day?)
    /// Counts for the head line.
    case headRead(LightCounts)
    case nextUndoRead(UndoStep?)
    /// How many measures match the filter.
    case matchesCounted(Int)
    /// What a form starts from; nil where its row is no more.
    case formRead(FormRequest, FormFacts?)
    case rowFound(Reference, RowID?)
    case marksRead(MarkRequest, [RowID])
    case markedRead([MarkedMeasure])
    case changed(ChangeResult)
    /// What a change would do.
    case previewed(Change, ChangeResult)
    /// A change that was refused, a file that failed, a printer that is missing: one line.
    case failed(String)
    /// Saved or printed: one line.
    case told(String)
    /// A text comes back from an editor outside; nil when nothing was changed there.
    case editedOutside(String?)
    /// Another process has committed to the ledger.
    case changedByOthers
}
