/// The glass of a terminal as a value: feed it what a program writes and read what a person would see.
/// It understands what ncurses sends for xterm-256color, screen, tmux and linux. Colours are left out.
public struct EmulatedScreen: Sendable {
    /// The width in cells.
    public private(set) var columns: Int
    /// The height in cells.
    public private(set) var rows: Int
    /// Where the cursor stands, counted from 0.
    public private(set) var cursorColumn = 0
    /// Where the cursor stands, counted from 0.
    public private(set) var cursorRow = 0
    /// False after the program has hidden the cursor.
    public private(set) var cursorVisible = true
    /// True while the program draws on the second screen that full-screen programs use.
    public private(set) var alternate = false
    /// True while arrow keys are to be sent as `ESC O A`.
    public private(set) var applicationKeys = false
    /// Sequences that it does not know, for a test that wants none.
    public private(set) var unknown: [String] = []

    /// One string a cell: a character with its marks, " ", or "" for the right half of a wide one.
    private var cells: [[String]]
    private var mainCells: [[String]] = []
    private var tokenizer = TerminalTokenizer()
    private let ambiguousWidth: Int
    private var wrapPending = false
    private var wraps = true
    private var inserting = false
    private var lineDrawing = [false, false]
    private var shifted = 0
    private var top = 0
    private var bottom: Int
    private var lastPrinted: Unicode.Scalar = " "
    private var saved = (column: 0, row: 0)
    private var mainCursor = (column: 0, row: 0)
    private var replies = ""

    /// An empty screen. `ambiguousWidth` is what this terminal gives “ ” — · ①: 1 or 2 cells.
    public init(columns: Int, rows: Int, ambiguousWidth: Int = 1) {
        self.columns = columns
        self.rows = rows
        self.ambiguousWidth = ambiguousWidth
        bottom = rows - 1
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// A row as text, without the blanks at its end.
    public func row(_ index: Int) -> String {
        guard cells.indices.contains(index) else { return "" }
        var line = cells[index]
        while line.last == " " { line.removeLast() }
        return line.joined()
    }

    /// All rows, without the empty ones at the end.
    public var text: String {
        var lines = (0..<rows).map { row($0) }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The character that begins in a cell; "" in the right half of a wide one.
    public func cell(column: Int, row: Int) -> String { cells[row][column] }

    /// Takes what the program wrote and answers what the terminal has to send back (a place, its kind).
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        for byte in bytes {
            repeat {
                if let token = tokenizer.push(byte) { apply(token) }
            } while tokenizer.wantsAgain
        }
        defer { replies = "" }
        return Array(replies.utf8)
    }

    /// The window got another size; what no longer fits is lost.
    public mutating func resize(columns: Int, rows: Int) {
        func fit(_ old: [[String]]) -> [[String]] {
            (0..<rows).map { row in
                (0..<columns).map { old.indices.contains(row) && $0 < old[row].count ? old[row][$0] : " " }
            }
        }
        cells = fit(cells)
        if alternate { mainCells = fit(mainCells) }
        (self.columns, self.rows, top, bottom, wrapPending) = (columns, rows, 0, rows - 1, false)
        move(column: cursorColumn, row: cursorRow)
    }

    private mutating func apply(_ token: TerminalToken) {
        switch token {
        case .character(let scalar): put(scalar)
        case .control(let byte): control(byte)
        case .escape(let name): escape(name)
        case .sequence(let mark, let numbers, let final): sequence(mark, numbers, final)
        case .command(let text):
            if text.hasSuffix(";?") { replies += "\u{1B}]\(text.dropLast())rgb:0000/0000/0000\u{1B}\\" }
        }
    }

    // MARK: writing

    private mutating func put(_ scalar: Unicode.Scalar) {
        let drawn = lineDrawing[shifted] ? Self.line(scalar) : scalar
        let width = emulatedWidth(of: drawn, ambiguous: ambiguousWidth)
        if width == 0 { return combine(drawn) }
        if wrapPending || cursorColumn + width > columns {
            guard width <= columns else { return }
            if wraps {
                cursorColumn = 0
                lineFeed()
            } else {
                cursorColumn = columns - width
            }
            wrapPending = false
        }
        if inserting { insertCells(width) }
        clear(cursorRow, cursorColumn..<cursorColumn + width)
        cells[cursorRow][cursorColumn] = String(drawn)
        if width == 2 { cells[cursorRow][cursorColumn + 1] = "" }
        lastPrinted = scalar
        wrapPending = cursorColumn + width == columns && wraps
        cursorColumn = min(cursorColumn + width, columns - 1)
    }

    private mutating func combine(_ scalar: Unicode.Scalar) {
        var column = wrapPending ? cursorColumn : cursorColumn - 1
        if column > 0 && cells[cursorRow][column].isEmpty { column -= 1 }
        if column >= 0 { cells[cursorRow][column].unicodeScalars.append(scalar) }
    }

    private static func line(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let drawings: [Unicode.Scalar: Unicode.Scalar] = [
            "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "v": "┴", "w": "┬",
            "n": "┼",
            "a": "▒", "`": "◆", "~": "·", "f": "°", "g": "±", "o": "⎺", "s": "⎽", "0": "█", "h": "░",
        ]
        return drawings[scalar] ?? scalar
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08: move(column: cursorColumn - 1, row: cursorRow)
        case 0x09: move(column: (cursorColumn / 8 + 1) * 8, row: cursorRow)
        case 0x0A...0x0C:
            lineFeed()
            wrapPending = false
        case 0x0D: move(column: 0, row: cursorRow)
        case 0x0E, 0x0F: shifted = byte == 0x0E ? 1 : 0
        default: break
        }
    }

    private mutating func escape(_ name: String) {
        switch name {
        case "7": saved = (cursorColumn, cursorRow)
        case "8": move(column: saved.column, row: saved.row)
        case "D": lineFeed()
        case "E":
            lineFeed()
            move(column: 0, row: cursorRow)
        case "M":
            if cursorRow == top { scroll(top, by: -1) } else { move(column: cursorColumn, row: cursorRow - 1) }
        case "c":
            self = EmulatedScreen(columns: columns, rows: rows, ambiguousWidth: ambiguousWidth)
        case "(0", ")0": lineDrawing[name.hasPrefix("(") ? 0 : 1] = true
        case "(B", ")B", "(A", ")A": lineDrawing[name.hasPrefix("(") ? 0 : 1] = false
        case "=", ">", "\\", "%G", "%@": break
        default: unknown.append("ESC \(name)")
        }
    }

    private mutating func sequence(_ mark: String, _ numbers: [Int], _ final: Character) {
        let given = numbers.first.map { max($0, 0) } ?? 0
        let count = max(given, 1)
        let second = numbers.count > 1 ? max(numbers[1], 1) : 1
        switch (mark, final) {
        case ("", "A"): move(column: cursorColumn, row: max(cursorRow - count, cursorRow >= top ? top : 0))
        case ("", "B"), ("", "e"):
            move(column: cursorColumn, row: min(cursorRow + count, cursorRow <= bottom ? bottom : rows))
        case ("", "C"), ("", "a"): move(column: cursorColumn + count, row: cursorRow)
        case ("", "D"): move(column: cursorColumn - count, row: cursorRow)
        case ("", "E"): move(column: 0, row: cursorRow + count)
        case ("", "F"): move(column: 0, row: cursorRow - count)
        case ("", "G"), ("", "`"): move(column: count - 1, row: cursorRow)
        case ("", "d"): move(column: cursorColumn, row: count - 1)
        case ("", "H"), ("", "f"): move(column: second - 1, row: count - 1)
        case ("", "I"): move(column: (cursorColumn / 8 + count) * 8, row: cursorRow)
        case ("", "Z"): move(column: ((cursorColumn + 7) / 8 - count) * 8, row: cursorRow)
        case ("", "J"): eraseScreen(given)
        case ("", "K"): eraseLine(given)
        case ("", "X"): clear(cursorRow, cursorColumn..<min(cursorColumn + count, columns))
        case ("", "@"): insertCells(count)
        case ("", "P"): deleteCells(count)
        case ("", "L"): if cursorRow >= top && cursorRow <= bottom { scroll(cursorRow, by: -count) }
        case ("", "M"): if cursorRow >= top && cursorRow <= bottom { scroll(cursorRow, by: count) }
        case ("", "S"): scroll(top, by: count)
        case ("", "T"): scroll(top, by: -count)
        case ("", "b"): for _ in 0..<min(count, columns * rows) { put(lastPrinted) }
        case ("", "r"):
            let last = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], rows) : rows
            (top, bottom) = count < last ? (count - 1, last - 1) : (0, rows - 1)
            move(column: 0, row: 0)
        case ("", "s"): saved = (cursorColumn, cursorRow)
        case ("", "u"): move(column: saved.column, row: saved.row)
        case ("", "h"), ("", "l"), ("?", "h"), ("?", "l"):
            for number in numbers { mode(mark, number, on: final == "h") }
        case ("", "n"):
            if given == 5 { replies += "\u{1B}[0n" }
            if given == 6 { replies += "\u{1B}[\(cursorRow + 1);\(cursorColumn + 1)R" }
        case ("", "c"): replies += "\u{1B}[?62;22c"
        case (">", "c"): replies += "\u{1B}[>41;354;0c"
        case ("", "m"), ("", "t"), ("", "q"), (">", "m"), (">", "u"), ("<", "u"), ("?", "u"), (" ", "q"), ("!", "p"),
            ("?", "c"):
            break
        default: unknown.append("CSI \(mark)\(numbers)\(final)")
        }
    }

    private mutating func mode(_ mark: String, _ number: Int, on: Bool) {
        switch (mark, number) {
        case ("", 4): inserting = on
        case ("?", 1): applicationKeys = on
        case ("?", 7): wraps = on
        case ("?", 25): cursorVisible = on
        case ("?", 47), ("?", 1047), ("?", 1049):
            guard on != alternate else { return }
            if on {
                (mainCells, mainCursor) = (cells, (cursorColumn, cursorRow))
                if number != 47 { eraseScreen(2) }
            } else {
                cells = mainCells
                if number == 1049 { move(column: mainCursor.column, row: mainCursor.row) }
            }
            alternate = on
        default: break
        }
    }

    // MARK: moving and erasing

    private mutating func move(column: Int, row: Int) {
        cursorColumn = min(max(column, 0), columns - 1)
        cursorRow = min(max(row, 0), rows - 1)
        wrapPending = false
    }

    private mutating func lineFeed() {
        if cursorRow == bottom { scroll(top, by: 1) } else { cursorRow = min(cursorRow + 1, rows - 1) }
    }

    /// Moves the rows from `first` to the region's end up (down when negative); empty rows come in.
    private mutating func scroll(_ first: Int, by count: Int) {
        let region = Array(cells[first...bottom])
        for row in first...bottom {
            let source = row - first + count
            cells[row] = region.indices.contains(source) ? region[source] : Array(repeating: " ", count: columns)
        }
    }

    /// Blanks cells; a wide character that loses one half loses the other too.
    private mutating func clear(_ row: Int, _ range: Range<Int>) {
        guard let first = range.first, first < columns else { return }
        if cells[row][first].isEmpty && first > 0 { cells[row][first - 1] = " " }
        if range.upperBound < columns && cells[row][range.upperBound].isEmpty { cells[row][range.upperBound] = " " }
        for column in range { cells[row][column] = " " }
    }

    private mutating func eraseLine(_ kind: Int) {
        switch kind {
        case 0: clear(cursorRow, cursorColumn..<columns)
        case 1: clear(cursorRow, 0..<cursorColumn + 1)
        default: clear(cursorRow, 0..<columns)
        }
    }

    private mutating func eraseScreen(_ kind: Int) {
        if kind < 2 { eraseLine(kind) }
        for row in 0..<rows where kind > 1 || (kind == 0 && row > cursorRow) || (kind == 1 && row < cursorRow) {
            clear(row, 0..<columns)
        }
    }

    private mutating func insertCells(_ count: Int) {
        clear(cursorRow, cursorColumn..<cursorColumn)
        cells[cursorRow].insert(contentsOf: Array(repeating: " ", count: min(count, columns)), at: cursorColumn)
        trim()
    }

    private mutating func deleteCells(_ count: Int) {
        clear(cursorRow, cursorColumn..<min(cursorColumn + count, columns))
        cells[cursorRow].removeSubrange(cursorColumn..<min(cursorColumn + count, columns))
        cells[cursorRow] += Array(repeating: " ", count: columns - cells[cursorRow].count)
    }

    private mutating func trim() {
        let cut = cells[cursorRow][columns].isEmpty
        cells[cursorRow].removeSubrange(columns...)
        if cut { cells[cursorRow][columns - 1] = " " }
    }
}
