import Ledger
import Screen
import Words

extension Model {
    /// Does what an action asks for, in whichever view is open.
    mutating func perform(_ action: Action) -> [Effect] {
        if action.writes, let readOnly {
            message = Message(words.faults.readOnly(readOnly), isFailure: true)
            return []
        }
        if !marks.isEmpty, let effects = performOnMarks(action) { return effects }
        switch action {
        case .add: return openAdding()
        case .edit: return focusedRow.map { [.readForm(.editing($0.edited))] } ?? noRow()
        case .withdraw: return openWithdrawal()
        case .divide: return focusedRow.map { [.readForm(.dividing($0.id.measure ?? $0.id))] } ?? noRow()
        case .moveRowUp: return moveRow(-1)
        case .moveRowDown: return moveRow(1)
        case .moveTo: return openMove()
        case .closePlan: return closePlan()
        case .reopenPlan: return reopenPlan()
        case .alias: return openNaming()
        case .tick: return tick()
        case .status: return openStatus()
        case .note: return openNote()
        case .why: return focusedRow == nil ? noRow() : openPage(.why)
        case .detail: return focusedRow == nil && history.focused(in: view) == nil ? noRow() : openPage(.detail)
        case .mark: return mark()
        case .markAll: return markAll()
        case .unmark: return unmark()
        case .undo: return [.apply(.undo)]
        case .redo: return [.apply(.redo)]
        case .filter: return beginFilter()
        case .views: return openViews()
        case .treeView: return show(.tree)
        case .unitView: return show(.units)
        case .dueView: return show(.due)
        case .timelineView: return show(.timeline)
        case .summaryView: return show(.summary)
        case .historyView: return show(.history)
        case .rowHistory: return openRowHistory()
        case .historySince: return openHistorySince()
        case .asOf:
            overlay = .dayPrompt(DayPrompt(.asOf))
            return []
        case .menu: return openMenu()
        case .locate: return focusedRow.map { locate($0.id) } ?? noRow()
        case .palette: return openPalette()
        case .print: return openPrint()
        case .backup: return [.backup]
        case .help: return openPage(.help)
        case .language: return switchLanguage()
        case .redraw: return [.redraw]
        case .back: return goBack()
        case .quit: return [.quit]
        default: return performInView(action)
        }
    }

    /// Moving, opening and closing, as each view has it.
    mutating func performInView(_ action: Action) -> [Effect] {
        switch view {
        case .tree: performInTree(action)
        case .units: performInUnits(action)
        case .due: performInAgenda(action)
        case .timeline: performInTimeline(action)
        case .history: performInHistory(action)
        case .summary: performInSummary(action)
        }
    }

    /// Reads the detail of the row in focus where it is shown: beside the list, or for the path on the head line.
    func readDetail() -> [Effect] {
        focusedRow.map { [.readDetail($0.id)] } ?? []
    }

    /// Reads anew what the view shows.
    mutating func refreshView() -> [Effect] {
        switch view {
        case .tree: [.readTree(tree.reload(day: day, words: filter.words, height: listHeight))]
        case .units: [.readUnits(units.request(words: filter.words))] + units.opened.sorted().map(Effect.readUnitRows)
        case .due: [.readDue(filter.words)]
        case .timeline: readTimeline()
        case .summary: [.readSummary]
        case .history: [.readHistory(history.reload(filter.words))]
        }
    }

    /// Reads anew everything on the glass, after a change of our own or of somebody else.
    mutating func refresh() -> [Effect] {
        refreshView() + [.readHead] + readDetail() + checkMarks()
    }

    mutating func nothingHere() -> [Effect] {
        message = Message(words.console.nothingHere)
        return []
    }

    /// No row of the ledger is in focus.
    mutating func noRow() -> [Effect] {
        message = Message(words.console.noRow)
        return []
    }

    private mutating func tick() -> [Effect] {
        guard let row = focusedRow else { return openInsteadOfTicking() }
        guard let milestone = row.milestone else { return openSeveral(row) }
        guard let verdict = row.verdict else {
            message = Message(words.console.withdrawnCannotBeTicked)
            return []
        }
        if verdict.reason == .standing {
            message = Message(words.console.standingCannotBeTicked)
            return []
        }
        if view == .due { agenda.keepTicked(on: day) }
        return [.apply(row.isDone ? .untick([milestone], all: false) : .tick([milestone], finishedOn: day, all: false))]
    }

    /// No milestone is in focus: what holds several is opened.
    private mutating func openInsteadOfTicking() -> [Effect] {
        switch view {
        case .units: openFocusedUnit()
        case .timeline: openFocusedMonth()
        default: noRow()
        }
    }

    /// Takes back what narrows the view: the search, the history's filter, another day.
    private mutating func goBack() -> [Effect] {
        if filter.isShown { return clearFilter() }
        if view == .history, history.isFiltered { return clearHistoryFilter() }
        if !marks.isEmpty { return unmark() }
        return view == .tree && lookingBack != nil ? [.lookAsOf(nil)] : []
    }

    mutating func show(_ view: View) -> [Effect] {
        // Words that find tasks find nothing in the history, and the other way round.
        if (self.view == .history) != (view == .history) { filter = FilterLine() }
        self.view = view
        detail = nil
        agenda.forgetTicked()
        return refreshView()
    }

    private mutating func switchLanguage() -> [Effect] {
        words = Words.of(words.language == .chinese ? .english : .chinese)
        return [.rememberLanguage(english: words.language == .english)] + refresh()
    }
}
