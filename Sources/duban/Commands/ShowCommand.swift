import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban show REF`: everything about a row.
struct ShowCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.show)

    @OptionGroup var global: GlobalOptions
    @Flag var json = false
    @Argument var reference: String

    func run(in session: Session) throws {
        let reference = try OptionValues.reference(self.reference)
        let store = try session.openStore()
        try session.answering(json: json) {
            let row = try session.row(reference, in: store)
            guard let detail = try store.detail(of: row, day: session.viewDay) else {
                throw CommandFault.noSuchRow(reference)
            }
            if json {
                try StandardStreams.write(json: DetailJSON.detail(detail, session.words))
            } else {
                try session.write(DetailPage.paper(detail, words: session.words))
            }
        }
    }
}
