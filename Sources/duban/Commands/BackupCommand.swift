import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban backup`: copies the ledger, to a file or among its safety copies.
struct BackupCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.backup)

    @OptionGroup var global: GlobalOptions
    @Flag var force = false
    @Argument var file: String?

    func run(in session: Session) throws {
        let store = try session.openStore()
        if let day = session.asOf { throw Refusal.readOnly(.asOf(day)) }
        let path = try file.map { try BackupCommand.copy(store, to: $0, isForced: force) } ?? session.copyOfToday(store)
        try StandardStreams.write(lines: [session.words.commands.notices.copied(path)])
    }

    /// Into a folder, a copy goes under the ledger's name and the day.
    private static func copy(_ store: Store, to file: String, isForced: Bool) throws -> String {
        guard !file.isEmpty else { throw CommandFault.operandMissing("FILE", command: .backup) }
        var path = file
        if Folders.exists(file) {
            let name = store.path.split(separator: "/").last.map(String.init) ?? "ledger"
            let stem = name.hasSuffix(".duban") ? String(name.dropLast(6)) : name
            path = (file.hasSuffix("/") ? file : file + "/") + "\(stem)-\(Clock.today).duban"
        }
        try store.copy(to: path, replacing: isForced)
        return path
    }
}

extension Session {
    /// One more safety copy, of this day by the clock; another process that makes one right now is waited for.
    func copyOfToday(_ store: Store) throws -> String {
        let folder = CopyFolder(ledger: store.path)
        for _ in 0..<50 {
            if let path = try folder.add(of: store, on: Clock.today) { return path }
            Clock.sleep(milliseconds: 100)
        }
        throw CopyFault.heldByAnother(path: folder.path)
    }
}
