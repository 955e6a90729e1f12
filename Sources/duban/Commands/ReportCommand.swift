import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban report NAME`: a paper as text or Markdown, on standard output, into a file or to the printer.
struct ReportCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.report)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var filters: FilterOptions
    @Option var format: String?
    @Option var output: String?
    @Flag var print = false
    @Argument var report: String
    @Argument var name: String?

    private enum Format: String {
        case text, md
    }

    func run(in session: Session) throws {
        guard let report = ReportName(rawValue: self.report) else { throw CommandFault.unknownReport(self.report) }
        let format = try wantedFormat()
        if output != nil, print { throw CommandFault.contrary("--output", "--print") }
        if report == .unit, name == nil { throw CommandFault.operandMissing("UNIT", command: .report) }
        if report != .unit, let name { throw CommandFault.operandUnwanted(name, command: .report) }
        let asked = try AskedFilter(filters, words: [], session)
        let store = try session.openStore()
        let paper = try ReportFacts(asked: asked, store: store, session: session).paper(report, unit: name ?? "")
        try deliver(paper, format, session)
    }

    private func wantedFormat() throws -> Format {
        guard let format = self.format else { return .text }
        guard let known = Format(rawValue: format) else { throw CommandFault.notAFormat(format, ["text", "md"]) }
        return known
    }

    private func deliver(_ paper: Paper, _ format: Format, _ session: Session) throws {
        let notices = session.words.commands.notices
        // A page that leaves the screen is as wide as a page, whatever the window.
        let width = output == nil && !print ? session.width : Environment.value("COLUMNS") == nil ? 80 : session.width
        let lines: [String]
        switch format {
        case .text: lines = PaperText.lines(paper, width: width, measure: session.measure, words: session.words)
        case .md: lines = PaperMarkdown.lines(paper, words: session.words)
        }
        let text = lines.joined(separator: "\n") + "\n"
        if let output {
            try WrittenFile.write(Array(text.utf8), to: output, sparing: session.storePath)
            StandardStreams.mention(notices.saved(output))
        } else if print {
            try Printer.print(text)
            StandardStreams.mention(notices.sentToPrinter)
        } else {
            try StandardStreams.write(text)
        }
    }
}
