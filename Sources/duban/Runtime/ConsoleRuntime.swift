import Console
import ConsoleReads
import Ledger
import LedgerStore
import Screen
import Words

/// Runs the console: takes events from a terminal, lets `update` decide, performs the effects, shows the frame.
///
/// It decides nothing itself. All effects of a key are performed before the next key is taken, but those of letters of a search that
/// further letters follow already: only what the last of them finds is read.
struct ConsoleRuntime {
    let store: Store
    let surroundings: ConsoleSurroundings
    /// The ledger as of another day, which answers the reads while one looks back. The only copy that is kept.
    private(set) var past: Store?
    let terminal: any Terminal
    var model: Model
    private var isRunning = true
    private var dataVersion = 0
    /// Came while something else was under way; its turn comes after that.
    private var kept: [TerminalEvent] = []
    /// What the letters typed last asked for, as long as further ones follow.
    var owed: ArraySlice<Effect> = []
    /// Something has happened since what is read at rest was read.
    var isMoved = true
    /// To be said behind what the change did: its safety copy could not be made.
    private var complaint: String?

    /// How often another process's changes are looked for.
    private static let pollMilliseconds = 250

    init(
        store: Store, surroundings: ConsoleSurroundings, terminal: any Terminal, measure: DisplayWidth, welcome: String?
    ) {
        self.store = store
        self.surroundings = surroundings
        self.terminal = terminal
        model = Model(
            size: terminal.size, measure: measure, words: surroundings.words, day: surroundings.today(),
            user: surroundings.user, readOnly: store.readOnly, welcome: welcome)
    }

    /// Shows the first screen; `afterFirstFrame` may then ask the terminal how wide it draws quotes.
    mutating func run(afterFirstFrame: () -> DisplayWidth?) {
        dataVersion = (try? store.dataVersion()) ?? 0
        perform(model.start())
        terminal.show(view(model))
        if let measure = afterFirstFrame(), measure != model.measure {
            model.measure = measure
            terminal.show(view(model))
        }
        while isRunning {
            if isMoved, !isKeyWaiting {
                rest()
            } else if let event = nextEvent(within: ConsoleRuntime.pollMilliseconds) {
                take(event)
                takeWaiting()
                isMoved = true
            } else {
                payOwed()
                store.idle()
            }
            lookAround()
            terminal.show(view(model))
        }
    }

    /// Keys that came while the last one was worked on are taken before the screen is drawn.
    private mutating func takeWaiting() {
        var count = 0
        while isRunning, count < 100, isKeyWaiting, let event = nextEvent(within: 0) {
            take(event)
            count += 1
        }
    }

    /// Takes what came from the terminal. Of letters of a search that come quickly only the last is searched by.
    private mutating func take(_ event: TerminalEvent) {
        let isLetter = model.goesOnTyping(event)
        if !isLetter { payOwed() }
        let effects = update(&model, .terminal(event))
        guard isLetter else { return perform(effects) }
        if !effects.isEmpty { owed = effects[...] }
        if isKeyWaiting, kept.isEmpty, let next = terminal.nextEvent(within: 0) { kept.append(next) }
        if kept.first.map(model.goesOnTyping) != true { payUnlessTyped() }
    }

    private mutating func take(_ event: Event) {
        perform(update(&model, event))
    }

    /// Says what did not work behind what was just done.
    private mutating func complain(_ line: String) {
        let text = [model.message?.text, line].compactMap(\.self).joined(separator: " · ")
        model.message = Message(text, isFailure: true)
    }

    mutating func perform(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst(), isRunning {
            guard let answer = perform(effect) else { continue }
            waiting = update(&model, answer) + waiting
        }
        if let line = complaint { complain(line) }
        complaint = nil
    }

    var isKeyWaiting: Bool { !kept.isEmpty || terminal.isInputWaiting }

    /// What came while something else was under way, then what comes.
    private mutating func nextEvent(within milliseconds: Int) -> TerminalEvent? {
        kept.isEmpty ? terminal.nextEvent(within: milliseconds) : kept.removeFirst()
    }

    /// Another process's commit, and midnight. Costs microseconds.
    private mutating func lookAround() {
        if let version = try? store.dataVersion(), version != dataVersion {
            dataVersion = version
            // What was true on a day is read anew when one comes back from it.
            if past == nil { take(.changedByOthers) }
        }
        if let line = surroundings.copies.lookAfter() { complain(line) }
        if model.turn(to: surroundings.today()) { take(.changedByOthers) }
    }

    private mutating func perform(_ effect: Effect) -> Event? {
        switch effect {
        case .apply(let change):
            let author = surroundings.author(model.day)
            complaint = surroundings.copies.before(change, by: author) { say(model.words.console.backingUp) }
            return write({ try $0.apply(change, by: $1) }, answer: Event.changed)
        case .preview(let change):
            return write({ try $0.preview(change, by: $1) }, answer: { .previewed(change, $0) })
        case .save(let printout):
            return answer(surroundings.save(printout)) { model.words.console.saved($0) }
        case .sendToPrinter(let printout):
            return answer(surroundings.print(printout)) { _ in model.words.console.printed }
        case .backup:
            say(model.words.console.backingUp)
            return answer(surroundings.backup()) { model.words.console.backedUp($0) }
        case .rememberLanguage(let english):
            surroundings.rememberLanguage(english ? .english : .chinese)
            return nil
        case .redraw:
            terminal.suspend()
            terminal.resume()
            return nil
        case .lookAsOf(let day):
            return look(asOf: day)
        case .editOutside(let text):
            return edit(text)
        case .quit:
            isRunning = false
            return nil
        default:
            do {
                return try reads.answer(effect)
            } catch {
                return .failed(surroundings.sentence(error, model.words))
            }
        }
    }

    var reads: LedgerReads {
        LedgerReads(
            store: past ?? store, day: model.day, user: model.user, calendar: surroundings.workCalendar,
            time: surroundings.time)
    }

    /// Opens the ledger as of a day, or leaves it. The copy before it is let go first.
    private mutating func look(asOf day: Day?) -> Event {
        let before = past.flatMap { _ in model.lookingBack }
        past = nil
        do {
            past = try day.map(store.asOf)
            return .lookedAsOf(day)
        } catch {
            // What was shown before is shown again, or else today.
            past = before.flatMap { try? store.asOf($0) }
            if before != nil, past == nil { take(.lookedAsOf(nil)) }
            return .failed(surroundings.sentence(error, model.words))
        }
    }

    private func answer(_ result: Result<String, ConsoleFailure>, _ sentence: (String) -> String) -> Event {
        switch result {
        case .success(let text): .told(sentence(text))
        case .failure(let failure): .failed(failure.sentence)
        }
    }

    /// Shows a line while something takes its time.
    private mutating func say(_ line: String) {
        model.message = Message(line)
        terminal.show(view(model))
    }

    /// The editor has the terminal to itself; keys are read again when it has ended.
    private func edit(_ text: String) -> Event {
        terminal.suspend()
        defer { terminal.resume() }
        switch surroundings.edit(text) {
        case .success(let edited): return .editedOutside(edited)
        case .failure(let failure): return .failed(failure.sentence)
        }
    }

    /// Makes or tries a change. While another process holds the ledger the foot line says so, for up to five seconds; Esc gives up.
    private mutating func write(
        _ body: (Store, Author) throws -> ChangeResult, answer: (ChangeResult) -> Event
    ) -> Event {
        let author = surroundings.author(model.day)
        for _ in 0..<100 {
            do {
                return answer(try body(store, author))
            } catch StoreFault.heldByAnother {
                say(model.words.console.waitingForLedger)
                guard let event = terminal.nextEvent(within: 10) else { continue }
                if event == .key(.escape) { return .failed(model.words.console.gaveUp) }
                kept.append(event)
            } catch {
                return .failed(surroundings.sentence(error, model.words))
            }
        }
        return .failed(surroundings.sentence(StoreFault.heldByAnother(path: store.path), model.words))
    }
}
