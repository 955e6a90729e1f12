import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban reopen PLAN`: opens a closed plan again.
struct ReopenCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.reopen)

    @OptionGroup var global: GlobalOptions
    @Argument var plan: String

    func run(in session: Session) throws {
        let reference = try OptionValues.reference(plan)
        let store = try session.openStore()
        try session.apply(.reopen(try session.row(reference, in: store)), to: store)
    }
}
