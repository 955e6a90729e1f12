import Console
import ConsoleReads

/// Reads that give way to keys.
extension ConsoleRuntime {
    /// Reads what the next keys may want, until one of them comes.
    mutating func rest() {
        isMoved = false
        for effect in model.atRest() {
            guard performUnlessTyped(effect) else { return }
        }
        settlePast()
    }

    /// Goes on with what is still to be taken out of the ledger as of another day, a part at a time.
    private mutating func settlePast() {
        guard let past, !past.isSettled else { return }
        do {
            try past.settleSome()
            isMoved = true
        } catch {
            model.message = Message(surroundings.sentence(error, model.words), isFailure: true)
        }
    }

    /// Performs what the letters typed last asked for, until the next key comes; what is left stays owed.
    mutating func payUnlessTyped() {
        while let effect = owed.first {
            guard performUnlessTyped(effect) else { return }
            owed.removeFirst()
        }
    }

    /// Performs what the letters typed last asked for.
    mutating func payOwed() {
        guard !owed.isEmpty else { return }
        let effects = Array(owed)
        owed = []
        perform(effects)
    }

    /// False where a key came before the answer.
    private mutating func performUnlessTyped(_ effect: Effect) -> Bool {
        let terminal = terminal
        do {
            switch try reads.answer(effect, unless: { terminal.isInputWaiting }) {
            case .givenUp: return false
            case .event(let event?): perform(update(&model, event))
            case .event(nil): perform([effect])
            }
        } catch {
            model.message = Message(surroundings.sentence(error, model.words), isFailure: true)
        }
        return true
    }
}
