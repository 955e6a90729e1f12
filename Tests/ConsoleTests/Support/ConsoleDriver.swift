import ConsoleReads
import Ledger
import LedgerStore
import Screen
import Words

@testable import Console

/// The console on a ledger, without a terminal: press keys, look at the frame and at what was asked for.
///
/// Effects are performed as the program does it, all of a key's before the next key.
struct ConsoleDriver {
    var model: Model
    let ledger: TestLedger
    /// What the last keys asked for, reads and all.
    private(set) var effects: [Effect] = []
    /// What the ledger answered to the last keys' changes.
    private(set) var results: [ChangeResult] = []
    private(set) var hasQuit = false
    /// Answers to forms in place of the ledger's, for tests of the forms alone.
    var facts: [FormRequest: FormFacts] = [:]
    /// Whether there is a moment between two keys, in which more is read than what shows.
    var rests = true
    /// The ledger as of another day, while one looks back.
    private var past: Store?
    /// The editor outside: what it makes of a text.
    var editor: (String) -> String? = { _ in nil }

    init(
        _ contents: TestLedger.Contents = .bundledPlans, size: Size = .standard, language: Language = .chinese,
        day: Day = .ofTests, readOnly: Bool = false, welcome: String? = nil
    ) throws {
        ledger = try TestLedger(contents, readOnly: readOnly)
        model = Model(
            size: size, words: Words.of(language), day: day, user: "office", readOnly: ledger.store.readOnly,
            welcome: welcome)
        try perform(model.start())
    }

    /// Presses keys as `--keys` takes them: `<Down> <Enter> / 保函`.
    mutating func press(_ script: String) throws {
        try press(KeyScript.parse(script))
    }

    mutating func press(_ keys: [Key]) throws {
        begin()
        for key in keys { try take(.terminal(.key(key))) }
    }

    /// Something else that happens: a resize, a paste, another program's change.
    mutating func send(_ event: Event) throws {
        begin()
        try take(event)
    }

    mutating func paste(_ text: String) throws { try send(.terminal(.paste(text))) }
    mutating func resize(_ width: Int, _ height: Int) throws {
        try send(.terminal(.resize(Size(width: width, height: height))))
    }

    /// Puts the focus on a row of the tree, whatever is closed above it.
    mutating func reveal(_ reference: String) throws {
        begin()
        try perform([model.readTree(.revealed(ledger.row(reference)))])
    }

    /// Midnight passes, as the program notices it.
    mutating func turn(to day: Day) throws {
        if model.turn(to: day) { try send(.changedByOthers) }
    }

    /// The changes that the last keys asked for.
    var changes: [Change] {
        effects.compactMap { effect in
            if case .apply(let change) = effect { return change }
            return nil
        }
    }

    var frame: Frame { view(model) }
    var text: String { frame.text }
    /// What the foot line says about the last key.
    var message: String { model.message?.text ?? "" }
    /// The REF of the row in focus, `jiangjin-2022/40.2`; empty where there is none.
    var focus: String { model.focusedRow?.reference.description ?? "" }

    private mutating func begin() {
        effects = []
        results = []
    }

    private mutating func take(_ event: Event) throws {
        try perform(update(&model, event))
        if rests { try perform(model.atRest()) }
    }

    private mutating func perform(_ asked: [Effect]) throws {
        var waiting = asked[...]
        while let effect = waiting.popFirst() {
            effects.append(effect)
            guard let answer = try answer(effect) else { continue }
            waiting = update(&model, answer) + waiting
        }
    }

    /// What the executable would answer; files and printers are only told of.
    private mutating func answer(_ effect: Effect) throws -> Event? {
        let own = ledger.store
        let author = Author.named(model.user, on: model.day)
        switch effect {
        case .lookAsOf(let day):
            past = try day.map(own.asOf)
            return .lookedAsOf(day)
        case .readForm(let request):
            if let facts = facts[request] { return .formRead(request, facts) }
            return try reads.answer(effect)
        case .apply(let change):
            return answer {
                try own.apply(change, by: author)
            } with: {
                .changed($0)
            }
        case .preview(let change):
            return answer {
                try own.preview(change, by: author)
            } with: {
                .previewed(change, $0)
            }
        case .save(let printout): return .told(model.words.console.saved(printout.name + ".txt"))
        case .sendToPrinter: return .told(model.words.console.printed)
        case .editOutside(let text): return .editedOutside(editor(text))
        case .backup: return .told(model.words.console.backedUp("ledger-copies/2026-11-21.duban"))
        case .quit: hasQuit = true
        case .rememberLanguage, .redraw: break
        default: return try reads.answer(effect)
        }
        return nil
    }

    private var reads: LedgerReads {
        LedgerReads(store: past ?? ledger.store, day: model.day, user: model.user, time: ConsoleDriver.time)
    }

    /// A stamp on a wall without time zones.
    private static func time(_ stamp: String) -> String {
        String(stamp.prefix(16)).replacing("T", with: " ")
    }

    private mutating func answer(_ body: () throws -> ChangeResult, with event: (ChangeResult) -> Event) -> Event {
        do {
            let answer = event(try body())
            if case .changed(let result) = answer { results.append(result) }
            return answer
        } catch let refusal as Refusal {
            return .failed(model.words.faults.refusal(refusal))
        } catch let fault as StoreFault {
            return .failed(model.words.faults.fault(fault))
        } catch {
            return .failed("\(error)")
        }
    }
}

extension Size {
    static let standard = Size(width: 80, height: 24)
    static let wide = Size(width: 120, height: 40)
    static let narrow = Size(width: 40, height: 12)
}
