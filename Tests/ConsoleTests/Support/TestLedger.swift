import Foundation
import Ledger
import LedgerStore
import PlanReader
import TestSupport

/// A ledger of one test's own: the five bundled plans with nothing ticked but what they say themselves, or none.
struct TestLedger {
    /// What a ledger begins with.
    enum Contents: Sendable {
        case bundledPlans, empty
    }

    let folder: TemporaryFolder
    let store: Store

    /// Made once a process and copied, so that a test has its own within milliseconds.
    init(_ contents: Contents = .bundledPlans, readOnly: Bool = false) throws {
        folder = try TemporaryFolder()
        let path = folder.file("ledger.duban")
        let bytes = try contents == .empty ? emptyLedger.get() : bundledLedger.get()
        try bytes.write(to: URL(fileURLWithPath: path))
        store = try Store.open(path: path, readOnly: readOnly)
    }

    /// Another program on the same ledger.
    func another() throws -> Store { try Store.open(path: store.path) }

    /// The row of a REF.
    func row(_ reference: String) throws -> RowID {
        guard let reference = Reference(reference), let row = try store.row(of: reference) else {
            throw NoSuchRow(reference: reference)
        }
        return row
    }

    struct NoSuchRow: Error {
        var reference: String
    }
}

extension Author {
    /// Somebody at work on a day, with a clock that stands still.
    static func named(_ user: String, on day: Day = .ofTests) -> Author {
        Author(user: user, day: day, stamp: "2022-06-15T08:00:00Z")
    }
}

extension Day {
    /// The day on which tests look at the plans, 2022-06-15: every light but blue occurs before anything is ticked.
    static let ofTests = Day(ordinal: 19_158)
}

private let bundledLedger = Result { try ledgerFile(with: bundledPlans()) }
private let emptyLedger = Result { try ledgerFile(with: []) }

private func ledgerFile(with plans: [PlanDraft]) throws -> Data {
    let folder = try TemporaryFolder()
    let path = folder.file("made.duban")
    let store = try Store.create(path: path)
    try store.initialise(with: plans, by: .named("office"))
    try store.close()
    return try Data(contentsOf: URL(fileURLWithPath: path))
}

private func bundledPlans() throws -> [PlanDraft] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let folder = tests.deletingLastPathComponent().appendingPathComponent("Resources/plans")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".plan") }
    return try names.sorted().map { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return try PlanFile.read(text, name: name)
    }
}
