import Foundation
import GRDB
import Ledger

extension Database {
    /// The tally in a column; an empty one where there is none.
    func tally(_ sql: String, _ arguments: StatementArguments) throws -> Tally? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try cursor.next().map { try $0.tally(0) }
    }

    func tally(ofNode node: Int64) throws -> Tally {
        try tally("SELECT turns FROM node_lights WHERE node = \(NodeLights.key)", [node]) ?? Tally()
    }

    /// Adds what changed of a node to its tally.
    func add(_ tally: Tally, toNode node: Int64) throws {
        let tally = tally.countsOnly
        guard !tally.isEmpty else { return }
        var sum = try self.tally(ofNode: node)
        sum.add(tally)
        if sum.isEmpty {
            try run("DELETE FROM node_lights WHERE node = \(NodeLights.key)", [node])
        } else {
            try run(
                """
                INSERT INTO node_lights(node, turns) VALUES(\(NodeLights.key), ?2)
                ON CONFLICT DO UPDATE SET turns = excluded.turns
                """, [node, Data(TallyBytes.bytes(sum))])
        }
    }

    /// Adds what changed of the milestones due in the month that begins on a day.
    func add(_ tally: Tally, toMonth month: Int) throws {
        guard !tally.isEmpty else { return }
        var sum = try self.tally("SELECT turns FROM month_lights WHERE month = ?", [month]) ?? Tally()
        sum.add(tally)
        if sum.isEmpty {
            try run("DELETE FROM month_lights WHERE month = ?", [month])
        } else {
            try run(
                """
                INSERT INTO month_lights(month, turns) VALUES(?, ?)
                ON CONFLICT DO UPDATE SET turns = excluded.turns
                """, [month, Data(TallyBytes.bytes(sum))])
        }
    }

    /// Adds what changed of some units to their tallies.
    func addToUnits(_ tallies: [Int64: Tally]) throws {
        let changed = tallies.filter { !$0.value.isEmpty }
        for (number, own) in Dictionary(grouping: changed, by: { UnitPack.number(of: $0.key) }) {
            var pack = try UnitPack(number, self)
            for (unit, tally) in own { pack[unit].add(tally) }
            try pack.write(self)
        }
    }
}

extension Database {
    /// Forgets the tally of a unit that is taken away.
    func removeTally(ofUnit unit: Int64) throws {
        var pack = try UnitPack(UnitPack.number(of: unit), self)
        pack[unit] = Tally()
        try pack.write(self)
    }
}

/// How the tallies of nodes are laid down: those of the districts and of the whole ledger lie together, so that all districts are read at
/// one go.
enum NodeLights {
    /// The key of the node of that identity, in SQL.
    static let key = "(SELECT \(stored("node")) FROM node WHERE id = ?1)"

    /// The key of a row of `node`, in SQL.
    static func stored(_ node: String) -> String {
        "CASE WHEN \(node).kind <= \(RowKind.district.rawValue) THEN -1 - \(node).id ELSE \(node).id END"
    }

    /// The node of a key.
    static func node(_ key: Int64) -> Int64 { key < 0 ? ~key : key }
}

/// The tallies of sixteen units with neighbouring identities, which mostly are of one district: some leads of a screen cost one row, and the
/// whole league few pages.
struct UnitPack {
    private let number: Int64
    private var tallies: [Int64: Tally] = [:]

    private static let bits: Int64 = 4

    static func number(of unit: Int64) -> Int64 { unit >> bits }

    init(_ number: Int64, _ database: Database) throws {
        self.number = number
        let cursor = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT turns FROM unit_lights WHERE pack = ?"), arguments: [number])
        guard let row = try cursor.next() else { return }
        try row.eachUnit(pack: number, column: 0) { unit, bytes in tallies[unit] = try TallyBytes.tally(bytes) }
    }

    subscript(unit: Int64) -> Tally {
        get { tallies[unit] ?? Tally() }
        set { tallies[unit] = newValue }
    }

    func write(_ database: Database) throws {
        var bytes: [UInt8] = []
        for (unit, tally) in tallies.sorted(by: { $0.key < $1.key }) where !tally.isEmpty {
            let own = TallyBytes.bytes(tally)
            TallyBytes.append(UInt(unit & (1 << UnitPack.bits - 1)), to: &bytes)
            TallyBytes.append(UInt(own.count), to: &bytes)
            bytes += own
        }
        if bytes.isEmpty {
            try database.run("DELETE FROM unit_lights WHERE pack = ?", [number])
        } else {
            try database.run(
                "INSERT INTO unit_lights(pack, turns) VALUES(?, ?) ON CONFLICT DO UPDATE SET turns = excluded.turns",
                [number, Data(bytes)])
        }
    }

    /// The first unit of a pack.
    fileprivate static func first(of number: Int64) -> Int64 { number << bits }
}

extension Row {
    /// What `read` makes of the bytes of a column, which are not copied.
    func bytes<Value>(_ column: Int, _ read: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
        let value = try withUnsafeData(atIndex: column) { data in
            try data.map { try $0.withUnsafeBytes(read) }
        }
        guard let value else { throw ByteReader.damage }
        return value
    }

    func tally(_ column: Int) throws -> Tally { try bytes(column) { try TallyBytes.tally($0) } }

    /// Gives each unit of a pack with the bytes of its tally.
    func eachUnit(
        pack number: Int64, column: Int, _ body: (Int64, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try bytes(column) { bytes in
            var reader = ByteReader(bytes)
            while !reader.isAtEnd {
                let slot = try reader.number()
                guard slot < 16 else { throw ByteReader.damage }
                let own = try reader.part(try reader.number())
                try body(UnitPack.first(of: number) + Int64(slot), own)
            }
        }
    }
}
