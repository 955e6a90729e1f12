import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban move REF --to REF`: gives a row another place.
struct MoveCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.move)

    @OptionGroup var global: GlobalOptions
    @Option var to: String
    @Argument var reference: String

    func run(in session: Session) throws {
        let (moved, place) = (try OptionValues.reference(reference), try OptionValues.reference(to))
        let store = try session.openStore()
        let row = try session.row(moved, in: store)
        try session.apply(.move(row, to: try session.planOrRow(place, in: store)), to: store)
    }
}
