extension Key {
    /// The key of a name as it stands in `--keys` between `<` and `>`: `Enter`, `PgDn`, `F5`, `C-r`, `A-x`, `S-Up`, `lt`;
    /// upper or lower case. A single character names itself. `nil` for any other name.
    public init?(named name: String) {
        let lowered = name.lowercased()
        if let key = Key.byLoweredName[lowered] {
            self = key
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else if lowered.hasPrefix("c-"), let character = Key.letter(of: lowered.dropFirst(2)) {
            self = .control(character)
        } else if lowered.hasPrefix("a-"), let character = Key.letter(of: name.dropFirst(2)) {
            self = .alt(character)
        } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...24).contains(number),
            !lowered.hasPrefix("f+"), !lowered.hasPrefix("f0")
        {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The name that `Key(named:)` understands: `Enter`, `Space`, `F5`, `C-r`, `lt`; 保 for itself.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character("<"): "lt"
        case .character(let character): String(character)
        case .function(let number): "F\(number)"
        case .control(let character): "C-\(Key.name(ofLetter: character))"
        case .alt(let character): "A-\(Key.name(ofLetter: character))"
        case .shiftArrow(let arrow): "S-\(arrow.key.name)"
        case .controlArrow(let arrow): "C-\(arrow.key.name)"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PageUp"
        case .pageDown: "PageDown"
        case .home: "Home"
        case .end: "End"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "BackTab"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .insert: "Insert"
        }
    }

    private static let named: [Key] = [
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
        .delete, .insert, .character(" "), .character("<"),
    ]

    private static let byLoweredName: [String: Key] = {
        var keys: [String: Key] = [
            "pgup": .pageUp, "pgdn": .pageDown, "escape": .escape, "return": .enter, "del": .delete, "ins": .insert,
            "s-tab": .backTab,
        ]
        let arrows = Arrow.allCases.flatMap { [Key.shiftArrow($0), .controlArrow($0)] }
        for key in named + arrows { keys[key.name.lowercased()] = key }
        return keys
    }()

    private static func letter(of name: Substring) -> Character? {
        switch name.lowercased() {
        case "space": " "
        case "lt": "<"
        default: name.count == 1 ? name.first : nil
        }
    }

    private static func name(ofLetter letter: Character) -> String {
        switch letter {
        case " ": "Space"
        case "<": "lt"
        default: String(letter)
        }
    }
}
