import Foundation
import GRDB
import Ledger

/// What came of bringing a ledger back.
public struct RestoredLedger: Hashable, Sendable {
    /// How many entries its history has now.
    public var entries: Int
    /// The safety copy of what the ledger held before; nil where that was damaged, or there was none.
    public var copy: String?
    /// Where the damaged ledger is kept.
    public var damaged: String?
}

extension Store {
    /// Brings the ledger at `path` back to what a copy holds: `Store.restore(path: "a.duban", from: "/media/stick/a.duban")`.
    ///
    /// The copy is read whole and verified first, then written into the ledger as one transaction, so that consoles that have it open
    /// go on with it. What the ledger held before goes to a safety copy of that day; a damaged ledger is kept under another name
    /// instead. Throws `CopyFault`, `StoreFault` or `Refusal`, and the ledger is as it was then.
    public static func restore(
        path: String, from copy: String, on day: Day, patience: Patience = Patience()
    ) throws -> RestoredLedger {
        try Restoring(ledger: StoreFile(path: path), copy: StoreFile(path: copy), day: day, patience: patience).run()
    }
}

private struct Restoring {
    let ledger: StoreFile
    let copy: StoreFile
    let day: Day
    let patience: Patience

    func run() throws -> RestoredLedger {
        guard ledger.folderExists else { throw StoreFault.folderMissing(path: ledger.path) }
        guard copy.exists else { throw CopyFault.missing(path: copy.path) }
        guard !ledger.isSame(as: copy.path) else { throw CopyFault.isTheLedger(path: copy.path) }
        if ledger.exists, let reason = ledger.reasonNotToWrite() { throw Refusal.readOnly(reason) }
        let draft = try DraftFile(for: ledger.path, like: ledger)
        defer { draft.end() }
        var restored = RestoredLedger(entries: try fill(draft))
        guard ledger.exists else {
            // A log whose ledger is gone belongs to no ledger.
            for suffix in StoreFile.companions { unlink(ledger.path + suffix) }
            try draft.putInPlace(replacing: false)
            return restored
        }
        if let safe = try replaceContents(from: draft) {
            restored.copy = safe
        } else {
            restored.damaged = try replaceFile(by: draft)
        }
        return restored
    }

    /// Copies the copy, brings it to this program's form and verifies it. Answers the number of entries in its history.
    private func fill(_ draft: DraftFile) throws -> Int {
        do {
            let source = try StoreConnection(file: copy, patience: patience).open(readOnly: true, asItStands: true)
            let target = try StoreConnection.plain(path: draft.path, readOnly: false)
            try source.backup(to: target)
            try target.close()
            let store = try Store.open(path: draft.path, patience: patience)
            let (entries, faults) = try store.verify()
            try store.close()
            guard faults.isEmpty else { throw CopyFault.copyDamaged(path: copy.path) }
            return entries
        } catch let error as DatabaseError {
            throw copyFault(StoreFault(error, path: copy.path))
        } catch let fault as StoreFault {
            throw copyFault(fault)
        }
    }

    private func copyFault(_ fault: StoreFault) -> any Error {
        switch fault {
        case .newerSchema(_, let version): StoreFault.newerSchema(path: copy.path, version: version)
        case .notALedger: CopyFault.notACopy(path: copy.path)
        case .noPermission: CopyFault.noPermission(path: copy.path)
        case .diskFull: CopyFault.diskFull(path: ledger.path)
        case .heldByAnother: CopyFault.heldByAnother(path: copy.path)
        case .failed(_, let detail): CopyFault.failed(path: copy.path, detail: detail)
        default: CopyFault.copyDamaged(path: copy.path)
        }
    }

    /// Makes a safety copy and writes the draft into the open ledger. Answers the copy's path, or nil where the ledger is damaged.
    private func replaceContents(from draft: DraftFile) throws -> String? {
        do {
            let store = try Store.open(path: ledger.path, patience: patience)
            defer { try? store.close() }
            for _ in 0..<20 {
                guard let safe = try CopyFolder(ledger: ledger.path).add(of: store, on: day) else {
                    guard patience.wait(0) else { break }
                    continue
                }
                if try write(draft, into: store, ifStillAs: safe) { return safe }
                // Somebody has written meanwhile: their change shall be in the copy.
                unlink(safe)
            }
            throw StoreFault.heldByAnother(path: ledger.path)
        } catch CopyFault.ledgerDamaged {
            return nil
        } catch StoreFault.damaged {
            return nil
        } catch StoreFault.logDamaged {
            return nil
        } catch StoreFault.notALedger {
            return nil
        }
    }

    /// One transaction into the live ledger. False where that is not what the safety copy holds; then nothing was written.
    private func write(_ draft: DraftFile, into store: Store, ifStillAs safe: String) throws -> Bool {
        let tip = try StoreConnection.plain(path: safe, readOnly: true).inDatabase { try HistoryTip.of($0) }
        let reader = try StoreConnection(file: ledger, patience: patience).open(readOnly: true)
        let source = try StoreConnection.plain(path: draft.path, readOnly: true)
        var isLocked = false
        do {
            try source.inDatabase { source in
                try store.queue.inDatabase { target in
                    try source.backup(to: target, pagesPerStep: 16) { _ in
                        // From the first step on nobody else can write.
                        if !isLocked, try reader.inDatabase(HistoryTip.of) != tip { throw ChangedMeanwhile() }
                        isLocked = true
                    }
                }
            }
        } catch is ChangedMeanwhile {
            return false
        } catch let error as DatabaseError {
            throw StoreFault(error, path: ledger.path)
        }
        store.settle()
        return true
    }

    /// Keeps the damaged ledger under another name and puts the draft in its place.
    private func replaceFile(by draft: DraftFile) throws -> String {
        let kept = keptPath
        guard link(ledger.path, kept) == 0 || rename(ledger.path, kept) == 0 else {
            throw CopyFault(errno, path: ledger.path)
        }
        for suffix in StoreFile.companions where access(ledger.path + suffix, F_OK) == 0 {
            guard rename(ledger.path + suffix, kept + suffix) == 0 else { throw CopyFault(errno, path: ledger.path) }
        }
        try draft.putInPlace(replacing: true)
        return kept
    }

    /// `ledger-damaged-2026-11-21.duban`
    private var keptPath: String {
        let stem = ledger.path.hasSuffix(".duban") ? String(ledger.path.dropLast(6)) : ledger.path
        var path = "\(stem)-damaged-\(day).duban"
        var number = 2
        while StoreFile(path: path).exists {
            path = "\(stem)-damaged-\(day)-\(number).duban"
            number += 1
        }
        return path
    }
}

private struct ChangedMeanwhile: Error {}

/// The newest entry of a history, which names the state of its ledger.
private struct HistoryTip: Equatable {
    var entry: Int64
    var hash: Data

    static func of(_ database: Database) throws -> HistoryTip? {
        try database.first("SELECT id, hash FROM history ORDER BY id DESC LIMIT 1") {
            HistoryTip(entry: try $0[0], hash: try $0[1])
        }
    }
}
