import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban verify`: checks the whole ledger.
struct VerifyCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.verify)

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws {
        try Store.checkLog(path: session.storePath)
        let store = try session.openStore()
        let (entries, faults) = try store.verify()
        let notices = session.words.commands.notices
        guard faults.isEmpty else {
            try StandardStreams.write(lines: faults.map(notices.verifyFault))
            if let hint = RestoreLine.hint(ledger: store.path, session.words, isVerified: true) {
                try StandardStreams.write(lines: [hint])
            }
            throw CommandFault.faultsFound(faults.count)
        }
        let measures = try store.lights(day: session.viewDay).total
        try StandardStreams.write(lines: [notices.verified(entries, measures)])
    }
}
