import Ledger
import Screen
import Words

/// Where the parts of a preview stand, and its lines.
struct PreviewBox {
    let outer: Region
    /// The rows that would change.
    let list: Region
    let lines: [Line]
    let head: [Line]
    let foot: [Line]

    init(_ preview: Preview, of model: Model) {
        let size = model.size
        let width = max(0, min(size.width, 76) - 2)
        let text = PreviewText(preview: preview, words: model.words, measure: model.measure, width: width - 1)
        lines = text.changed
        head = text.head
        foot = text.foot
        let wanted = head.count + lines.count + foot.count + 2
        outer = PageRegion.outer(size).centered(width: width + 2, height: min(wanted, max(0, size.height - 1)))
        let inner = outer.inset(1, 1)
        list = inner.split(top: head.count).rest.split(bottom: foot.count).rest
    }
}

/// What a preview says: how many rows, how many change and how, which stay as they are.
struct PreviewText {
    let preview: Preview
    let words: Words
    let measure: DisplayWidth
    let width: Int
    private var marks: MarkWords { words.console.marks }
    private var measures: [MarkedMeasure] { preview.measures ?? [] }

    var head: [Line] {
        let milestones = measures.reduce(0) { $0 + $1.milestones.count }
        return [
            Line(marks.size(preview.marked.count, milestones), Style(.plain, bold: true)),
            Line(marks.changing(preview.result?.references.count ?? 0)),
        ]
    }

    var foot: [Line] {
        let unchanged = isOfMilestones ? preview.unchanged : []
        let groups = Dictionary(grouping: unchanged) { reason($0.milestone) }
        let why = groups.map { ($0.key, $0.value.count) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        guard !unchanged.isEmpty else { return [] }
        return Line.wrap(marks.staying(unchanged.count, why), to: width, style: Style(.notice), measure)
    }

    /// A line for each row that changes: 江津40.2 title, before → after.
    var changed: [Line] {
        guard let result = preview.result else { return [] }
        let holders = self.holders
        return zip(result.references, result.labels).map { reference, label in
            let holder = holders[reference]
            let right = holder.map { beforeAndAfter($0.measure, $0.milestone) } ?? ""
            return line(label, holder?.title ?? "", right)
        }
    }

    /// What a changed row is: a task, a measure or a milestone of it.
    private struct Holder {
        var title: String
        var measure: MarkedMeasure
        var milestone: Milestone?
    }

    private var holders: [Reference: Holder] {
        var holders: [Reference: Holder] = [:]
        for measure in measures {
            var task = measure.reference
            task.measure = nil
            holders[task] = Holder(
                title: measure.taskTitle, measure: measure, milestone: measure.milestones.first?.milestone)
        }
        for measure in measures {
            let first = measure.milestones.first?.milestone
            holders[measure.reference] = Holder(title: measure.title, measure: measure, milestone: first)
            for milestone in measure.milestones {
                holders[milestone.reference] = Holder(
                    title: measure.title, measure: measure, milestone: milestone.milestone)
            }
        }
        return holders
    }

    private func line(_ label: String, _ title: String, _ right: String) -> Line {
        let most = max(0, width - min(width / 2, measure.of(label) + 8))
        let end = Line(right).cut(to: most, measure)
        let room = max(0, width - end.width(measure) - 2)
        let start = Line("  " + label + " ", Style(.plain, bold: true)) + Line(title)
        return start.cut(to: room, measure).padded(to: room, measure) + Line("  ") + end
    }

    /// What becomes of a row matters more than what it was.
    private var isNarrow: Bool { width < 50 }

    private var isOfMilestones: Bool {
        switch preview.change {
        case .addNote, .edit: false
        default: true
        }
    }

    private func beforeAndAfter(_ measure: MarkedMeasure, _ milestone: Milestone?) -> String {
        let (before, after): (String?, String)
        switch preview.change {
        case .tick(_, let day, _): (before, after) = (milestone.map(state), marks.finished(day))
        case .untick: (before, after) = (milestone.map(state), words.ledger.status(.open))
        case .setStatus(_, let change, _): (before, after) = (milestone.map(state), marks.newStatus(change))
        case .withdraw(_, let reason):
            (before, after) = (milestone.map(state), marks.newStatus(StatusChange(.withdrawn, reason: reason)))
        case .setDue(_, let due, _, _): (before, after) = (dayText(milestone?.due), dayText(due))
        case .edit(_, let fields):
            if let leads = fields.leads {
                (before, after) = (names(measure.leads), names(leads))
            } else {
                (before, after) = (names(measure.supports), names(fields.supports ?? []))
            }
        case .addNote(_, let text): (before, after) = (nil, text)
        default: (before, after) = (nil, "")
        }
        guard let before else { return after }
        return isNarrow ? "→ \(after)" : "\(before) → \(after)"
    }

    private func dayText(_ day: Day?) -> String { day.map(\.description) ?? marks.noDate }

    private func names(_ units: [String]) -> String {
        units.isEmpty ? marks.nobody : units.joined(separator: "、")
    }

    /// How a milestone stands: 未完成, 已完成 2022-05-31.
    private func state(_ milestone: Milestone) -> String {
        if let day = milestone.finishedOn { return marks.finished(day) }
        return words.ledger.status(milestone.status)
    }

    /// Why it stays as it is.
    private func reason(_ milestone: Milestone) -> String {
        milestone.isStanding && milestone.status == .open ? marks.standing : words.ledger.status(milestone.status)
    }
}

extension Frame {
    mutating func draw(_ preview: Preview, of model: Model) {
        let box = PreviewBox(preview, of: model)
        fill(box.outer)
        let words = model.words
        let title = words.console.marks.previewTitle(words.ledger.action(preview.change.action))
        self.box(box.outer, title: Line(title, Style(.heading)))
        let inner = box.outer.inset(1, 1)
        guard !inner.isEmpty else { return }
        for (offset, line) in box.head.prefix(inner.height).enumerated() {
            write(line, column: inner.column, row: inner.row + offset, width: inner.width)
        }
        for (offset, line) in box.lines.dropFirst(preview.top).prefix(box.list.height).enumerated() {
            write(line, column: box.list.column, row: box.list.row + offset, width: box.list.width - 1)
        }
        if box.lines.count > box.list.height, box.list.height > 0 {
            scrollBar(
                column: box.list.endColumn - 1, rows: box.list.rows, first: preview.top, total: box.lines.count)
        }
        let foot = inner.split(top: box.head.count).rest
        for (offset, line) in box.foot.suffix(foot.height).enumerated() {
            write(
                line, column: foot.column, row: foot.endRow - min(foot.height, box.foot.count) + offset,
                width: foot.width)
        }
        cursor = Position(column: inner.column, row: inner.row)
    }
}
