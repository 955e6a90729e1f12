/// Makes keys out of the bytes that a terminal sends: `ESC [ A` is the up arrow, E4 BF 9D is 保.
///
/// It takes bytes as they come, in pieces of any size, and loses none that is good: what cannot be UTF-8 or is no known
/// sequence is left out, and what follows it is read. Shift and Ctrl with an arrow are kept; modifiers of other keys
/// without a character are ignored. It knows no terminal, so that every odd sequence can be tried in a test.
public struct KeyDecoder {
    /// What the bytes meant.
    public enum Item: Hashable, Sendable {
        /// A key.
        case key(Key)
        /// A paste, whole.
        case paste(String)
        /// The terminal's answer to where its cursor is, both from 1.
        case report(row: Int, column: Int)
    }

    private let escapeDelay: Int
    private let special: [[UInt8]: Key]
    private let longestSpecial: Int
    private var bytes: [UInt8] = []
    private var head = 0
    private var isFinal = false
    private var paste: PasteReader?

    /// A decoder that waits so many milliseconds before it takes a lone ESC for the Escape key. `special` are sequences of
    /// this very terminal, beside those of all the common ones.
    public init(escapeDelay: Int = 25, special: [[UInt8]: Key] = [:]) {
        self.escapeDelay = escapeDelay
        self.special = special.filter { $0.key.first == Bytes.escape && $0.key.count > 1 }
        longestSpecial = self.special.keys.map(\.count).max() ?? 0
    }

    /// Takes what was read.
    public mutating func take(_ read: some Collection<UInt8>) {
        if head > 0 {
            bytes.removeFirst(head)
            head = 0
        }
        bytes.append(contentsOf: read)
        isFinal = false
    }

    /// How many milliseconds to wait for the rest of what has begun before `giveUp`; `nil` when nothing has.
    public var patience: Int? {
        if paste != nil { return 5000 }
        switch bytes.count - head {
        case 0: return nil
        case 1, 2: return bytes[head...].allSatisfy { $0 == Bytes.escape } ? escapeDelay : 250
        default: return 250
        }
    }

    /// Says that the rest of what has begun will not come: a lone ESC is the Escape key then.
    public mutating func giveUp() {
        isFinal = true
    }

    /// The next thing that the bytes say; `nil` when there is nothing, or only a beginning.
    public mutating func next() -> Item? {
        while true {
            if paste != nil { return nextPaste() }
            guard head < bytes.count else { return nil }
            switch step(bytes[head...]) {
            case .incomplete where isFinal: head += 1
            case .incomplete: return nil
            case .nothing(let length): head += length
            case .item(let item, let length):
                head += length
                return item
            case .pasteBegins(let length):
                head += length
                paste = PasteReader()
            }
        }
    }

    private mutating func nextPaste() -> Item? {
        guard var reader = paste else { return nil }
        paste = nil
        let isComplete = reader.take(&bytes, from: &head)
        if isComplete || isFinal { return .paste(reader.text) }
        paste = reader
        return nil
    }

    private func step(_ bytes: ArraySlice<UInt8>) -> DecodingStep {
        guard let first = bytes.first else { return .incomplete }
        guard first == Bytes.escape else { return CharacterSequence.step(bytes) }
        if let found = specialStep(bytes) { return found }
        return EscapeSequence.step(bytes, isFinal: isFinal)
    }

    private func specialStep(_ bytes: ArraySlice<UInt8>) -> DecodingStep? {
        guard longestSpecial > 1 else { return nil }
        for length in stride(from: min(longestSpecial, bytes.count), to: 1, by: -1) {
            if let key = special[Array(bytes.prefix(length))] { return .item(.key(key), length) }
        }
        return nil
    }
}

/// What the beginning of the waiting bytes is.
enum DecodingStep {
    /// More bytes are needed.
    case incomplete
    /// So many bytes mean nothing.
    case nothing(Int)
    /// So many bytes mean this.
    case item(KeyDecoder.Item, Int)
    /// So many bytes say that a paste begins.
    case pasteBegins(Int)

    static func key(_ key: Key, _ length: Int) -> DecodingStep { .item(.key(key), length) }
}

enum Bytes {
    static let escape: UInt8 = 0x1B
}
