import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban tree`: the whole tree or what lies below a row.
struct TreeCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.tree)

    @OptionGroup var global: GlobalOptions
    @Option var depth: String?
    @Flag var json = false
    @Argument var reference: String?

    func run(in session: Session) throws {
        let levels = try depth.map { try OptionValues.number($0, of: .depth, least: self.reference == nil ? 1 : 0) }
        let reference = try self.reference.map(OptionValues.reference)
        let store = try session.openStore()
        try session.answering(json: json) {
            let top = try reference.map { try session.row($0, in: store) }
            try TreeCommand.write(below: top, depth: levels ?? 99, asJSON: json, store, session)
        }
    }

    /// Writes the rows below a row, with that row first, or those of the whole ledger.
    static func write(below top: RowID?, depth: Int, asJSON: Bool, _ store: Store, _ session: Session) throws {
        var rows: [TreeRow] = []
        if let top, let row = try store.row(top, day: session.viewDay) { rows.append(row) }
        rows += try store.outline(below: top, depth: depth, day: session.viewDay).map { row in
            var row = row
            if top != nil { row.depth += 1 }
            return row
        }
        if asJSON {
            try StandardStreams.write(json: TreeJSON.rows(rows))
        } else if rows.isEmpty {
            StandardStreams.mention(session.words.console.empty)
        } else {
            try session.write(TreePage.table(rows, words: session.words))
        }
    }
}

extension Session {
    /// Runs a command that may be asked for JSON: a name that names nothing is an empty list there.
    func answering(json: Bool, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as CommandFault where json && fault.exitCode == 2 {
            try StandardStreams.write("[]\n")
            throw fault
        }
    }
}
