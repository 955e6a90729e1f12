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
    func openStore() throws -> Store {
        let opened = try openOrMakeStore()
        if let made = opened.made {
            StandardStreams.mention(words.commands.notices.firstRun(made.plans, made.measures, made.path))
        }
        return opened.store
    }

    /// Opens the ledger, or makes it.
    func openOrMakeStore(patience: Patience = Patience()) throws -> OpenedStore {
        do {
            return OpenedStore(store: try openExisting(patience))
        } catch let fault as StoreFault {
            guard mayMake(after: fault), !isReadOnly else { throw fault }
        }
        if isDefaultStore { makeFolder() }
        let made = try makeStore(plans: try resources.plans(), isShared: false)
        return OpenedStore(store: try openExisting(patience), made: made)
    }

    /// The ledger as it is, or with `--as-of` as it was.
    private func openExisting(_ patience: Patience) throws -> Store {
        let store = try Store.open(path: storePath, readOnly: isReadOnly || asOf != nil, patience: patience)
        return try asOf.map(store.asOf) ?? store
    }

    /// Makes a ledger with those plans.
    func makeStore(plans: [PlanDraft], isShared: Bool) throws -> MadeLedger {
        let store = try Store.make(path: storePath, shared: isShared, with: plans, by: author)
        return MadeLedger(path: storePath, plans: plans.count, measures: try store.lights(day: today).total)
    }

    private func mayMake(after fault: StoreFault) -> Bool {
        switch fault {
        case .missing: true
        case .folderMissing: isDefaultStore
        default: false
        }
    }

    /// The folder of the default place and those above it, for this user only. What cannot be made shows when the ledger is.
    func makeFolder() {
        let parts = storePath.split(separator: "/").dropLast()
        var folder = ""
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }

    /// The row that a REF names.
    func row(_ reference: Reference, in store: Store) throws -> RowID {
        guard let row = try store.row(of: reference) else { throw CommandFault.noSuchRow(reference) }
        return row
    }
}
