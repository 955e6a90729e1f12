import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban withdraw REF… --why "…"`: takes rows out of their plan.
struct WithdrawCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.withdraw)

    @OptionGroup var global: GlobalOptions
    @Option var why: String
    @Argument var references: [String]

    func run(in session: Session) throws {
        try session.change(references) { rows, _ in .withdraw(rows, reason: why) }
    }
}
