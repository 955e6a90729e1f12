import Screen

/// The search line: what is typed, whether it is being typed, and how many measures match.
public struct FilterLine: Hashable, Sendable {
    public var field = TextField()
    /// Keys go to the line.
    public var isTyping = false
    public var matches: Int?

    public init() {}

    /// Words that must all occur; empty when nothing is searched.
    public var words: [String] {
        field.text.split { $0.isWhitespace }.map(String.init)
    }

    public var isShown: Bool { isTyping || !words.isEmpty }
}

extension Model {
    mutating func beginFilter() -> [Effect] {
        if view == .summary {
            view = .tree
        }
        filter.isTyping = true
        tree.beginFilter()
        return refreshView()
    }

    /// A key while the line is open: typing filters at once, arrows move among the matches, Enter keeps, Esc clears.
    mutating func typeInFilter(_ key: Key) -> [Effect] {
        switch key {
        case .escape:
            return clearFilter()
        case .enter:
            filter.isTyping = false
            if filter.words.isEmpty { return clearFilter() }
            return []
        case .up where view == .tree: return moveInTree(by: -tree.stepsToMatch(-1))
        case .down where view == .tree: return moveInTree(by: tree.stepsToMatch(1))
        case .up, .down, .pageUp, .pageDown:
            return KeyMap.action(for: key).map { performInView($0) } ?? []
        default:
            let before = filter.words
            guard filter.field.handle(key) else { return [] }
            return filter.words == before ? [] : filterChanged()
        }
    }

    mutating func pasteInFilter(_ text: String) -> [Effect] {
        filter.field.insert(text)
        return filterChanged()
    }

    /// Clears the search; the focus stays on the same task, whatever has to be opened to show it.
    mutating func clearFilter() -> [Effect] {
        filter = FilterLine()
        let focused = tree.focusedID
        return (view == .tree ? [focused.map { readTree(.revealed($0)) } ?? readTree(.top)] : refreshView())
            + readDetail()
    }

    private mutating func filterChanged() -> [Effect] {
        filter.matches = nil
        if filter.words.isEmpty {
            return view == .tree ? [tree.focusedID.map { readTree(.revealed($0)) } ?? readTree(.top)] : refreshView()
        }
        return view == .tree ? [readTree(.firstMatch)] : refreshView()
    }

    /// Whether a thing that happens only goes on with the words that are being typed: what is found by those before need not be shown.
    public func goesOnTyping(_ event: TerminalEvent) -> Bool {
        guard filter.isTyping, overlay == nil, case .key(let key) = event else { return false }
        switch key {
        case .character, .backspace: return true
        default: return false
        }
    }
}
