import Glibc
import Synchronization
import Words

/// The line on a terminal that tells how far a bulk load is.
final class BulkProgress: Sendable {
    private let words: BulkWords
    /// The size of the file; 0 of a pipe.
    private let size: Int
    private let bytes = Atomic(0)
    private let told = Atomic(0)

    init(_ file: Int32, _ words: BulkWords) {
        self.words = words
        var status = stat()
        size = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }

    /// How many bytes were read, from the thread that reads.
    func noteBytes(_ count: Int) { bytes.store(count, ordering: .relaxed) }

    /// Tells how many measures there are by now; every few thousand is enough.
    func tell(_ measures: Int) {
        guard isatty(STDERR_FILENO) == 1, measures - told.load(ordering: .relaxed) >= 2000 else { return }
        told.store(measures, ordering: .relaxed)
        let read = bytes.load(ordering: .relaxed)
        write("\r\u{1B}[K" + (size > 0 && read >= size ? words.finishing : line(measures, read)))
    }

    /// Takes the line away.
    func end() {
        if told.exchange(0, ordering: .relaxed) > 0 { write("\r\u{1B}[K") }
    }

    private func line(_ measures: Int, _ read: Int) -> String {
        words.progress(measures, size > 0 ? min(100, read * 100 / size) : nil)
    }

    private func write(_ text: String) {
        try? StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "stderr")
    }
}
