import Console
import CursesTerminal
import Ledger
import LedgerStore
import Screen
import Synchronization
import Words

/// Opens the console of a session: on the terminal, or without one for `--keys`.
struct ConsoleLaunch {
    let opened: OpenedStore
    let session: Session
    private var memory: ConsoleMemory

    init(_ opened: OpenedStore, _ session: Session) {
        self.opened = opened
        self.session = session
        memory = ConsoleMemory.read()
    }

    /// Runs the console on the terminal until it is left.
    mutating func onTerminal() throws {
        let type = Environment.value("TERM") ?? ""
        let words = self.words
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(
                noColor: Environment.value("NO_COLOR") != nil, ambiguous: memory.width(of: type) ?? .narrow)
        } catch {
            throw type.isEmpty ? CommandFault.noTerminalType : CommandFault.unknownTerminalType(type)
        }
        defer { terminal.close() }
        var welcome = self.welcome(words)
        if !terminal.canShowChinese, words.language == .chinese { welcome = words.console.cannotShowChinese }
        var runtime = ConsoleRuntime(
            store: opened.store, surroundings: surroundings(words), terminal: terminal,
            measure: DisplayWidth(terminal.ambiguous), welcome: welcome)
        let isKnown = memory.width(of: type) != nil
        let path = ConsoleMemory.path
        runtime.run {
            // The answer holds for every start on a terminal of this type; one that does not answer is not asked again.
            guard !isKnown else { return nil }
            let width = terminal.probeAmbiguousWidth(timeout: 100) ?? .narrow
            var memory = ConsoleMemory.read(path)
            memory.remember(width, of: type)
            memory.write(path)
            terminal.setAmbiguous(width)
            return DisplayWidth(width)
        }
    }

    /// Presses keys without a terminal and answers the last frame as text.
    mutating func pressing(_ keys: [Key], size: Size) -> String {
        let terminal = ScriptedTerminal(size: size, keys: keys)
        let words = self.words
        var runtime = ConsoleRuntime(
            store: opened.store, surroundings: surroundings(words), terminal: terminal, measure: DisplayWidth(),
            welcome: welcome(words))
        runtime.run { nil }
        return terminal.lastFrame?.text ?? ""
    }

    /// The language asked for now, else the one the console was last switched to.
    private var words: Words {
        guard !LanguageChoice.isTold, let language = memory.language else { return session.words }
        return Words.of(language)
    }

    private func welcome(_ words: Words) -> String? {
        opened.made.map { words.commands.notices.firstRunInConsole($0.plans, $0.measures, $0.path) }
    }

    private func surroundings(_ words: Words) -> ConsoleSurroundings {
        let session = session
        let opened = opened
        return ConsoleSurroundings(
            words: words, user: session.user,
            today: { session.isDayTold ? session.viewDay : Clock.today },
            author: { Author(user: session.user, day: $0, stamp: session.stamp()) },
            time: Clock.onTheWall,
            workCalendar: { (try? session.resources.workCalendar()) ?? WorkCalendar() },
            save: { ConsoleOutput.save($0, session, words) },
            print: { ConsoleOutput.print($0, words) },
            edit: { ConsoleOutput.edit($0, words) },
            backup: { ConsoleOutput.backUp(opened.store, session, words) },
            copies: SafetyCopies(opened.store, words),
            rememberLanguage: { language in
                var memory = ConsoleMemory.read()
                memory.language = language
                memory.write()
            },
            sentence: { FailureLine.of($0, $1).line })
    }
}

/// Saves and prints the console's views, and copies its ledger.
enum ConsoleOutput {
    static func save(_ printout: Printout, _ session: Session, _ words: Words) -> Result<String, ConsoleFailure> {
        attempt(words) {
            let path = freePath(printout.name)
            try WrittenFile.write(bytes(printout), to: path, sparing: session.storePath)
            return path
        }
    }

    static func print(_ printout: Printout, _ words: Words) -> Result<String, ConsoleFailure> {
        attempt(words) {
            try Printer.print(String(decoding: bytes(printout), as: UTF8.self))
            return ""
        }
    }

    static func edit(_ text: String, _ words: Words) -> Result<String?, ConsoleFailure> {
        do throws(EditorFault) {
            return .success(try OutsideEditor.edit(text))
        } catch {
            return .failure(ConsoleFailure(sentence: words.editor.fault(error)))
        }
    }

    static func backUp(_ store: Store, _ session: Session, _ words: Words) -> Result<String, ConsoleFailure> {
        attempt(words) { try session.copyOfToday(store) }
    }

    private static func attempt(_ words: Words, _ body: () throws -> String) -> Result<String, ConsoleFailure> {
        do {
            return .success(try body())
        } catch {
            return .failure(ConsoleFailure(sentence: FailureLine.of(error, words).line))
        }
    }

    private static func bytes(_ printout: Printout) -> [UInt8] {
        Array((printout.lines.joined(separator: "\n") + "\n").utf8)
    }

    /// In the folder the program was started in; a file that is there is never written over.
    private static func freePath(_ name: String) -> String {
        var path = name + ".txt"
        var number = 2
        while StandardStreams.exists(path) {
            path = "\(name)-\(number).txt"
            number += 1
        }
        return path
    }
}

/// How long the console lets SQLite wait: as long as everybody while the ledger is opened, then only a moment, since it asks again by
/// itself, with a word on the foot line and a look at the keys.
final class ConsolePatience: Sendable {
    private let isOpen = Atomic(false)

    var patience: Patience {
        Patience { [self] waited in waited < (isOpen.load(ordering: .relaxed) ? 50 : 5000) }
    }

    /// The ledger is open.
    func end() { isOpen.store(true, ordering: .relaxed) }
}

extension Session {
    /// Opens the ledger for the console, or makes it.
    func openForConsole() throws -> OpenedStore {
        let patience = ConsolePatience()
        defer { patience.end() }
        return try openOrMakeStore(patience: patience.patience)
    }
}
