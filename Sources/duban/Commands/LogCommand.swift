import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban log`: the history from the newest back, of a row with what lies below it or of the whole ledger.
struct LogCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.log)

    @OptionGroup var global: GlobalOptions
    @Option var limit: String?
    @Flag var json = false
    @Argument var reference: String?

    func run(in session: Session) throws {
        let limit = try self.limit.map { try OptionValues.number($0, of: .limit, least: 0) } ?? 50
        let reference = try self.reference.map(OptionValues.reference)
        let store = try session.openStore()
        try session.answering(json: json) {
            let row = try reference.map { try session.row($0, in: store) }
            let entries = try store.history(of: row, limit: limit == 0 ? Int(Int32.max) : limit)
            if json {
                try StandardStreams.write(json: .array(entries.map(HistoryJSON.row)))
            } else if entries.isEmpty {
                StandardStreams.mention(session.words.commands.notices.emptyHistory)
            } else {
                try session.write(HistoryPage.table(entries, words: session.words, time: Clock.onTheWall))
            }
        }
    }
}
