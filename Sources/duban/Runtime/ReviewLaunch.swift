import Console
import CursesTerminal
import Ledger
import LedgerStore
import PlanReader
import Screen
import Words

/// Opens the review of what was read from documents: on the terminal, or without one for `--keys`.
struct ReviewLaunch {
    private let found: [FoundPlan]
    private let store: Store
    private let session: Session

    init(_ found: [FoundPlan], _ store: Store, _ session: Session) {
        self.found = found
        self.store = store
        self.session = session
    }

    /// Runs the review until it is left, and says then what was done.
    func onTerminal() throws {
        let type = Environment.value("TERM") ?? ""
        let memory = ConsoleMemory.read()
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(
                noColor: Environment.value("NO_COLOR") != nil, ambiguous: memory.width(of: type) ?? .narrow)
        } catch {
            throw type.isEmpty ? CommandFault.noTerminalType : CommandFault.unknownTerminalType(type)
        }
        let stored: [String]?
        do {
            defer { terminal.close() }
            var runtime = ReviewRuntime(
                review: try review(terminal.size, DisplayWidth(terminal.ambiguous)), store: store, session: session,
                terminal: terminal, endsWhenStored: true)
            stored = runtime.run()
        }
        let words = session.words.commands.imports
        try StandardStreams.write(lines: (stored ?? [words.review.left]).map(VisibleText.of))
    }

    /// Presses keys without a terminal and answers the last frame as text.
    func pressing(_ keys: [Key], size: Size) throws -> String {
        let terminal = ScriptedTerminal(size: size, keys: keys)
        var runtime = ReviewRuntime(
            review: try review(size, DisplayWidth()), store: store, session: session, terminal: terminal,
            endsWhenStored: false)
        _ = runtime.run()
        return terminal.lastFrame?.text ?? ""
    }

    private func review(_ size: Size, _ measure: DisplayWidth) throws -> Review {
        let comparisons = try store.comparisons(of: found.map(\.plan.draft))
        let plans = try zip(found, comparisons).map { found, comparison in
            ReviewedPlan(
                draft: found.plan.draft, isIssueDayFound: found.plan.isIssueDayFound, doubts: found.plan.doubts,
                file: found.file, lines: found.lines, comparison: comparison,
                units: try units(of: found.plan.draft, comparison))
        }
        var review = Review(plans, size: size, measure: measure, words: session.words, day: session.today)
        review.calendar = try session.resources.workCalendar()
        return review
    }

    /// The units of the ledger's district and of the document, to complete a name with.
    private func units(of draft: PlanDraft, _ comparison: PlanComparison?) throws -> [UnitName] {
        let held = try comparison.flatMap { try store.formFacts(editing: $0.held.row, day: session.today) }?.units ?? []
        let known = Set(held.flatMap { [$0.name] + $0.aliases })
        return held
            + draft.units.filter { !known.contains($0.name) }.map { UnitName(name: $0.name, aliases: $0.aliases) }
    }
}

/// Runs the review: takes events from a terminal, performs its effects, shows the frame.
struct ReviewRuntime {
    var review: Review
    let store: Store
    let session: Session
    let terminal: any Terminal
    /// On a terminal the screen closes when everything is stored; a script goes on to the end of its keys.
    let endsWhenStored: Bool

    /// Answers what was said when it was stored; nil where it was left.
    mutating func run() -> [String]? {
        terminal.show(review.view())
        var isRunning = true
        while isRunning, let event = terminal.nextEvent(within: nil) {
            var waiting = review.update(.terminal(event))[...]
            while let effect = waiting.popFirst() {
                if effect == .leave {
                    isRunning = false
                } else {
                    waiting += review.update(perform(effect))
                }
            }
            if endsWhenStored, review.stored != nil { isRunning = false }
            terminal.show(review.view())
        }
        return review.stored
    }

    private mutating func perform(_ effect: ReviewEffect) -> ReviewEvent {
        do {
            switch effect {
            case .compare(let drafts): return .compared(try store.comparisons(of: drafts))
            case .store(let drafts, let withdrawing): return try keep(drafts, withdrawing: withdrawing)
            case .leave: return .failed("")
            }
        } catch {
            return .failed(FailureLine.of(error, session.words).line)
        }
    }

    /// Stores the drafts. While another process holds the ledger the foot line says so, for up to five seconds; Esc gives up.
    private mutating func keep(_ drafts: [PlanDraft], withdrawing: Set<RowID>) throws -> ReviewEvent {
        let words = session.words.commands.imports
        let complaint = SafetyCopies(store, session.words).beforeImport { say(session.words.console.backingUp) }
        for _ in 0..<100 {
            do {
                let result = try store.bringIn(
                    drafts, withdrawing: withdrawing, reason: words.goneReason, by: session.author)
                return .stored(
                    result.plans.map(words.done) + (result.isWritten ? [words.undo] : [])
                        + [complaint].compactMap(\.self))
            } catch StoreFault.heldByAnother {
                say(session.words.console.waitingForLedger)
                if terminal.nextEvent(within: 10) == .key(.escape) { return .failed(session.words.console.gaveUp) }
            }
        }
        throw StoreFault.heldByAnother(path: store.path)
    }

    /// Shows a line while something takes its time.
    private mutating func say(_ line: String) {
        _ = review.update(.told(line))
        terminal.show(review.view())
    }
}
