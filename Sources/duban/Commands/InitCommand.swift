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
        if session.isReadOnly { throw Refusal.readOnly(.asked) }
        if let day = session.asOf { throw Refusal.readOnly(.asOf(day)) }
        let plans = empty ? [] : try session.resources.plans()
        if session.isDefaultStore { Folders.make(session.storeFolder) }
        let kept = force && StandardStreams.exists(session.storePath) ? session.keptPath : nil
        let made = try session.makeStore(plans: plans, isShared: shared, keepingOldAs: kept)
        let line = session.words.commands.notices.initialised(made.plans, made.measures, made.path, kept)
        try StandardStreams.write(lines: [line])
    }
}
