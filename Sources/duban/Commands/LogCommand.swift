import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban log`: the history from the newest back, of a row with what lies below it or of the whole ledger.
struct LogCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.log)

    @OptionGroup var global: GlobalOptions
    @Option var unit: String?
    @Option var by: String?
    @Option var since: String?
    @Option var until: String?
    @Option var limit: String?
    @Flag var json = false
    @Argument var reference: String?

    func run(in session: Session) throws {
        let limit = try self.limit.map { try OptionValues.number($0, of: .limit, least: 0) } ?? 50
        let reference = try self.reference.map(OptionValues.reference)
        var filter = HistoryFilter(
            unit: unit, user: by, from: try since.map { try OptionValues.day($0, of: .since) },
            to: try until.map { try OptionValues.day($0, of: .until) })
        if let from = filter.from, let to = filter.to, from > to {
            throw CommandFault.contrary("--since \(from)", "--until \(to)")
        }
        let store = try session.openStore()
        try session.answering(json: json) {
            filter.row = try reference.map { try session.row($0, in: store) }
            try check(filter, in: store)
            let entries = try store.history(filter, limit: limit == 0 ? Int(Int32.max) : limit)
            if json {
                try StandardStreams.write(json: .array(entries.map(HistoryJSON.row)))
            } else if entries.isEmpty {
                StandardStreams.mention(session.words.commands.notices.emptyHistory)
            } else {
                try session.write(
                    HistoryPage.table(
                        entries, about: filter.row, words: session.words, time: Clock.onTheWall))
            }
        }
    }

    /// A name that names nothing is a fault.
    private func check(_ filter: HistoryFilter, in store: Store) throws {
        if let unit = filter.unit, try store.units(named: unit).isEmpty { throw CommandFault.noSuchUnit(unit) }
        if let user = filter.user, try !store.historyUsers().contains(user) { throw CommandFault.noSuchUser(user) }
    }
}
