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
        let change = try asked()
        try session.change(references, change)
    }

    /// What is asked for, once the rows are known.
    private func asked() throws -> ([RowID]) -> Change {
        let review = try self.review.map { try OptionValues.day($0, of: .review) }
        switch (status, due) {
        case (nil, nil):
            throw CommandFault.nothingToSet
        case (.some, .some):
            throw CommandFault.contrary("--status", "--due")
        case (let status?, nil):
            let change = StatusChange(try OptionValues.status(status), reason: why, review: review)
            return { .setStatus($0, change, all: all) }
        case (nil, let due?):
            if review != nil { throw CommandFault.contrary("--due", "--review") }
            let day = due == "none" ? nil : try OptionValues.day(due, of: .due)
            return { .setDue($0, day, reason: why, all: all) }
        }
    }
}
