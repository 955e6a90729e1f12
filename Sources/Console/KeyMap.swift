import Screen
import Words

/// From keys to actions, made from the one table.
public enum KeyMap {
    /// The action of a key; nil for none. Full-width letters, as a Chinese input method types them, count as the plain ones.
    public static func action(for key: Key) -> Action? {
        let key = plain(key)
        if let action = Action.allCases.first(where: { $0.keys.contains(key) }) { return action }
        // With Shift or Ctrl an arrow does what it does alone, unless something else is bound to it.
        let alone = key.withoutModifier
        return alone == key ? nil : Action.allCases.first { $0.keys.contains(alone) }
    }

    /// `ｊ` is `j`, `　` is a blank.
    static func plain(_ key: Key) -> Key {
        guard case .character(let character) = key, let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1
        else { return key }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? key
        case 0x3000:
            return .character(" ")
        case 0x3001:
            // An input method types 、 where the key says /.
            return .character("/")
        default:
            return key
        }
    }

    /// A key as it stands in menus and on the help page: `↑`, `F1`, `Ctrl-R`, 空格.
    public static func label(_ key: Key, _ words: ConsoleWords) -> String {
        switch key {
        case .character(" "): words.spaceKey
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .shiftArrow(let arrow): "Shift-" + label(arrow.key, words)
        case .controlArrow(let arrow): "Ctrl-" + label(arrow.key, words)
        default: key.name
        }
    }
}
