import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban tick`: ticks milestones as done.
struct TickCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.tick)

    @OptionGroup var global: GlobalOptions
    @Option var on: String?
    @Flag var all = false
    @Argument var references: [String]

    func run(in session: Session) throws {
        let day = try on.map { try OptionValues.day($0, of: .on) } ?? session.today
        if day > session.today { throw CommandFault.finishInFuture(day, today: session.today) }
        try session.change(references) { rows, _ in .tick(rows, finishedOn: day, all: all) }
    }
}

extension Session {
    /// Makes a change of some rows and says what was done.
    func change(_ texts: [String], _ change: ([RowID], Store) throws -> Change) throws {
        let references = try texts.map(OptionValues.reference)
        let store = try openStore()
        let rows = try references.map { try row($0, in: store) }
        try apply(try change(rows, store), to: store)
    }

    /// Makes a change and says what was done, with the full REF of every row on a line of its own.
    func apply(_ change: Change, to store: Store) throws {
        let author = author
        let complaint = SafetyCopies(store, words).before(change, by: author)
        let result = try store.apply(change, by: author)
        if let complaint { StandardStreams.mention(complaint) }
        let takeBack = result.entry == nil || change == .undo || change == .redo ? "" : words.commands.notices.takeBack
        var seen: Set<Reference> = []
        let rows = result.references.filter { seen.insert($0).inserted }
        try StandardStreams.write(lines: [words.results.done(result) + takeBack] + rows.map { "  \($0)" })
    }
}
