import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban export`: every field of every measure that the filters take, as JSON or CSV, the same on every day.
struct ExportCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.export)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var filters: FilterOptions
    @Option var format: String?
    @Option var output: String?
    @Argument var words: [String] = []

    private enum Format: String, CaseIterable {
        case json, csv
    }

    func run(in session: Session) throws {
        let format = try wantedFormat()
        let asked = try AskedFilter(filters, words: words, session)
        let store = try session.openStore()
        try session.answering(json: format == .json && output == nil) {
            if let output {
                try WrittenFile.write(to: output, sparing: session.storePath) { sink in
                    try write(format, asked, store, session, to: sink)
                }
                StandardStreams.mention(session.words.commands.notices.saved(output))
            } else {
                try write(format, asked, store, session, to: .standardOutput)
            }
        }
    }

    private func wantedFormat() throws -> Format {
        guard let format else { return .json }
        guard let known = Format(rawValue: format) else {
            throw CommandFault.notAFormat(format, Format.allCases.map(\.rawValue))
        }
        return known
    }

    /// Writes measure by measure, so that a ledger of any size needs no more memory than a small one. Nothing is written before
    /// it is sure that every name of the filter names something.
    private func write(
        _ format: Format, _ asked: AskedFilter, _ store: Store, _ session: Session, to sink: ByteSink
    ) throws {
        var writer = ExportWriter(sink: sink)
        switch format {
        case .json:
            try asked.eachExported(in: store, session) { try writer.element(ExportJSON.row($0)) }
            try writer.endArray()
        case .csv:
            let isShown = output == nil && StandardStreams.isTerminal
            let table = ExportTable(isShown: isShown)
            try asked.eachExported(in: store, session) { exported in
                if writer.isEmpty { try writer.write(table.head) }
                try writer.write(table.lines(exported))
            }
            if writer.isEmpty { try writer.write(table.head) }
        }
        try writer.finish()
    }
}
