import CTerminal
import Screen

/// The office's terminal, drawn with ncurses. One at a time; whoever makes it closes it.
///
/// Whatever ends the program, a signal and a crash included, leaves the terminal as it was found.
public final class CursesTerminal: Terminal {
    /// False where Chinese would come out as boxes or rubbish: the Linux console, old terminals and those of another
    /// encoding than UTF-8.
    public let canShowChinese: Bool
    /// How wide quotes, dashes and their like are being counted; frames are to be made with the same.
    public private(set) var ambiguous: AmbiguousWidth

    private let palette: Palette
    private let canMoveCursor: Bool
    private let canFillCorner: Bool
    private var input: TerminalInput
    private var shown: Frame?
    private var isOpen = true

    /// Takes over the terminal.
    public init(noColor: Bool, ambiguous: AmbiguousWidth) throws(TerminalFailure) {
        let type = cterminal_type().map { String(cString: $0) }
        switch Int(cterminal_open()) {
        case CTERMINAL_OK: break
        case CTERMINAL_NOT_A_TERMINAL: throw .notATerminal
        default: throw .unknownType(type)
        }
        let isConsole = type?.hasPrefix("linux") ?? false
        canMoveCursor = cterminal_moves_cursor() == 1
        canFillCorner = cterminal_fills_corner() == 1
        palette = Palette(noColor: noColor, noDim: isConsole)
        input = TerminalInput(KeyDecoder(special: SpecialKeys.read()))
        canShowChinese = cterminal_takes_utf8() == 1 && !CursesTerminal.lacksChinese(type ?? "")
        self.ambiguous = .narrow
        setAmbiguous(ambiguous)
    }

    deinit {
        close()
    }

    private static func lacksChinese(_ type: String) -> Bool {
        ["linux", "vt1", "vt2", "vt3", "vt5", "dumb", "ansi", "cons25", "sun", "unknown"].contains(
            where: type.hasPrefix)
    }

    /// Gives the terminal back; a second time does nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        if input.isAnswerDue { cterminal_drop_input() }
        cterminal_close()
    }

    /// The window's size; a `.resize` event follows each change.
    public var size: Size {
        Size(width: Int(cterminal_width()), height: Int(cterminal_height()))
    }

    /// Puts the frame on the glass. Rows that look as before cost nothing. A terminal that can only print on, such as
    /// TERM=dumb, gets each new frame as text below the last.
    public func show(_ frame: Frame) {
        guard isOpen else { return }
        guard canMoveCursor else { return print(frame) }
        if cterminal_recover() == 1 { needsAll() }
        if shown?.size != frame.size || shown?.measure != frame.measure {
            shown = nil
            cterminal_erase()
        }
        let size = size
        for row in 0..<min(size.height, frame.size.height) {
            if let shown, frame.hasSameRow(row, as: shown) { continue }
            var before: Look?
            let end = canFillCorner || row < size.height - 1 ? size.width : size.width - 1
            frame.forEachRun(inRow: row, upTo: end) { column, style, bytes in
                var look = palette.look(of: style)
                // Blanks take the look of what stands before them where nobody can tell: a change costs ten bytes.
                if let before, before.hidesOnBlanks, look.hidesOnBlanks, bytes.allSatisfy({ $0 == 0x20 }) {
                    look = before
                }
                before = look
                put(bytes, look, column: column, row: row)
            }
        }
        shown = frame
        let cursor = frame.cursor.flatMap { Region(size).contains($0) ? $0 : nil }
        cterminal_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    }

    private func print(_ frame: Frame) {
        let rows = (0..<frame.size.height).map(frame.row)
        guard shown?.text != frame.text else { return }
        shown = frame
        var text = rows.joined(separator: "\r\n") + "\r\n"
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cterminal_print($0.baseAddress, Int32($0.count)) }
        }
    }

    private func put(_ bytes: UnsafeBufferPointer<UInt8>, _ look: Look, column: Int, row: Int) {
        bytes.withMemoryRebound(to: CChar.self) { text in
            cterminal_put(
                Int32(row), Int32(column), text.baseAddress, Int32(text.count), look.attributes.rawValue, look.pair)
        }
    }

    /// The next thing that happened.
    public func nextEvent(within milliseconds: Int?) -> TerminalEvent? {
        guard isOpen else { return .closed }
        if let event = input.takeKept() { return event }
        let deadline = Deadline(milliseconds)
        while true {
            switch input.next(by: deadline) {
            case .event(let event): return event
            case .answer: continue
            case .woken:
                if cterminal_recover() == 1 {
                    shown = nil
                    return .resize(size)
                }
            case .nothing: return nil
            }
        }
    }

    /// Something was typed that `nextEvent` has not given yet.
    public var isInputWaiting: Bool { isOpen && (input.isPending || cterminal_input_waits() == 1) }

    /// Measures quotes, dashes and their like in this way from now on. Show a frame made likewise.
    public func setAmbiguous(_ ambiguous: AmbiguousWidth) {
        guard isOpen, ambiguous != self.ambiguous, cterminal_widths_agree() == 1 else { return }
        self.ambiguous = ambiguous
        cterminal_set_ambiguous_wide(ambiguous == .wide ? 1 : 0)
        shown = nil
    }

    /// Finds out how wide this terminal draws quotes, by drawing one and asking where the cursor is. For after the first
    /// frame; what the user types meanwhile is kept. `nil` when the terminal did not answer in time.
    public func probeAmbiguousWidth(timeout milliseconds: Int) -> AmbiguousWidth? {
        guard isOpen else { return nil }
        let row = Int(cterminal_ask_width())
        guard row > 0 else { return nil }
        input.isAnswerDue = true
        let deadline = Deadline(milliseconds)
        while true {
            switch input.next(by: deadline) {
            case .answer(row, let column):
                input.isAnswerDue = false
                return column == 2 ? .narrow : column == 3 ? .wide : nil
            case .answer: continue
            case .event(.closed): return nil
            case .event(let event): input.keep(event)
            case .woken: if cterminal_recover() == 1 { needsAll() }
            case .nothing: return nil
            }
        }
    }

    /// Gives the terminal to an outside program, such as an editor, until `resume`.
    public func suspend() {
        guard isOpen else { return }
        cterminal_leave()
    }

    /// Takes the terminal over again after `suspend`; a `.resize` event follows, to have everything drawn.
    public func resume() {
        guard isOpen else { return }
        cterminal_enter()
        needsAll()
    }

    /// The glass holds something else now: put every row at the next show, and see to it that there is one.
    private func needsAll() {
        shown = nil
        input.keep(.resize(size))
    }
}
