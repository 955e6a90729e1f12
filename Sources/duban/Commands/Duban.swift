import ArgumentParser
import Ledger
import Screen
import Words

/// `duban` alone: the console, or without a terminal the districts and plans.
struct Duban: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "duban", subcommands: CommandName.allCases.map(type))

    /// What runs a command; one that has nothing to run it does not compile.
    static func type(of command: CommandName) -> any SessionCommand.Type {
        switch command {
        case .initialise: InitCommand.self
        case .tree: TreeCommand.self
        case .list: ListCommand.self
        case .show: ShowCommand.self
        case .units: UnitsCommand.self
        case .tick: TickCommand.self
        case .untick: UntickCommand.self
        case .set: SetCommand.self
        case .note: NoteCommand.self
        case .add: AddCommand.self
        case .edit: EditCommand.self
        case .move: MoveCommand.self
        case .withdraw: WithdrawCommand.self
        case .close: CloseCommand.self
        case .reopen: ReopenCommand.self
        case .alias: AliasCommand.self
        case .undo: UndoCommand.self
        case .redo: RedoCommand.self
        case .log: LogCommand.self
        case .verify: VerifyCommand.self
        case .report: ReportCommand.self
        case .export: ExportCommand.self
        case .backup: BackupCommand.self
        case .restore: RestoreCommand.self
        case .importFile: ImportCommand.self
        }
    }

    @OptionGroup var global: GlobalOptions
    @Option var keys: String?
    @Option var size: String?

    func run(in session: Session) throws {
        if let keys {
            let pressed = try OptionValues.keys(keys)
            let window = try size.map(OptionValues.size) ?? Size(width: 120, height: 40)
            var console = ConsoleLaunch(try session.openForConsole(), session)
            try StandardStreams.write(console.pressing(pressed, size: window))
        } else if size != nil {
            throw CommandFault.sizeWithoutKeys
        } else if StandardStreams.hasTerminal {
            var console = ConsoleLaunch(try session.openForConsole(), session)
            try console.onTerminal()
        } else {
            try TreeCommand.write(below: nil, depth: 2, asJSON: false, session.openStore(), session)
        }
    }
}
