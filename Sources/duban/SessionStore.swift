import Glibc
import Ledger
import LedgerStore
import Words

/// A ledger that a session has opened.
struct OpenedStore {
    var store: Store
    /// What was loaded, when the session has just made it.
    var made: MadeLedger?
}

/// A ledger that was just made: how many plans and measures it holds.
struct MadeLedger: Hashable, Sendable {
    var path: String
    var plans: Int
    var measures: Int
}

extension Session {
    /// Opens the ledger; makes it as `init` does where there is none yet, and says so on standard error.
    ///
    /// Who brings a whole ledger of their own gets it without the bundled plans: `isEmpty`.
    func openStore(isEmpty: Bool = false, patience: Patience = Patience()) throws -> Store {
        let opened = try openOrMakeStore(patience: patience, isEmpty: isEmpty)
        if let made = opened.made {
            let notices = words.commands.notices
            StandardStreams.mention(
                isEmpty
                    ? notices.initialised(made.plans, made.measures, made.path, nil)
                    : notices.firstRun(made.plans, made.measures, made.path))
        }
        if let asOf { StandardStreams.mention(words.commands.notices.asOf(asOf)) }
        return opened.store
    }

    /// Opens the ledger, or makes it.
    func openOrMakeStore(patience: Patience = Patience(), isEmpty: Bool = false) throws -> OpenedStore {
        do {
            return OpenedStore(store: try openExisting(patience))
        } catch let fault as StoreFault {
            guard mayMake(after: fault), !isReadOnly else { throw fault }
        }
        let plans = isEmpty ? [] : try resources.plans()
        if isDefaultStore { Folders.make(storeFolder) }
        let made = try makeOnce(plans)
        return OpenedStore(store: try openExisting(patience), made: made)
    }

    /// The ledger as it is, or with `--as-of` as it was.
    private func openExisting(_ patience: Patience) throws -> Store {
        let store = try Store.open(path: storePath, readOnly: isReadOnly || asOf != nil, patience: patience)
        return try asOf.map(store.asOf) ?? store
    }

    /// Makes a ledger with those plans; `keepingOldAs` is where one that is there already is kept.
    func makeStore(plans: [PlanDraft], isShared: Bool, keepingOldAs kept: String? = nil) throws -> MadeLedger {
        let store = try Store.make(path: storePath, shared: isShared, keepingOldAs: kept, with: plans, by: author)
        return MadeLedger(path: storePath, plans: plans.count, measures: try store.lights(day: today).total)
    }

    /// Another process that started at the same time may have made it first, which is as good.
    private func makeOnce(_ plans: [PlanDraft]) throws -> MadeLedger? {
        do {
            return try makeStore(plans: plans, isShared: false)
        } catch StoreFault.exists {
            return nil
        }
    }

    private func mayMake(after fault: StoreFault) -> Bool {
        switch fault {
        case .missing: true
        case .folderMissing: isDefaultStore
        default: false
        }
    }

    /// The folder that the ledger lies in.
    var storeFolder: String {
        storePath.lastIndex(of: "/").map { String(storePath[..<$0]) } ?? "."
    }

    /// Where `init --force` keeps the old ledger: `ledger-2026-11-21.duban`, beside it.
    var keptPath: String {
        let stem = storePath.hasSuffix(".duban") ? String(storePath.dropLast(6)) : storePath
        let ending = storePath.hasSuffix(".duban") ? ".duban" : ""
        var path = "\(stem)-\(today)\(ending)"
        var number = 2
        while StandardStreams.exists(path) {
            path = "\(stem)-\(today)-\(number)\(ending)"
            number += 1
        }
        return path
    }

    /// The row that a REF names.
    func row(_ reference: Reference, in store: Store) throws -> RowID {
        guard let row = try store.row(of: reference) else { throw CommandFault.noSuchRow(reference) }
        return row
    }
}
