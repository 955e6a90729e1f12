import ArgumentParser
import Glibc
import Ledger
import LedgerStore
import Words

/// `duban import --bulk FILE.csv`: loads whole plans with the columns of `export --format csv`.
struct ImportCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.importFile)

    @OptionGroup var global: GlobalOptions
    @Option var bulk: String?

    /// So many bad lines are said; who has more has saved the file in a wrong way.
    private static let saidFaults = 50

    func run(in session: Session) throws {
        guard let bulk else { throw CommandFault.valueMissing(option: CommandOption.bulk.name) }
        let store = try session.openStore()
        if let readOnly = store.readOnly { throw Refusal.readOnly(readOnly) }
        let file = try opened(bulk)
        defer { close(file) }
        let words = session.words.commands.bulk
        do {
            let count = try store.loadBulk(by: session.author, progress: { report($0, words) }) { feed in
                try ImportCommand.read(file, into: feed)
            }
            try StandardStreams.write(lines: [words.done(count)])
        } catch let fault as BulkFault {
            StandardStreams.mention(words.fault(fault))
            throw CommandFault.badLines(1)
        } catch let bad as BadLines {
            for fault in bad.faults { StandardStreams.mention(words.fault(fault)) }
            throw CommandFault.badLines(bad.faults.count)
        }
    }

    /// What is wrong in a file, line by line.
    private struct BadLines: Error {
        var faults: [BulkFault]
    }

    /// Gives the measures of a file. After a bad line the rest is read for what is wrong in it too, and nothing more is given.
    private static func read(_ file: Int32, into feed: BulkFeed) throws {
        let lines = try BulkFile(file: file) { feed.isClosed }
        var faults: [BulkFault] = []
        try feed.give {
            while faults.count < saidFaults {
                do {
                    let measure = try lines.next()
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
        let file = open(path, O_RDONLY | O_CLOEXEC)
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

    private func report(_ measures: Int, _ words: BulkWords) {
        guard measures > 0, isatty(STDERR_FILENO) == 1 else { return }
        try? StandardStreams.write(Array(("\r" + words.progress(measures)).utf8), to: STDERR_FILENO, named: "stderr")
    }
}
