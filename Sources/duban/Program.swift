import ArgumentParser
import Ledger
import LedgerStore
import PlanReader
import Screen
import Words

/// The program from its arguments to its exit code.
enum Program {
    static let version = "0.1.0"

    /// Runs a command line and answers the exit code. Whatever goes wrong is one line on standard error.
    static func run(_ arguments: [String]) -> Int32 {
        StandardStreams.prepare()
        let words = Words.of(LanguageChoice.language(arguments))
        do {
            try LanguageChoice.check(arguments)
            try perform(ArgumentCheck.understand(arguments), words)
            return 0
        } catch let end as OutputEnd {
            return end.exitCode
        } catch {
            let (line, code) = FailureLine.of(error, words)
            StandardStreams.complain(line, words)
            return code
        }
    }

    private static func perform(_ request: ArgumentCheck.Request, _ words: Words) throws {
        switch request {
        case .help(let command):
            try StandardStreams.write(HelpPage.text(command, words))
        case .version:
            try StandardStreams.write("duban \(version)\n")
        case .completion(let shell):
            guard let shell = CompletionShell(rawValue: shell) else { throw CommandFault.notAShell(shell) }
            try StandardStreams.write(Duban.completionScript(for: shell) + "\n")
        case .command(let name, let arguments):
            // Each command is parsed by itself: the tree of all of them is for the shells' completion.
            let type: any SessionCommand.Type = name.map(Duban.type) ?? Duban.self
            try run(type, arguments, words)
        }
    }

    private static func run<Command: SessionCommand>(
        _ type: Command.Type, _ arguments: [String], _ words: Words
    ) throws {
        let command = try type.parse(arguments)
        try command.run(in: Session(command.global, words))
    }
}

/// A command that works within a session: it knows its words, the clock, the environment and paths from there only.
protocol SessionCommand: ParsableCommand {
    var global: GlobalOptions { get }
    func run(in session: Session) throws
}

extension CommandConfiguration {
    /// The configuration of a command by its name, with its sentence for the shells' completion.
    static func of(_ command: CommandName) -> CommandConfiguration {
        let words = Words.of(LanguageChoice.language([]))
        return CommandConfiguration(commandName: command.rawValue, abstract: words.commands.summary(command))
    }
}

/// The one line that says what went wrong, with the exit code.
enum FailureLine {
    static func of(_ error: any Error, _ words: Words) -> (line: String, code: Int32) {
        switch error {
        case let fault as CommandFault: (words.commands.fault(fault), fault.exitCode)
        case let fault as StoreFault: (line(of: fault, words), 1)
        case let fault as CopyFault: (words.faults.copy(fault), 1)
        case let refusal as Refusal: (words.faults.refusal(onTheWall(refusal)), 1)
        case let fault as PlanFileFault: (words.commands.fault(.planUnreadable("\(fault)")), 1)
        default: (words.commands.fault(.unforeseen(Duban.message(for: error))), 1)
        }
    }

    /// With the time that the user's clock showed.
    private static func onTheWall(_ refusal: Refusal) -> Refusal {
        guard case .changedSince(let row, let user, let stamp) = refusal else { return refusal }
        return .changedSince(row, by: user, at: Clock.onTheWall(stamp))
    }

    /// Of a ledger that is not whole, with the newest copy that is.
    private static func line(of fault: StoreFault, _ words: Words) -> String {
        switch fault {
        case .damaged(let path), .logDamaged(let path), .notALedger(let path):
            [words.faults.fault(fault), RestoreLine.hint(ledger: path, words)].compactMap(\.self)
                .joined(separator: words.language == .chinese ? "；" : "; ")
        default: words.faults.fault(fault)
        }
    }
}
