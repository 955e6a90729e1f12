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
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                guard let start = bytes.baseAddress, used + bytes.count <= BulkInsert.room else {
                    // SQLITE_TRANSIENT: SQLite keeps a copy of its own.
                    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                    sqlite3_bind_text(
                        statement.sqliteStatement, place, bytes.baseAddress ?? UnsafePointer(texts),
                        Int32(bytes.count), transient)
                    return
                }
                let own = texts + used
                own.update(from: start, count: bytes.count)
                used += bytes.count
                sqlite3_bind_text(statement.sqliteStatement, place, own, Int32(bytes.count), nil)
            }
        }
        return self
    }

    /// The bytes must stay where they are until the row is written.
    @discardableResult
    func bind(_ bytes: Data?) -> BulkInsert {
        place += 1
        guard let bytes else {
            sqlite3_bind_null(statement.sqliteStatement, place)
            return self
        }
        bytes.withUnsafeBytes { bytes in
            // An empty value is not the same as none.
            guard let start = bytes.baseAddress else {
                sqlite3_bind_zeroblob(statement.sqliteStatement, place, 0)
                return
            }
            sqlite3_bind_blob(statement.sqliteStatement, place, start, Int32(bytes.count), nil)
        }
        return self
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
