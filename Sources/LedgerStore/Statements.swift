import Foundation
import GRDB
import Ledger

/// A row of a query. A column that does not hold what it should means a damaged file: reading it throws, it never traps.
struct StoredRow {
    private let row: Row

    init(_ row: Row) {
        self.row = row
    }

    /// The value of a column; an optional one where it may be empty.
    subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
        get throws {
            guard let value = Value.fromDatabaseValue(row[index] as DatabaseValue) else {
                throw StoredRow.damage(index)
            }
            return value
        }
    }

    /// A day between 0001-01-01 and 9999-12-31.
    func day(_ index: Int) throws -> Day {
        let ordinal: Int = try self[index]
        guard (Day.distantPast.ordinal...Day.distantFuture.ordinal).contains(ordinal) else {
            throw StoredRow.damage(index)
        }
        return Day(ordinal: ordinal)
    }

    func dayIfAny(_ index: Int) throws -> Day? {
        (row[index] as DatabaseValue).isNull ? nil : try day(index)
    }

    /// A value that is stored by its raw value: a status, a kind.
    func value<Value: RawRepresentable>(_ index: Int) throws -> Value where Value.RawValue: DatabaseValueConvertible {
        guard let value = Value(rawValue: try self[index]) else { throw StoredRow.damage(index) }
        return value
    }

    private static func damage(_ index: Int) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(index)")
    }
}

extension Database {
    /// What `read` makes of each row of a query, whose statement is prepared once a connection. `read` must not ask the database.
    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (StoredRow) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try read(StoredRow(row))) }
        return values
    }

    /// What `read` makes of the first row, or nil.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (StoredRow) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try cursor.next().map { try read(StoredRow($0)) }
    }

    /// The first column of the first row; nil where there is no row or nothing in it.
    func first<Value: DatabaseValueConvertible>(_ sql: String, _ arguments: StatementArguments = []) throws -> Value? {
        try first(sql, arguments) { try $0[0] as Value? } ?? nil
    }

    /// Whether a query has any row.
    func exists(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
        try first(sql, arguments) { _ in true } ?? false
    }

    /// Runs a statement that returns nothing.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

/// Numbers as one argument of a query, for `IN (SELECT value FROM json_each(?))`.
func numberList(_ numbers: some Sequence<Int64>) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
}

/// Texts as one argument of a query, for `IN (SELECT value FROM json_each(?))`.
func textList(_ texts: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
}
