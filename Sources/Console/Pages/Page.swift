import Ledger
import Screen
import Words

/// A page of text over the view: help, why, the whole detail. Scrolled with the arrows, left with Esc.
public struct Page: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case help, why, detail
    }

    public var kind: Kind
    public var top = 0

    public init(_ kind: Kind) {
        self.kind = kind
    }
}

extension Model {
    mutating func openPage(_ kind: Page.Kind) -> [Effect] {
        overlay = .page(Page(kind))
        return kind == .help ? [] : readDetail()
    }

    /// The page's lines at a width.
    func lines(_ page: Page, width: Int) -> [Line] {
        switch page.kind {
        case .help: HelpLines.of(words, measure: measure, width: width)
        case .why: whyLines(width)
        case .detail where view == .history:
            history.focused.map { HistoryLine(words: words, measure: measure, width: width).whole($0) } ?? []
        case .detail: detail.map { DetailLines.of($0, words: words, measure: measure, width: width) } ?? []
        }
    }

    func title(_ page: Page) -> String {
        switch page.kind {
        case .help: words.console.helpTitle
        case .why: words.console.forms.whyTitle
        case .detail where view == .history: words.console.past.historyTitle
        case .detail: focusedRow.map { "\($0.reference)" } ?? ""
        }
    }

    mutating func keyInPage(_ page: Page, _ key: Key) -> [Effect] {
        var page = page
        let region = PageRegion.inner(size)
        let last = max(0, lines(page, width: region.width - 1).count - region.height)
        switch KeyMap.action(for: key) {
        case .moveUp: page.top -= 1
        case .moveDown: page.top += 1
        case .pageUp: page.top -= max(1, region.height - 1)
        case .pageDown, .tick: page.top += max(1, region.height - 1)
        case .first: page.top = 0
        case .last: page.top = last
        case .redraw: return [.redraw]
        case .quit where key == .function(10): return perform(.quit)
        // Over a form other keys only lead back to it, so that nothing typed is lost.
        case let action?
        where overlays.count == 1 && action.keys.first == key && key.isFunction && !isOwn(action, page):
            overlay = nil
            return perform(action)
        default:
            overlay = nil
            return []
        }
        page.top = max(0, min(page.top, last))
        overlay = .page(page)
        return []
    }

    /// The key that opened a page closes it again.
    private func isOwn(_ action: Action, _ page: Page) -> Bool {
        switch page.kind {
        case .help: action == .help
        case .why: action == .why
        case .detail: action == .detail
        }
    }

    /// Every milestone below the row with its light and why; a row above says how its light comes about.
    private func whyLines(_ width: Int) -> [Line] {
        guard let detail else { return [] }
        var lines = Line.wrap("\(detail.row.reference) \(detail.row.title)", to: width, style: Style(.heading), measure)
        if let verdict = detail.row.verdict {
            lines.append(Line(""))
            lines += Line.wrap(
                words.ledger.letter(verdict.light) + "  " + words.ledger.reason(verdict.reason), to: width,
                style: Style(verdict.light.role, bold: true), measure, indent: 4)
        } else {
            lines.append(Line(words.ledger.status(.withdrawn), Style(.faint)))
        }
        let milestones = detail.measures.flatMap(\.milestones)
        if milestones.count > 1 { lines.append(Line("")) }
        for milestone in milestones where milestones.count > 1 {
            let reason = milestone.verdict.map { words.ledger.reason($0.reason) } ?? words.ledger.status(.withdrawn)
            let letter = milestone.verdict.map { words.ledger.letter($0.light) } ?? " "
            lines += Line.wrap("\(letter)  \(milestone.reference)  \(reason)", to: width, measure, indent: 4)
        }
        for milestone in milestones {
            if let reason = milestone.reason {
                lines += Line.wrap("\(words.console.details.reason)  \(reason)", to: width, measure)
            }
            let facts = milestone.milestone
            if let planned = facts.plannedDue, planned != facts.due {
                lines += Line.wrap(words.console.details.planned(planned.description), to: width, measure)
            }
        }
        for deadline in detail.measures.count == 1 ? detail.measures[0].deadlines : [] {
            lines += Line.wrap("\(words.console.details.deadline)  \(deadline.phrase)", to: width, measure)
        }
        return lines
    }
}

extension Key {
    var isFunction: Bool {
        if case .function = self { return true }
        return false
    }
}
