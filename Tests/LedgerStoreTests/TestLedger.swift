import Foundation
import GRDB
import Ledger
@testable import LedgerStore
import PlanReader
import TestSupport
import Testing

/// A ledger in a folder of its own, gone with the test.
final class TestLedger {
    let folder: TemporaryFolder
    let store: Store
    var path: String { folder.file("ledger.duban") }

    /// A ledger with those plans; the small one when none are given.
    init(_ plans: [PlanDraft] = [TestPlan.small]) throws {
        folder = try TemporaryFolder()
        store = try Store.make(path: folder.file("ledger.duban"), with: plans, by: .clerk)
    }

    private init(copyOf path: String) throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: path, toPath: folder.file("ledger.duban"))
        store = try Store.open(path: folder.file("ledger.duban"))
    }

    /// A ledger with the five plans that come with duban.
    static func bundled() throws -> TestLedger { try TestLedger(copyOf: try bundledFile.get().file("ledger.duban")) }

    private static let bundledFile = Result {
        let folder = try TemporaryFolder()
        let plans = try BundledPlans.drafts()
        try Store.make(path: folder.file("ledger.duban"), with: plans, by: .clerk).close()
        return folder
    }

    /// Closes the ledger and turns it into one of the first version, as an older duban left it.
    func becomeFirstVersion() throws {
        try store.close()
        let queue = try DatabaseQueue(path: path, configuration: .ledger)
        try queue.inDatabase { database in
            try OlderVersion.takeCountsBack(database)
            try database.execute(
                sql: """
                    DROP TABLE gram; DROP INDEX district_first; ALTER TABLE search RENAME TO search_later;
                    CREATE TABLE search(task INTEGER NOT NULL, measure INTEGER NOT NULL, body TEXT NOT NULL,
                      PRIMARY KEY(task, measure)) WITHOUT ROWID;
                    INSERT INTO search SELECT task, measure, body FROM search_later; DROP TABLE search_later;
                    DROP TABLE reading; DROP INDEX node_closed; DROP INDEX node_source; DROP INDEX task_source;
                    ALTER TABLE node DROP COLUMN withdrawn; ALTER TABLE node DROP COLUMN source;
                    ALTER TABLE task DROP COLUMN source; ALTER TABLE note DROP COLUMN entry; PRAGMA user_version = 1
                    """)
        }
        try queue.close()
    }

    /// Another connection to the same file.
    func reopened() throws -> Store { try Store.open(path: path) }

    /// The row of a REF.
    func row(_ text: String) throws -> RowID {
        let reference = try #require(Reference(text))
        return try #require(try store.row(of: reference), "\(text) names nothing")
    }

    /// The facts of a milestone.
    func milestone(_ text: String) throws -> MilestoneDetail {
        let row = try row(text)
        let detail = try #require(try store.detail(of: row, day: TestPlan.today))
        let milestones = detail.measures.flatMap(\.milestones)
        if case .milestone = row { return try #require(milestones.first { $0.id == row }) }
        return try #require(milestones.first)
    }

    @discardableResult
    func tick(_ references: String..., on day: Day = TestPlan.today, all: Bool = false, by author: Author = .clerk)
        throws
        -> ChangeResult
    {
        try store.apply(.tick(try references.map(row), finishedOn: day, all: all), by: author)
    }

    @discardableResult
    func set(
        _ references: String..., to status: Status, because reason: String? = nil, review: Day? = nil,
        by author: Author = .clerk
    ) throws -> ChangeResult {
        try store.apply(
            .setStatus(try references.map(row), StatusChange(status, reason: reason, review: review), all: false),
            by: author)
    }

    @discardableResult
    func setDue(_ reference: String, _ day: Day?, because reason: String? = nil, by author: Author = .clerk) throws
        -> ChangeResult
    {
        try store.apply(.setDue([try row(reference)], day, reason: reason, all: false), by: author)
    }

    @discardableResult
    func undo(by author: Author = .clerk) throws -> ChangeResult { try store.apply(.undo, by: author) }

    @discardableResult
    func redo(by author: Author = .clerk) throws -> ChangeResult { try store.apply(.redo, by: author) }

    /// Expects nothing wrong, and every entry counted.
    func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (entries, faults) = try store.verify()
        #expect(faults.isEmpty, sourceLocation: sourceLocation)
        #expect(entries > 0, sourceLocation: sourceLocation)
    }

    /// Everything a list shows of every measure, with the rows' notes left out.
    func everything(day: Day = TestPlan.today) throws -> [MeasureDetail] { try store.list(Filter(), day: day) }

    /// Expects a refusal, and that nothing at all was written.
    func expectRefusal(_ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void)
        throws
    {
        let before = try everything()
        let entries = try store.history(limit: 1).first?.id
        #expect(throws: refusal, sourceLocation: sourceLocation) { try body() }
        #expect(try everything() == before, sourceLocation: sourceLocation)
        #expect(try store.history(limit: 1).first?.id == entries, sourceLocation: sourceLocation)
    }
}

extension Author {
    static let clerk = Author(user: "li", day: TestPlan.today, stamp: "2022-05-20T08:00:00Z")
    static let other = Author(user: "wang", day: TestPlan.today, stamp: "2022-05-20T09:30:00Z")

    /// The same person on another day.
    func on(_ day: Day) -> Author { Author(user: user, day: day, stamp: stamp) }
}

/// The plans that come with duban, read from `Resources/plans` of the package that this source file belongs to.
enum BundledPlans {
    static let codes = ["jiangbei-2022", "wansheng-2021", "nanan-2019", "jiangjin-2022", "yuzhong-2023"]

    static func drafts() throws -> [PlanDraft] { try codes.map(draft) }

    static func draft(_ code: String) throws -> PlanDraft {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.deletingLastPathComponent().path + "/Resources/plans/\(code).plan"
        return try PlanFile.read(try String(contentsOfFile: path, encoding: .utf8), name: "\(code).plan")
    }
}

/// A day in a test that surely is one.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year, month, day) ?? .distantPast }
