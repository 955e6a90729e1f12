import Ledger

/// A table that lost its borders: one line a cell. Which line belongs to which column is found for the whole list at once, as the
/// cheapest way through it: a number can only be the number's cell, a list of units hardly a task.
struct FlatTable {
    let head: FlatHead
    let tokens: [FlatToken]
    private let columns: [Column]
    private let hasTabs: Bool

    init(head: FlatHead, tokens: [FlatToken]) {
        self.head = head
        self.tokens = tokens
        columns = head.columns.columns
        hasTabs = tokens.filter(\.passage.startsWithTab).count * 3 > tokens.count * 2
    }

    /// Headings and rows in the order of the document.
    func items() -> [ListItem] {
        var items: [ListItem] = []
        var start = 0
        while start < tokens.count {
            if tokens[start].isHeading {
                let passage = tokens[start].passage
                items.append(.heading(ListHeading(passage: passage, mark: tokens[start].mark)))
                start += 1
                continue
            }
            let end = tokens[start...].firstIndex(where: \.isHeading) ?? tokens.count
            items += rows(of: Array(tokens[start..<end]))
            start = end
        }
        return items
    }

    /// A place in the grid: the column, and whether a row begins.
    private struct Step {
        var cost: Double
        var previous: Int
        var beginsRow: Bool
    }

    private func rows(of tokens: [FlatToken]) -> [ListItem] {
        var steps: [[Step]] = []
        for (place, token) in tokens.enumerated() {
            var here: [Step] = []
            for column in columns.indices {
                let own = cost(of: token, in: columns[column])
                if place == 0 {
                    let skipped = columns[..<column].reduce(0) { $0 + FlatTable.skipCost($1) }
                    here.append(Step(cost: own + skipped, previous: -1, beginsRow: true))
                    continue
                }
                var best = Step(cost: .infinity, previous: 0, beginsRow: false)
                for from in columns.indices {
                    let before = steps[place - 1][from].cost
                    if before >= best.cost { continue }
                    let way = wayCost(from: from, to: column, tokens[place - 1], token)
                    if before + way.cost < best.cost {
                        best = Step(cost: before + way.cost, previous: from, beginsRow: way.beginsRow)
                    }
                }
                best.cost += own
                here.append(best)
            }
            steps.append(here)
        }
        return collected(tokens, steps)
    }

    private func collected(_ tokens: [FlatToken], _ steps: [[Step]]) -> [ListItem] {
        guard let last = steps.last, var column = last.indices.min(by: { last[$0].cost < last[$1].cost }) else {
            return []
        }
        var path: [(column: Int, beginsRow: Bool)] = []
        for place in tokens.indices.reversed() {
            let step = steps[place][column]
            path.append((column, step.beginsRow))
            column = max(step.previous, 0)
        }
        path.reverse()
        var rows: [ListRow] = []
        for (place, (token, step)) in zip(tokens, path).enumerated() {
            if step.beginsRow || rows.isEmpty {
                if place > 0 {
                    rows[rows.count - 1].extend(
                        overBlanks: token.passage, after: path[place - 1].column, of: columns.count)
                }
                rows.append(ListRow(lines: token.passage.lines))
            }
            rows[rows.count - 1].add(ListCell([token.passage]), to: columns[step.column])
        }
        return rows.map { .row($0) }
    }

    // MARK: What a way costs

    /// From one line's column to the next line's: on in the row, further in the cell, or in a new row.
    private func wayCost(
        from: Int, to: Int, _ previous: FlatToken, _ token: FlatToken
    ) -> (cost: Double, beginsRow: Bool) {
        let blanks = token.passage.blankCells
        if token.continues { return continuingCost(from: from, to: to, blanks) }
        if to > from {
            let between = columns[(from + 1)..<to]
            let cost = between.reduce(0) { $0 + FlatTable.skipCost($1) } + mismatch(blanks, between.count)
            return (cost, false)
        }
        let tail = columns[(from + 1)...]
        let front = columns[..<to]
        let begins =
            tail.reduce(0) { $0 + FlatTable.skipCost($1) } + frontCost(front) + rowCost(columns[to], token)
            + mismatch(blanks, tail.count + front.count)
        guard from == to else { return (begins, true) }
        let stays = stayCost(columns[to], previous, token) + mismatch(blanks, 0)
        return stays <= begins ? (stays, false) : (begins, true)
    }

    /// A line without a tab goes on with the cell, or begins a row whose first cells reach down from above: then the row before is full.
    private func continuingCost(from: Int, to: Int, _ blanks: Int) -> (cost: Double, beginsRow: Bool) {
        if from == to, blanks == 0 { return (0, false) }
        let tail = columns.count - 1 - from
        guard to <= from, tail == 0 || blanks > 0 else { return (30, false) }
        return (2 + Double(to) / 2 + mismatch(blanks, tail), true)
    }

    /// Where cells begin with tabs, blank cells are seen; those that reach down from above are not.
    private func mismatch(_ blanks: Int, _ skipped: Int) -> Double {
        guard hasTabs else { return 0 }
        return Double(abs(blanks - skipped)) * (blanks > skipped ? 3 : 1.5)
    }

    private func frontCost(_ front: ArraySlice<Column>) -> Double {
        let light: Set<Column> = [.number, .section, .subsection, .task]
        return front.reduce(0) { $0 + (light.contains($1) ? 0.5 : FlatTable.skipCost($1)) }
    }

    private func rowCost(_ column: Column, _ token: FlatToken) -> Double {
        switch column {
        case .number, .section, .subsection: 0
        case .task: 0.5
        case .measure: 1
        default: 6
        }
    }

    private func stayCost(_ column: Column, _ previous: FlatToken, _ token: FlatToken) -> Double {
        if hasTabs { return 6 }
        switch column {
        case .number: return 50
        case .deadline, .scope: return 4
        case .lead, .support, .units: return previous.passage.wording.ends(with: "、") ? 0 : 3
        default:
            // Where the numbers stand before the tasks, each begins a row.
            if column == .task, token.mark?.kind == .arabic, !columns.contains(.number) { return 20 }
            if token.mark != nil { return 0.2 }
            let ends = previous.passage.wording.plain.last?.endsSentence ?? false
            // A cell goes on behind a full stop rarely, without one nearly always.
            return ends ? 1.2 : 0.6
        }
    }

    private static func skipCost(_ column: Column) -> Double {
        switch column {
        case .number: 1
        case .task: 1.5
        case .measure: 2.5
        case .lead, .units: 4
        case .support: 0.8
        case .scope, .deadline, .result: 1
        case .section, .subsection, .note, .person: 0.3
        }
    }

    private func cost(of token: FlatToken, in column: Column) -> Double {
        if token.number != nil { return column == .number ? 0 : (column == .deadline && token.isDeadline ? 8 : 20) }
        switch column {
        case .number: return 50
        case .section, .subsection: return token.isShort ? 1 : 12
        case .task: return wordingCost(token) + taskCost(token)
        case .measure, .result: return wordingCost(token) + measureCost(token)
        case .lead, .support, .units: return unitCost(token)
        case .scope: return token.isDeadline ? 8 : (token.isShort ? (token.units == .certain ? 2 : 0.5) : 8)
        case .deadline: return token.isDeadline ? 0 : (token.isShort ? 6 : 12)
        case .note: return noteCost(token)
        case .person: return token.isShort ? 2 : 9
        }
    }

    private func wordingCost(_ token: FlatToken) -> Double {
        let units: Double =
            switch token.units {
            case .certain: 7
            case .possible: 1
            case .none: 0
            }
        return units + (token.isDeadline ? 6 : 0)
    }

    private func unitCost(_ token: FlatToken) -> Double {
        switch token.units {
        case .certain: 0
        case .possible: 1.5
        case .none: 9
        }
    }

    /// A note is seldom a whole sentence, a number or a day.
    private func noteCost(_ token: FlatToken) -> Double {
        if hasTabs { return token.isShort ? 2 : 3 }
        if token.mark != nil || token.isDeadline { return 6 }
        return token.passage.wording.plain.last == "。" ? 6 : token.isShort ? 2 : 3
    }

    private func taskCost(_ token: FlatToken) -> Double {
        let hasMeasures = columns.contains(.measure)
        if let mark = token.mark {
            if mark.kind == .arabic { return hasMeasures && columns.contains(.number) ? 0.5 : 0 }
            return hasMeasures && mark.kind >= .arabicBracket ? 12 : 0
        }
        return hasMeasures && !token.isTitle ? 2.5 : 0
    }

    private func measureCost(_ token: FlatToken) -> Double {
        guard let mark = token.mark, mark.kind == .arabic else { return 0 }
        // Where no column has the numbers, they stand before the tasks.
        return columns.contains(.number) ? 0 : 15
    }
}

extension ListRow {
    /// The blank cells at the end of a row are its lines too.
    fileprivate mutating func extend(overBlanks next: Passage, after column: Int, of columns: Int) {
        let tail = columns - 1 - column
        guard tail > 0, next.blankCells >= tail, lines.upperBound + tail < next.line else { return }
        lines = lines.lowerBound...lines.upperBound + tail
    }
}
