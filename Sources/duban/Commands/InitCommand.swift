import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban init`: makes the ledger, with the bundled plans unless it is to be empty.
struct InitCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.initialise)

    @OptionGroup var global: GlobalOptions
    @Flag var empty = false
    @Flag var shared = false
    @Flag var force = false

    func run(in session: Session) throws {
        guard !session.isReadOnly, session.asOf == nil else { throw Refusal.readOnly(.asked) }
        let plans = empty ? [] : try session.resources.plans()
        if session.isDefaultStore { session.makeFolder() }
        let made = try session.makeStore(plans: plans, isShared: shared)
        let line = session.words.commands.notices.initialised(made.plans, made.measures, made.path, nil)
        try StandardStreams.write(lines: [line])
    }
}
