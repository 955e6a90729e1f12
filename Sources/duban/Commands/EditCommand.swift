import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban edit`: what a row says. An empty text clears a field.
struct EditCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.edit)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: FieldOptions
    @Argument var references: [String]

    func run(in session: Session) throws {
        let asked = try AskedFields(options)
        if asked.isEmpty { throw CommandFault.nothingToEdit }
        try session.change(references) { rows, store in
            .edit(rows, try asked.fields(issued: try session.issueDays(of: rows, in: store)))
        }
    }
}
