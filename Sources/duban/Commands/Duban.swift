import ArgumentParser
import Ledger
import Words

/// `duban` alone: the console, or without a terminal the districts and plans.
struct Duban: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "duban",
        subcommands: [InitCommand.self, TreeCommand.self, TickCommand.self])

    @OptionGroup var global: GlobalOptions
    @Option var keys: String?
    @Option var size: String?

    func run(in session: Session) throws {
        let store = try session.openStore()
        try TreeCommand.write(below: nil, depth: 2, asJSON: false, store, session)
    }
}
