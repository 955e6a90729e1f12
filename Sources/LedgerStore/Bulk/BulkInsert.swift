import Foundation
import GRDB
import GRDBSQLite
import Ledger

/// An INSERT that runs millions of times: prepared once, its values bound one after the other without anything in between.
final class BulkInsert {
    private let statement: Statement
    private let database: Database
    private var place: Int32 = 0
    /// Texts stand here until the row is written.
    private let texts: UnsafeMutablePointer<CChar>
    private var used = 0
    private static let room = 1 << 16

    init(_ database: Database, _ table: String, _ columns: String) throws {
        let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
        statement = try database.cachedStatement(sql: "INSERT INTO \(table)(\(columns)) VALUES(\(marks))")
        self.database = database
        texts = .allocate(capacity: BulkInsert.room)
    }

    deinit { texts.deallocate() }

    @discardableResult
    func bind(_ number: Int64) -> BulkInsert {
        place += 1
        sqlite3_bind_int64(statement.sqliteStatement, place, number)
        return self
    }

    @discardableResult
    func bind(_ number: Int) -> BulkInsert { bind(Int64(number)) }

    @discardableResult
    func bind(_ number: Int?) -> BulkInsert { number.map { bind($0) } ?? bindNothing() }

    @discardableResult
    func bind(_ day: Day?) -> BulkInsert { day.map { bind($0.ordinal) } ?? bindNothing() }

    @discardableResult
    func bind(_ text: String?) -> BulkInsert {
        guard var text else { return bindNothing() }
        place += 1
        text.withUTF8 { bytes in
            let kept = keep(UnsafeRawBufferPointer(bytes))
            sqlite3_bind_text(
                statement.sqliteStatement, place,
                kept ?? UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count), kept == nil ? BulkInsert.copied : nil)
        }
        return self
    }

    @discardableResult
    func bind(_ bytes: Data?) -> BulkInsert {
        guard let bytes else { return bindNothing() }
        place += 1
        bytes.withUnsafeBytes { bytes in
            let kept = keep(bytes)
            sqlite3_bind_blob(
                statement.sqliteStatement, place, kept.map(UnsafeRawPointer.init) ?? bytes.baseAddress,
                Int32(bytes.count), kept == nil ? BulkInsert.copied : nil)
        }
        return self
    }

    /// Has SQLite keep a copy of its own: SQLITE_TRANSIENT.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// Where the bytes stand until the row is written; nil where there is no room for them.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
        guard used + bytes.count <= BulkInsert.room else { return nil }
        let own = texts + used
        if let start = bytes.baseAddress { memcpy(own, start, bytes.count) }
        used += bytes.count
        return UnsafePointer(own)
    }

    @discardableResult
    func bindNothing() -> BulkInsert {
        place += 1
        sqlite3_bind_null(statement.sqliteStatement, place)
        return self
    }

    /// Writes the row of the values that were bound.
    func run() throws {
        let code = sqlite3_step(statement.sqliteStatement)
        sqlite3_reset(statement.sqliteStatement)
        place = 0
        used = 0
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }
}

/// The tables that a bulk load fills row by row.
struct BulkTables {
    let tasks: BulkInsert
    let measures: BulkInsert
    let texts: BulkInsert
    let milestones: BulkInsert
    let responsible: BulkInsert
    let search: BulkInsert
    let grams: BulkInsert

    init(_ database: Database) throws {
        tasks = try BulkInsert(database, "task", "id, place, section, plan, number, ref, title")
        measures = try BulkInsert(database, "measure", "task, n, ord, marker, title, scope")
        texts = try BulkInsert(database, "measure_text", "task, n, summary, keywords, text, facts")
        milestones = try BulkInsert(
            database, "milestone",
            "task, measure, n, ord, title, status, due, planned, finished, review, reason, standing")
        responsible = try BulkInsert(database, "responsible", "task, measure, role, rank, unit, printed")
        search = try BulkInsert(database, "search", "id, task, measure, body, called")
        grams = try BulkInsert(database, "gram", "rowid, body, called")
    }
}
