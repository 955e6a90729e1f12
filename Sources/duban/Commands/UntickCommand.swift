import ArgumentParser
import Ledger
import Words

/// `duban untick`: takes ticks back.
struct UntickCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.untick)

    @OptionGroup var global: GlobalOptions
    @Flag var all = false
    @Argument var references: [String]

    func run(in session: Session) throws {
        try session.change(references) { rows, _ in .untick(rows, all: all) }
    }
}
