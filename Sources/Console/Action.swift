import Screen
import Words

/// Everything a person can do in the console. One table feeds the keys, the help page, the menus, the README and the tests.
public enum Action: String, Hashable, Sendable, CaseIterable {
    case moveUp, moveDown, pageUp, pageDown, first, last
    case open, close, enter
    case add, edit, withdraw
    case tick, status, note, why, detail, locate
    case divide, moveRowUp, moveRowDown, moveTo, closePlan, reopenPlan, alias
    case mark, markAll, unmark
    case undo, redo
    case filter, views, treeView, unitView, dueView, timelineView, summaryView, historyView
    case rowHistory, historySince, asOf
    case menu, palette, print, backup, help, language, redraw, back, quit

    /// Where an action makes sense.
    public enum Place: Hashable, Sendable {
        /// A row of the ledger is in focus.
        case row
        /// Rows are listed, though none may be in focus.
        case list
        case everywhere
    }

    /// The keys, the first of which is shown; full-width letters count as the same keys.
    public var keys: [Key] {
        switch self {
        case .moveUp: [.up, .character("k")]
        case .moveDown: [.down, .character("j")]
        case .pageUp: [.pageUp, .control("b")]
        case .pageDown: [.pageDown, .control("f")]
        case .first: [.home, .character("g")]
        case .last: [.end, .character("G")]
        case .open: [.right, .character("l")]
        case .close: [.left, .character("h")]
        case .enter: [.enter]
        case .tick: [.character(" "), .character("x")]
        case .add: [.insert, .character("a")]
        case .edit: [.function(4), .character("e")]
        case .withdraw: [.delete]
        case .moveRowUp: [.controlArrow(.up)]
        case .moveRowDown: [.controlArrow(.down)]
        case .divide, .moveTo, .closePlan, .reopenPlan, .alias: []
        case .status: [.character("s")]
        case .note: [.function(5), .character("n")]
        case .why: [.function(7), .character("w")]
        case .detail: [.tab, .character("d")]
        case .locate: [.character("t")]
        case .mark: [.character("m")]
        case .markAll: [.character("M")]
        case .unmark: [.character("U")]
        case .undo: [.function(6), .character("u")]
        case .redo: [.control("r")]
        case .filter: [.function(2), .character("/")]
        case .views: [.function(3)]
        case .treeView: [.character("1")]
        case .unitView: [.character("2")]
        case .dueView: [.character("3")]
        case .timelineView: [.character("4")]
        case .summaryView: [.character("5")]
        case .historyView: [.character("6")]
        case .rowHistory: [.character("H")]
        case .historySince: [.character("S")]
        case .asOf: [.character("@")]
        case .menu: [.function(9)]
        case .palette: [.character(":")]
        case .print: [.function(8), .character("p")]
        case .backup: [.character("B")]
        case .help: [.function(1), .character("?")]
        case .language: [.function(12)]
        case .redraw: [.control("l")]
        case .back: [.escape]
        case .quit: [.function(10), .character("q")]
        }
    }

    public var place: Place {
        switch self {
        case .edit, .withdraw, .tick, .status, .note, .why, .detail, .locate, .rowHistory, .menu: .row
        case .divide, .moveRowUp, .moveRowDown, .moveTo, .closePlan, .reopenPlan: .row
        case .moveUp, .moveDown, .pageUp, .pageDown, .first, .last, .open, .close, .enter, .mark, .markAll: .list
        default: .everywhere
        }
    }

    /// Changes the ledger, so it is refused where that is open for reading only.
    public var writes: Bool {
        switch self {
        case .add, .edit, .withdraw, .tick, .status, .note, .undo, .redo: true
        case .divide, .moveRowUp, .moveRowDown, .moveTo, .closePlan, .reopenPlan, .alias: true
        default: false
        }
    }

    /// The action in words.
    public func text(_ words: ActionWords) -> ActionText {
        switch self {
        case .moveUp: words.moveUp
        case .moveDown: words.moveDown
        case .pageUp: words.pageUp
        case .pageDown: words.pageDown
        case .first: words.first
        case .last: words.last
        case .open: words.open
        case .close: words.close
        case .enter: words.enter
        case .tick: words.tick
        case .add: words.add
        case .edit: words.edit
        case .withdraw: words.withdraw
        case .divide: words.divide
        case .moveRowUp: words.moveRowUp
        case .moveRowDown: words.moveRowDown
        case .moveTo: words.moveTo
        case .closePlan: words.closePlan
        case .reopenPlan: words.reopenPlan
        case .alias: words.alias
        case .status: words.status
        case .note: words.note
        case .why: words.why
        case .detail: words.detail
        case .locate: words.locate
        case .mark: words.mark
        case .markAll: words.markAll
        case .unmark: words.unmark
        case .undo: words.undo
        case .redo: words.redo
        case .filter: words.filter
        case .views: words.views
        case .treeView: words.treeView
        case .unitView: words.unitView
        case .dueView: words.dueView
        case .timelineView: words.timelineView
        case .summaryView: words.summaryView
        case .historyView: words.historyView
        case .rowHistory: words.rowHistory
        case .historySince: words.historySince
        case .asOf: words.asOf
        case .menu: words.menu
        case .palette: words.palette
        case .print: words.print
        case .backup: words.backup
        case .help: words.help
        case .language: words.language
        case .redraw: words.redraw
        case .back: words.back
        case .quit: words.quit
        }
    }
}
