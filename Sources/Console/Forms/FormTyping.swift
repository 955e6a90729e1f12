import Ledger
import Screen

extension Form {
    /// Enter in the last field saves, where it does not begin a new line or take a unit.
    var endsWithEnter: Bool {
        guard place == fields.count - 1, let field = focusedField, !field.name.isLong else { return false }
        return !takesByHabit
    }

    /// Only letters were typed, which name no unit by themselves: Enter, a blank or 、 takes the first that they may mean, as an
    /// input method does.
    private var takesByHabit: Bool {
        guard let typed = focusedField?.typedUnit, !typed.isEmpty, !candidates.isEmpty else { return false }
        return typed.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    }

    /// A key that neither saves nor leaves.
    mutating func take(_ key: Key) {
        if takeCandidate(key) || (isOfSteps && takeInSteps(key)) { return }
        if takeInText(key) { return }
        let step = isOfSteps ? 2 : 1
        switch key {
        case .up: go(to: isOnSave ? fields.count - step : place - step < 0 ? place : place - step)
        case .down: go(to: place + step)
        case .tab, .enter: go(to: place + 1)
        case .backTab: go(to: place - 1)
        case .pageUp: go(to: 0)
        case .pageDown: go(to: fields.count)
        default:
            if !isOnSave { _ = fields[place].handle(key) }
        }
    }

    /// A field of several lines takes its keys first; a page up or down leaves it where it moves nothing.
    private mutating func takeInText(_ key: Key) -> Bool {
        guard let before = focusedField, before.name.isLong, fields[place].handle(key) else { return false }
        return key != .pageUp && key != .pageDown || fields[place].cursor != before.cursor
    }

    /// Takes a unit for the name at the cursor: Tab or → the first, a digit one of those shown.
    private mutating func takeCandidate(_ key: Key) -> Bool {
        let candidates = self.candidates
        guard !candidates.isEmpty, !isOnSave else { return false }
        var chosen: Int?
        switch key {
        case .tab: chosen = 0
        case .right: chosen = isAtEnd ? 0 : nil
        case .enter: chosen = takesByHabit ? 0 : nil
        case .character(let character):
            if NameList.isSeparator(character) {
                chosen = takesByHabit ? 0 : nil
            } else if let digit = character.wholeNumberValue, character.isASCII, digit > 0, !narrows(character) {
                chosen = digit - 1
            }
        default: break
        }
        guard let chosen, candidates.indices.contains(chosen) else { return false }
        fields[place].take(candidates[chosen])
        return true
    }

    private var isAtEnd: Bool {
        guard case .line(let field)? = focusedField?.input else { return false }
        return field.cursor == field.text.count
    }

    /// Some unit has the digit behind what was typed, so that it belongs to the name.
    private func narrows(_ digit: Character) -> Bool {
        guard let typed = focusedField?.typedUnit, let facts else { return false }
        return !facts.units.matching(typed + String(digit), limit: 1).isEmpty
    }

    /// Keys of the form of steps: lines come, go and change places; ←→ lead from the title to the day.
    private mutating func takeInSteps(_ key: Key) -> Bool {
        switch key {
        case .insert: addStep()
        case .function(8): removeStep()
        case .function(5), .controlArrow(.up): moveStep(by: -1)
        case .function(6), .controlArrow(.down): moveStep(by: 1)
        case .right where isAtEnd && place % 2 == 0: go(to: place + 1)
        case .left where isAtBeginning && place % 2 == 1: go(to: place - 1)
        default: return false
        }
        return true
    }

    private var isAtBeginning: Bool {
        guard case .line(let field)? = focusedField?.input else { return false }
        return field.cursor == 0
    }

    /// Puts a text that was edited outside into the field in focus.
    mutating func replaceText(_ text: String) {
        guard !isOnSave else { return }
        fields[place].replace(text.trimmed)
        fault = nil
    }

    mutating func insert(_ text: String) {
        guard !isOnSave else { return }
        fields[place].insert(text)
        fault = nil
    }
}
