import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban set`: status or due day.
struct SetCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.set)

    @OptionGroup var global: GlobalOptions
    @Option var status: String?
    @Option var due: String?
    @Option var why: String?
    @Option var review: String?
    @Flag var all = false
    @Argument var references: [String]

    func run(in session: Session) throws {
        let change = try asked(session)
        try session.change(references, change)
    }

    /// What is asked for, once the rows are known.
    private func asked(_ session: Session) throws -> ([RowID], Store) throws -> Change {
        let review = try self.review.map { try OptionValues.day($0, of: .review) }
        switch (status, due) {
        case (nil, nil):
            throw CommandFault.nothingToSet
        case (.some, .some):
            throw CommandFault.contrary("--status", "--due")
        case (let status?, nil):
            let change = StatusChange(try OptionValues.status(status), reason: why, review: review)
            return { rows, _ in .setStatus(rows, change, all: all) }
        case (nil, "none"?):
            if review != nil { throw CommandFault.contrary("--due", "--review") }
            return { rows, _ in .setDue(rows, nil, reason: why, all: all) }
        case (nil, let phrase?):
            if review != nil { throw CommandFault.contrary("--due", "--review") }
            try DuePhrases.check([phrase], of: .due)
            return { rows, store in
                let issued = try session.issueDays(of: rows, in: store)
                let calendar = try session.resources.workCalendar()
                let due = try DuePhrases.dueDay(phrase, of: .due, issued: issued, calendar: calendar)
                return .setDue(rows, due, reason: why, all: all)
            }
        }
    }
}
