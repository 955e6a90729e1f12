import Foundation
import Ledger

/// The safety copies of a ledger, in a folder beside it: `ledger.duban` has `ledger-copies/2026-11-21.duban`.
public struct CopyFolder: Sendable {
    /// The ledger's own path.
    public let ledger: String

    public init(ledger: String) {
        self.ledger = ledger
    }

    public var path: String {
        (ledger.hasSuffix(".duban") && !ledger.hasSuffix("/.duban") ? String(ledger.dropLast(6)) : ledger) + "-copies"
    }

    /// The copies there are, the oldest first.
    public var copies: [CopyName] { names.compactMap(CopyName.init).sorted() }

    public func path(of copy: CopyName) -> String { "\(path)/\(copy)" }

    /// Whether a copy of that day is there.
    public func has(_ day: Day) -> Bool { access(path(of: CopyName(day: day)), F_OK) == 0 }

    /// Makes one more copy of that day and removes those that the rule does not keep. Answers its path.
    ///
    /// Throws `CopyFault`. A copy of the day that another process makes right now is as good: then the answer is nil.
    public func add(of store: Store, on day: Day) throws -> String? {
        try makeFolder()
        while true {
            let number = (copies.last { $0.day == day }?.number ?? 0) + 1
            let path = path(of: CopyName(day: day, number: number))
            do {
                try store.copy(to: path)
                prune(today: day)
                return path
            } catch CopyFault.exists {
                continue
            } catch CopyFault.heldByAnother(let held) where held == path {
                return nil
            }
        }
    }

    /// The newest copy that is whole, for when the ledger is not.
    public func newestWhole() -> String? {
        for copy in copies.reversed() where (try? CopyCheck.isWhole(path(of: copy))) == true { return path(of: copy) }
        return nil
    }

    /// The newest copy in which `verify` finds nothing, for when the ledger is whole and yet wrong.
    public func newestVerified() -> String? {
        for copy in copies.reversed() {
            guard let store = try? Store.openCopy(path: path(of: copy)) else { continue }
            defer { try? store.close() }
            if (try? store.verify().faults.isEmpty) == true { return path(of: copy) }
        }
        return nil
    }

    /// Removes what the rule does not keep. Nothing but safety copies, by their names, is ever removed.
    func prune(today: Day) {
        let there = copies
        let kept = CopyRule.keep(there, today: today)
        for copy in there where !kept.contains(copy) { unlink(path(of: copy)) }
        for name in names where name.hasSuffix(".making") {
            guard let copy = CopyName(String(name.dropLast(7))), copy.day < today else { continue }
            try? DraftFile.removeLeftOver("\(path)/\(name)", of: path(of: copy))
        }
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

    /// For the ledger's owner only, or for the group of a shared one.
    private func makeFolder() throws(CopyFault) {
        guard mkdir(path, 0o700) == 0 else {
            guard errno == EEXIST else { throw CopyFault(errno, path: path) }
            return
        }
        var status = stat()
        let isShared = stat(ledger, &status) == 0 && status.st_mode & 0o060 == 0o060
        let isGroups = isShared && chown(path, uid_t.max, status.st_gid) == 0
        // The umask may have taken something away.
        chmod(path, isGroups ? 0o2770 : 0o700)
    }
}
