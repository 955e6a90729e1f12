import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban note REF "text"`: leaves a note on a row.
struct NoteCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.note)

    @OptionGroup var global: GlobalOptions
    @Argument var reference: String
    @Argument var text: String

    func run(in session: Session) throws {
        let reference = try OptionValues.reference(self.reference)
        let store = try session.openStore()
        try session.apply(.addNote([try session.row(reference, in: store)], text), to: store)
    }
}
