import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban restore`: brings the ledger back to what a copy holds.
struct RestoreCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.restore)

    @OptionGroup var global: GlobalOptions
    @Argument var file: String

    func run(in session: Session) throws {
        if file.isEmpty { throw CommandFault.operandMissing("FILE", command: .restore) }
        if session.isDefaultStore { Folders.make(session.storeFolder) }
        guard Folders.exists(session.storeFolder) else { throw StoreFault.folderMissing(path: session.storePath) }
        if session.isReadOnly { throw Refusal.readOnly(.asked) }
        if let day = session.asOf { throw Refusal.readOnly(.asOf(day)) }
        let restored = try Store.restore(path: session.storePath, from: file, on: Clock.today)
        let notices = session.words.commands.notices
        var lines = [notices.restored(file, restored.entries)]
        if let copy = restored.copy { lines.append(notices.takeRestoreBack(RestoreLine.of(copy, session.storePath))) }
        if let kept = restored.damaged { lines.append(notices.damagedKept(kept)) }
        try StandardStreams.write(lines: lines)
    }
}

/// The command line that brings a ledger back to a copy, ready to be typed.
enum RestoreLine {
    static func of(_ copy: String, _ ledger: String) -> String {
        let usual = Environment.value("DUBAN_STORE") ?? Environment.defaultStore
        return "duban restore \(quoted(copy))" + (ledger == usual ? "" : " --store \(quoted(ledger))")
    }

    /// What to do about a ledger that is damaged: the newest copy that is whole, and the line that brings it back.
    static func hint(ledger: String, _ words: Words, isVerified: Bool = false) -> String? {
        let folder = CopyFolder(ledger: ledger)
        let copy = isVerified ? folder.newestVerified() : folder.newestWhole()
        return copy.map { words.faults.newestCopy($0, of($0, ledger)) }
    }

    /// A word that the shell takes as it is.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+,:@".unicodeScalars.contains(scalar)
        }
        return isPlain
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
