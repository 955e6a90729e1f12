import ArgumentParser
import Ledger
import Words

/// `duban undo`: takes back the user's newest step.
struct UndoCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.undo)

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws {
        try session.apply(.undo, to: try session.openStore())
    }
}
