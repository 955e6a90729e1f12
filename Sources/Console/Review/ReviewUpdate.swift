import Ledger
import Screen
import Words

extension Review {
    /// Takes an event in and says what is to be done about it. Pure, like the console's `update`.
    public mutating func update(_ event: ReviewEvent) -> [ReviewEffect] {
        switch event {
        case .terminal(.key(let key)):
            message = nil
            return take(key)
        case .terminal(.resize(let size)):
            self.size = size
            renew()
        case .terminal(.paste(let text)):
            message = nil
            form?.form.insert(text)
        case .terminal(.closed):
            return [.leave]
        case .compared(let comparisons):
            for (index, comparison) in comparisons.enumerated() where plans.indices.contains(index) {
                plans[index].comparison = comparison
            }
            renew()
        case .stored(let lines):
            stored = lines
            message = Message(lines.joined(separator: " · "))
        case .told(let sentence):
            message = Message(sentence)
        case .failed(let sentence):
            message = Message(sentence, isFailure: true)
        }
        return []
    }

    private mutating func take(_ key: Key) -> [ReviewEffect] {
        if stored != nil { return [.leave] }
        if isHelpShown {
            isHelpShown = false
            return []
        }
        if form != nil { return keyInForm(key) }
        if isAskingToLeave { return answerLeave(key) }
        let plain = KeyMap.plain(key)
        switch plain {
        case .function(2): return [.store(plans.map(\.draft), withdrawing: withdrawing)]
        case .escape, .function(10), .character("q"): return leave()
        case .function(1), .character("?"): isHelpShown = true
        case .character("n"): nextDoubt(1)
        case .character("N"): nextDoubt(-1)
        // What was typed ahead, before the screen was there, has line feeds for Enter.
        case .enter, .control("j"), .function(4), .character("e"): openForm()
        case .character("<"): return changeLevel(isIn: false)
        case .character(">"): return changeLevel(isIn: true)
        case .character(" "): settleRow()
        case .character("u"), .function(6): return takeBack()
        default: go(plain.withoutModifier)
        }
        return []
    }

    private mutating func go(_ key: Key) {
        switch key {
        case .up, .character("k"): move(to: list.place - 1)
        case .down, .character("j"): move(to: list.place + 1)
        case .pageUp: move(to: list.place - max(1, listHeight - 1))
        case .pageDown: move(to: list.place + max(1, listHeight - 1))
        case .home: move(to: 0)
        case .end: move(to: rows.count - 1)
        case .left, .character("h"): fold()
        case .right, .character("l"): unfold()
        default: message = Message(imports.review.unboundKey(KeyMap.label(key, words.console)))
        }
    }

    private mutating func fold() {
        guard let row = focused else { return }
        if row.hasChildren, !row.isFolded {
            folded.insert(row.id)
            renew()
        } else if let parent = rows[..<list.place].lastIndex(where: { $0.depth < row.depth }) {
            move(to: parent)
        }
    }

    private mutating func unfold() {
        guard let row = focused, row.hasChildren else { return }
        if row.isFolded {
            folded.remove(row.id)
            renew()
        } else {
            move(to: list.place + 1)
        }
    }

    // MARK: Leaving

    private mutating func leave() -> [ReviewEffect] {
        guard isCorrected else { return [.leave] }
        isAskingToLeave = true
        message = Message("\(imports.review.askLeave) \(imports.review.askLeaveKeys)", isFailure: true)
        return []
    }

    private mutating func answerLeave(_ key: Key) -> [ReviewEffect] {
        isAskingToLeave = false
        return key == .enter || KeyMap.plain(key) == .character("y") ? [.leave] : []
    }
}
