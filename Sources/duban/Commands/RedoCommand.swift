import ArgumentParser
import Ledger
import Words

/// `duban redo`: restores what the user undid last.
struct RedoCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.redo)

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws {
        try session.apply(.redo, to: try session.openStore())
    }
}
