import ArgumentParser
import Ledger
import Screen
import Words

/// `duban` alone: the console, or without a terminal the districts and plans.
struct Duban: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "duban",
        subcommands: [
            InitCommand.self, TreeCommand.self, ListCommand.self, ShowCommand.self, UnitsCommand.self, TickCommand.self,
            UntickCommand.self, SetCommand.self, NoteCommand.self, UndoCommand.self, RedoCommand.self, LogCommand.self,
            VerifyCommand.self, ReportCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
    @Option var keys: String?
    @Option var size: String?

    func run(in session: Session) throws {
        if let keys {
            let pressed = try OptionValues.keys(keys)
            let window = try size.map(OptionValues.size) ?? Size(width: 120, height: 40)
            var console = ConsoleLaunch(try session.openOrMakeStore(patience: .ofConsole), session)
            try StandardStreams.write(console.pressing(pressed, size: window))
        } else if size != nil {
            throw CommandFault.sizeWithoutKeys
        } else if StandardStreams.hasTerminal {
            var console = ConsoleLaunch(try session.openOrMakeStore(patience: .ofConsole), session)
            try console.onTerminal()
        } else {
            try TreeCommand.write(below: nil, depth: 2, asJSON: false, session.openStore(), session)
        }
    }
}
