import Ledger
import Reports
import Screen

/// A view as lines of text, to be saved or sent to a printer.
public struct Printout: Hashable, Sendable {
    /// Short, for a file name: 任务树-2026-11-21.
    public var name: String
    public var lines: [String]

    public init(name: String, lines: [String]) {
        self.name = name
        self.lines = lines
    }
}

extension Model {
    /// Width of a printed page: A4 upright in a fixed font.
    private static let printWidth = 96
    /// The most rows that are printed.
    private static let printed = 20_000

    /// The view as it is filtered now, whole where all of it is at hand. The tree has to be read first.
    mutating func print(toPrinter: Bool) -> [Effect] {
        pendingPrint = toPrinter
        if view == .units, units.window.count > units.units.count {
            return [.readUnitsToPrint(UnitRequest(words: filter.words, limit: Model.printed))]
        }
        guard view == .tree else { return [output(printout(viewLines), toPrinter)] }
        var request = tree.request(.top, day: day, words: filter.words, height: listHeight)
        request.after = Model.printed
        return [.readTreeToPrint(request)]
    }

    /// Prints the rows of the tree that were read for it.
    mutating func print(_ rows: [TreeRow]) -> [Effect] {
        let line = TreeRowLine(words: words, measure: measure, day: day, width: Model.printWidth)
        let lines = rows.map { line.line($0).text }
        return [output(printout(lines), pendingPrint)]
    }

    /// Prints the units that were read for it, with the measures of those that are open.
    mutating func print(_ window: UnitWindow) -> [Effect] {
        var page = units
        page.take(window, height: unitHeight)
        return [output(printout(lines(of: page)), pendingPrint)]
    }

    /// The report of what is late, as `duban report late` has it; of what is searched now.
    mutating func printLate(toPrinter: Bool) -> [Effect] {
        pendingPrint = toPrinter
        return [.readLate(view == .history ? [] : filter.words)]
    }

    mutating func print(_ facts: LateFacts) -> [Effect] {
        let lines = PaperText.lines(
            LateReport.paper(facts, words: words), width: Model.printWidth, measure: measure, words: words)
        let found =
            view == .history || filter.words.isEmpty ? [] : [words.console.filterPrompt + filter.field.text, ""]
        let title = words.reports.lists.late
        return [output(Printout(name: "\(title)-\(facts.day)", lines: found + lines), pendingPrint)]
    }

    private func output(_ printout: Printout, _ toPrinter: Bool) -> Effect {
        toPrinter ? .sendToPrinter(printout) : .save(printout)
    }

    private var viewTitle: String {
        switch view {
        case .tree: words.console.actions.treeView.short
        case .units: words.console.unitsTitle
        case .due: words.console.dueTitle
        case .timeline: words.console.past.timelineTitle
        case .summary: words.console.summaryTitle
        case .history: words.console.past.historyTitle
        }
    }

    private var viewLines: [String] {
        let width = Model.printWidth
        switch view {
        case .units:
            return lines(of: units)
        case .due:
            let text = AgendaLine(words: words, measure: measure, day: day, width: width)
            return agenda.lines.map { line in
                switch line {
                case .head(let head, let count): "\(text.title(head))  \(count)"
                case .entry(let entry): text.line(entry).text
                }
            }
        case .timeline:
            let text = TimelineLine(words: words, measure: measure, day: day, width: width, most: timeline.most)
            return timeline.lines.map { text.line($0, in: timeline).text }
        case .history:
            let text = HistoryLine(words: words, measure: measure, width: width)
            return history.lines.map { text.line($0).text }
        case .summary:
            return summary.lines(of: self, width: width)
        case .tree:
            return []
        }
    }

    private func lines(of page: UnitPage) -> [String] {
        let unit = UnitLine(words: words, measure: measure, width: Model.printWidth)
        let row = TreeRowLine(words: words, measure: measure, day: day, width: Model.printWidth)
        return page.lines.map { line in
            switch line {
            case .unit(let standing): unit.line(standing, isOpen: page.opened.contains(standing.id)).text
            case .row(_, let tree): row.line(tree).text
            }
        } + ["", words.console.jointLeadFoot]
    }

    private func printout(_ lines: [String]) -> Printout {
        let found = filter.words.isEmpty ? "" : "  \(words.console.filterPrompt)\(filter.field.text)"
        let shown = lookingBack.map(words.console.past.lookingAt) ?? "\(day)"
        let title = ([viewTitle] + (view == .history ? historyTopics : [])).joined(separator: " > ")
        let head = ["\(words.console.program)  \(title)  \(shown)\(found)", words.ledger.counts(counts), ""]
        return Printout(name: "\(viewTitle)-\(day)", lines: head + lines.map { VisibleText.of($0) })
    }
}
