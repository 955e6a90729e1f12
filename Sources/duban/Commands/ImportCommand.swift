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
        var faults: [BulkFault] = []
        do {
            let lines = try BulkFile(file: file)
            let count = try store.loadBulk(by: session.author, progress: { report($0, words) }) {
                try ImportCommand.next(lines, &faults)
            }
            try StandardStreams.write(lines: [words.done(count)])
        } catch let fault as BulkFault {
            faults.append(fault)
            for fault in faults.prefix(ImportCommand.saidFaults) { StandardStreams.mention(words.fault(fault)) }
            throw CommandFault.badLines(faults.count)
        }
    }

    /// The next measure. After a bad line the rest is read for what is wrong in it too, and at the end nothing is loaded.
    private static func next(_ lines: BulkFile, _ faults: inout [BulkFault]) throws -> BulkMeasure? {
        while faults.count < saidFaults {
            do {
                let measure = try lines.next()
                if faults.isEmpty { return measure }
                if measure == nil { break }
            } catch let fault as BulkFault {
                faults.append(fault)
            }
        }
        throw faults.removeLast()
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
