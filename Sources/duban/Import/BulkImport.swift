import Glibc
import Ledger
import LedgerStore
import Words

/// `duban import --bulk FILE.csv`: loads whole plans with the columns of `export --format csv`; `-` is standard input.
struct BulkImport {
    /// So many bad lines are said; who has more has saved the file in a wrong way.
    private static let saidFaults = 50

    func run(_ bulk: String, in session: Session) throws {
        // A folder that is not there is said before the file: it would have to be made first.
        if !session.isDefaultStore, !StandardStreams.exists(session.storeFolder) { _ = try session.openStore() }
        let file = try opened(bulk)
        defer { close(file) }
        let store = try session.openStore(isEmpty: true)
        if let readOnly = store.readOnly { throw Refusal.readOnly(readOnly) }
        let words = session.words.commands.bulk
        let count = try CancelWatch.during(store.interruption) { watch in
            try load(file, into: store, session, watch)
        }
        try StandardStreams.write(lines: [words.done(count)])
    }

    private func load(
        _ file: Int32, into store: Store, _ session: Session, _ watch: CancelWatch
    ) throws -> BulkCount {
        let words = session.words.commands.bulk
        let progress = BulkProgress(file, words)
        defer { progress.end() }
        do {
            return try store.loadBulk(by: session.author) { measures in
                if watch.isCancelled { throw CommandFault.loadCancelled }
                progress.tell(measures)
            } reading: { feed in
                try BulkImport.read(file, into: feed, progress, watch)
            }
        } catch let error {
            progress.end()
            if watch.isCancelled { throw CommandFault.loadCancelled }
            let faults = (error as? BulkFault).map { [$0] } ?? (error as? BadLines)?.faults ?? []
            for fault in faults { StandardStreams.mention(words.fault(fault)) }
            throw faults.isEmpty ? error : CommandFault.badLines(faults.count)
        }
    }

    /// What is wrong in a file, line by line.
    private struct BadLines: Error {
        var faults: [BulkFault]
    }

    /// Gives the measures of a file. After a bad line the rest is read for what is wrong in it too, and nothing more is given.
    private static func read(
        _ file: Int32, into feed: BulkFeed, _ progress: BulkProgress, _ watch: CancelWatch
    ) throws {
        let lines = try BulkFile(file: file) { feed.isClosed || watch.isCancelled }
        var faults: [BulkFault] = []
        try feed.give {
            while faults.count < saidFaults {
                do {
                    let measure = try lines.next()
                    // What ends because its reading was broken off is not whole.
                    if watch.isCancelled { throw CommandFault.loadCancelled }
                    progress.noteBytes(lines.bytesRead)
                    if faults.isEmpty { return measure }
                    if measure == nil { break }
                } catch let fault as BulkFault {
                    faults.append(fault)
                }
            }
            throw BadLines(faults: faults)
        }
    }

    private func opened(_ path: String) throws -> Int32 {
        let file = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard file >= 0, fstat(file, &status) == 0 else {
            throw CommandFault.cannotRead(path: path, reason: StandardStreams.systemReason(errno))
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            close(file)
            throw CommandFault.cannotRead(path: path, reason: StandardStreams.systemReason(EISDIR))
        }
        return file
    }
}
