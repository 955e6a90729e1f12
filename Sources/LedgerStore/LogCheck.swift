import Foundation
import Ledger

/// Looks at the write-ahead log beside a ledger before SQLite does.
///
/// SQLite takes a log up to the first frame that does not hold, which is right after a power cut: what stands there was never
/// committed. A header that does not hold, or a frame that does not hold with commits behind it, was never written so: there what the
/// log held is lost, and SQLite would not say so. The form is SQLite's: sqlite.org/fileformat2.html#walformat.
struct LogCheck {
    let path: String

    init(ledger: StoreFile) {
        path = ledger.path + "-wal"
    }

    /// The header is none that SQLite wrote. Costs a read of 32 bytes, and where there is no log nothing.
    func hasBadHeader() -> Bool {
        (0..<3).allSatisfy { _ in
            guard hasBadHeaderNow() else { return false }
            // Somebody may be writing it.
            usleep(5000)
            return true
        }
    }

    private func hasBadHeaderNow() -> Bool {
        guard let header = bytes(from: 0, count: LogCheck.headerSize), header.count == LogCheck.headerSize else {
            return false
        }
        return LogHeader(header) == nil && header.contains { $0 != 0 }
    }

    /// A frame does not hold although commits stand behind it. Reads the whole log. A program that writes to it right now may make it
    /// look so for a moment.
    func hasLostFrames() -> Bool {
        (0..<3).allSatisfy { _ in
            guard hasLostFramesNow() else { return false }
            usleep(20_000)
            return true
        }
    }

    private func hasLostFramesNow() -> Bool {
        guard let data = bytes(from: 0, count: .max), let header = LogHeader(data) else { return false }
        var sum = header.sum
        var isBroken = false
        var commits = 0
        var place = LogCheck.headerSize
        let frame = LogCheck.frameHeaderSize + header.pageSize
        while place + frame <= data.count {
            defer { place += frame }
            // A frame of an earlier round of the log, or one that does not hold.
            guard data[place + 8..<place + 16] == header.salts else {
                isBroken = true
                continue
            }
            if !isBroken {
                sum.add(data[place..<place + 8], isBigEnd: header.isBigEnd)
                sum.add(data[place + LogCheck.frameHeaderSize..<place + frame], isBigEnd: header.isBigEnd)
                isBroken = !sum.matches(data[place + 16..<place + 24])
            }
            // The page count, set in the last frame of a transaction.
            if isBroken, data[place + 4..<place + 8].contains(where: { $0 != 0 }) { commits += 1 }
        }
        // One commit behind it may be the very transaction that a power cut tore.
        return commits > 1
    }

    private static let headerSize = 32
    private static let frameHeaderSize = 24

    /// No file, or one that cannot be read, is nil.
    private func bytes(from offset: Int, count: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        let wanted = min(count, Int(status.st_size))
        return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, wanted - filled, off_t(offset + filled))
                guard got > 0 else { break }
                filled += got
            }
        }
    }
}

extension Store {
    /// Reads all of the log beside a ledger, before SQLite takes it: throws `StoreFault.logDamaged` where changes in it are lost.
    public static func checkLog(path: String) throws(StoreFault) {
        try StoreFile(path: path).checkLog(whole: true)
    }
}

extension StoreFile {
    /// Throws where changes that were committed to the log beside the ledger cannot be read any more. Its header is always looked at;
    /// all of it where no process has the ledger open by the looks of it, or when asked.
    func checkLog(whole: Bool = false) throws(StoreFault) {
        let log = LogCheck(ledger: self)
        if log.hasBadHeader() { throw .logDamaged(path: path) }
        guard whole || isIdle else { return }
        if log.hasLostFrames() { throw .logDamaged(path: path) }
    }
}

/// The first 32 bytes of a log, found to hold.
private struct LogHeader {
    let isBigEnd: Bool
    let pageSize: Int
    let salts: ArraySlice<UInt8>
    let sum: LogSum

    init?(_ data: [UInt8]) {
        guard data.count >= 32 else { return nil }
        let magic = LogSum.word(data[0..<4], isBigEnd: true)
        guard magic & ~1 == 0x377F_0682 else { return nil }
        isBigEnd = magic & 1 == 1
        pageSize = Int(LogSum.word(data[8..<12], isBigEnd: true))
        salts = data[16..<24]
        var sum = LogSum()
        sum.add(data[0..<24], isBigEnd: isBigEnd)
        self.sum = sum
        guard (512...65_536).contains(pageSize), sum.matches(data[24..<32]) else { return nil }
    }
}

/// The running checksum of a log.
private struct LogSum {
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    mutating func add(_ bytes: ArraySlice<UInt8>, isBigEnd: Bool) {
        var place = bytes.startIndex
        while place + 8 <= bytes.endIndex {
            first &+= LogSum.word(bytes[place..<place + 4], isBigEnd: isBigEnd) &+ second
            second &+= LogSum.word(bytes[place + 4..<place + 8], isBigEnd: isBigEnd) &+ first
            place += 8
        }
    }

    /// Stored sums are big end first.
    func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        let middle = bytes.startIndex + 4
        return LogSum.word(bytes[..<middle], isBigEnd: true) == first
            && LogSum.word(bytes[middle...], isBigEnd: true) == second
    }

    static func word(_ bytes: ArraySlice<UInt8>, isBigEnd: Bool) -> UInt32 {
        let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return isBigEnd ? value : value.byteSwapped
    }
}
