import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban list`: measures by filters and words.
struct ListCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.list)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var filters: FilterOptions
    @Flag var json = false
    @Argument var words: [String] = []

    func run(in session: Session) throws {
        let asked = try AskedFilter(filters, words: words, session)
        let store = try session.openStore()
        try session.answering(json: json) {
            let measures = try asked.measures(in: store, session)
            if json {
                try StandardStreams.write(json: .array(measures.map(MeasureJSON.row)))
            } else if measures.isEmpty {
                StandardStreams.mention(session.words.commands.notices.nothingFound)
            } else {
                try session.write(ListPage.table(measures, words: session.words))
            }
        }
    }
}

extension StandardStreams {
    static func write(json: JSON) throws { try write(json.text + "\n") }
}

extension Session {
    /// Writes a table as text.
    func write(_ table: Table) throws {
        try StandardStreams.write(lines: PaperText.lines(table, width: width, measure: measure))
    }

    /// Writes a paper as text.
    func write(_ paper: Paper) throws {
        try StandardStreams.write(lines: PaperText.lines(paper, width: width, measure: measure, words: words))
    }
}
