import Ledger
import LedgerStore
import Reports
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
        let store = past ?? own
        let author = Author.named(model.user, on: model.day)
        switch effect {
        case .readTree(let request): return .treeRead(try store.tree(request))
        case .readTreeToPrint(let request): return .treeReadToPrint(try store.tree(request))
        case .readDetail(let row): return .detailRead(try store.detail(of: row, day: model.day))
        case .readUnits(let words): return .unitsRead(try store.units(day: model.day, matching: words))
        case .readUnitRows(let unit): return .unitRowsRead(unit, try store.rows(ofUnit: unit, day: model.day))
        case .readDue(let words): return .dueRead(try store.dueEntries(day: model.day, words: words, limit: 2000))
        case .readSummary: return .summaryRead(try store.summary(day: model.day))
        case .readLate(let words):
            let filter = Filter(lights: [.overdue, .nearDue], words: words, openPlansOnly: true)
            let measures = try store.list(filter, day: model.day)
            return .lateRead(LateFacts(day: model.day, version: try store.version(), measures: measures))
        case .readHistory(let request):
            let entries = try store.history(request.filter, before: request.before, limit: request.limit)
            return .historyRead(HistoryAnswer(request, entries, times: entries.map { ConsoleDriver.time($0.stamp) }))
        case .readMonths(let words): return .monthsRead(try store.months(day: model.day, words: words))
        case .readMonth(let month, let words):
            return .monthRead(
                month, try store.entries(ofMonth: month, day: model.day, words: words, limit: 2000))
        case .lookAsOf(let day):
            past = try day.map(ledger.store.asOf)
            return .lookedAsOf(day)
        case .readNextUndo: return .nextUndoRead(try store.nextUndo(of: model.user))
        case .readHead: return .headRead(try store.lights(day: model.day))
        case .countMatches(let words): return .matchesCounted(try store.matchCount(words))
        case .readForm(let request): return .formRead(request, try facts[request] ?? facts(request))
        case .findRow(let reference): return .rowFound(reference, try store.row(of: reference))
        case .readMarks(let request): return .marksRead(request, try rows(request))
        case .readMarked(let rows): return .markedRead(try store.measures(heldBy: rows))
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
        }
        return nil
    }

    private func facts(_ request: FormRequest) throws -> FormFacts? {
        let store = ledger.store
        switch request {
        case .adding(let kind, let place, _): return try store.formFacts(adding: kind, at: place, day: model.day)
        case .editing(let row), .dividing(let row): return try store.formFacts(editing: row, day: model.day)
        case .settingUnits(_, let rows): return try store.formFacts(settingUnitsOf: rows, day: model.day)
        case .closing(let reference):
            return try store.row(of: reference).flatMap { try store.formFacts(editing: $0, day: model.day) }
        case .naming(_, let district):
            return try store.row(of: Reference(head: district))
                .flatMap { try store.formFacts(editing: $0, day: model.day) }
        }
    }

    /// A stamp on a wall without time zones.
    private static func time(_ stamp: String) -> String {
        String(stamp.prefix(16)).replacing("T", with: " ")
    }

    private func rows(_ request: MarkRequest) throws -> [RowID] {
        let store = past ?? ledger.store
        let limit = MarkRequest.limit + 1
        return switch request {
        case .shown(let words, let opened, let closed):
            try store.rows(matching: words, opened: opened, closed: closed, limit: limit)
        case .below(let row, let words): try store.rows(matching: words, below: row, limit: limit)
        case .ofUnit(let unit): try store.rows(ofUnit: unit, day: model.day).map(\.id)
        case .parts(let row, let part): try store.rows(partsOf: row, without: part)
        case .still(let rows): try store.rows(stillThere: rows)
        }
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
