import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// The index finds what looking at every text finds, no more and no less.
@Suite("The search index")
struct SearchIndexTests {
    private func expectAgreement(_ ledger: TestLedger, _ words: [String]) throws {
        let search = SearchCondition(words)
        let (all, found) = try ledger.store.read { reader in
            let all: [Int64] = try reader.database.all(
                "SELECT id FROM search WHERE \(search.body) ORDER BY id", search.arguments
            ) { try $0[0] }
            let found: [Int64] = try reader.database.all(
                "SELECT \(search.found.key) \(search.found.sql) ORDER BY \(search.found.key)", search.found.arguments
            ) { try $0[0] }
            return (all, found)
        }
        #expect(found == all, "\(words)")
        #expect(try ledger.store.matchCount(words) == all.count, "\(words)")
    }

    /// Pieces of texts, of one to eight characters, alone and in pairs; numbers that call tasks; what is nowhere.
    @Test func `pieces of any length, in every script`() throws {
        let ledger = try TestLedger.bundled()
        let bodies: [String] = try ledger.store.read { reader in
            try reader.database.all("SELECT body FROM search") { try $0[0] }
        }
        var dice = Dice(seed: 5)
        func piece() -> String {
            let scalars = Array((bodies.randomElement(using: &dice) ?? "").unicodeScalars)
            let start = Int.random(in: 0..<max(1, scalars.count), using: &dice)
            let length = Int.random(in: 1...8, using: &dice)
            return String(String.UnicodeScalarView(scalars[start...].prefix(length)))
        }
        for _ in 0..<250 { try expectAgreement(ledger, [piece()]) }
        for _ in 0..<80 { try expectAgreement(ledger, [piece(), piece()]) }
        for word in [
            "40", "江津40", "jiangjin-2022/40", "江津40.2", "4", "2022", "\u{1}40", "\"", "a\"b", "*", "AND", "办\n", "🙂",
            "x z",
        ] {
            try expectAgreement(ledger, [word])
        }
    }

    /// A merge in parts, stopped between a text's removal and its return, brought texts back that were removed later. Small pages make
    /// such stops many.
    @Test func `what was removed stays away through many merges`() throws {
        let queue = try DatabaseQueue(configuration: .ledger)
        try queue.inDatabase { database in
            try Schema.migrate(database, from: 0)
            try database.execute(sql: "INSERT INTO gram(gram, rank) VALUES('pgsz', 32)")
            var held: Set<Int64> = []
            var dice = Dice(seed: 7)
            for _ in 0..<1500 {
                let numbers = [Int64.random(in: 1...100, using: &dice), Int64.random(in: 101...200, using: &dice)]
                let returning = numbers.filter { _ in Int.random(in: 0..<10, using: &dice) > 0 }
                try database.inTransaction {
                    for number in numbers where held.remove(number) != nil { try tell(database, "'delete', ", number) }
                    for number in returning { try tell(database, "NULL, ", number) }
                    return .commit
                }
                held.formUnion(returning)
            }
            try database.execute(sql: "CREATE VIRTUAL TABLE temp.gram_row USING fts5vocab('main', 'gram', 'row')")
            let count = try Int.fetchOne(database, sql: "SELECT sum(doc) FROM temp.gram_row")
            #expect(count == held.count * 60)
        }
    }

    /// What a bulk load brings stays on a level of its own, so that no later change merges it; it is found and removed as before.
    @Test func `pieces raised to a high level stay whole`() throws {
        let queue = try DatabaseQueue(configuration: .ledger)
        try queue.inDatabase { database in
            try Schema.migrate(database, from: 0)
            for start in [1, 201] {
                try database.inTransaction {
                    for number in start..<(start + 200) { try tell(database, "NULL, ", Int64(number)) }
                    return .commit
                }
            }
            let record = try #require(try Data.fetchOne(database, sql: "SELECT block FROM gram_data WHERE id = 10"))
            let levels = try #require(IndexLevels(record))
            let pieces = levels.levels.reversed().flatMap(\.self)
            #expect(pieces.count == 2)
            let raised = try #require(IndexLevels(levels.raised()))
            #expect(raised.levels == Array(repeating: [], count: 6) + [pieces])
            try database.execute(sql: "UPDATE gram_data SET block = ? WHERE id = 10", arguments: [levels.raised()])
            for number in 1...400 where number % 20 == 0 { try tell(database, "'delete', ", Int64(number)) }
            for number in 401...440 { try tell(database, "NULL, ", Int64(number)) }
            try database.execute(sql: "CREATE VIRTUAL TABLE temp.gram_row USING fts5vocab('main', 'gram', 'row')")
            #expect(try Int.fetchOne(database, sql: "SELECT sum(doc) FROM temp.gram_row") == 420 * 60)
            let after = try #require(try Data.fetchOne(database, sql: "SELECT block FROM gram_data WHERE id = 10"))
            #expect(try #require(IndexLevels(after)).levels.last == pieces)
        }
        #expect(IndexLevels(Data([0, 0, 0, 1, 2])) == nil)
    }

    /// Tells the index of a text, or that it goes, with sixty words that no other has.
    private func tell(_ database: Database, _ command: String, _ number: Int64) throws {
        let words = (0..<60).map { "\u{1}\($0)x\(number)" }.joined(separator: "\n")
        try database.execute(
            sql: "INSERT INTO gram(gram, rowid, body, called) VALUES(\(command)?, '', ?)", arguments: [number, words])
    }

    @Test func `changes of texts, numbers and places are followed`() throws {
        let ledger = try TestLedger()
        let added = try ledger.add(.task, at: "shiyan-2022/§1", RowFields(title: "新设智慧食堂"))
        try expectAgreement(ledger, ["智慧食堂"])
        try expectAgreement(ledger, ["zhst"])
        #expect(try ledger.store.matchCount(["智慧食堂"]) == 1)
        let row = try ledger.row(added)
        try ledger.store.apply(.edit([row], RowFields(title: "新设社区食堂")), by: .clerk)
        #expect(try ledger.store.matchCount(["智慧食堂"]) == 0)
        #expect(try ledger.store.matchCount(["社区食堂"]) == 1)
        try ledger.store.apply(.move(row, to: try ledger.row("shiyan-2022/1")), by: .clerk)
        let window = try ledger.store.tree(
            TreeRequest(day: TestPlan.today, words: ["办"], anchor: .firstMatch, after: 3))
        #expect(window.rows.contains { $0.isMatch })
        try ledger.expectWhole()
        try ledger.undo()
        try ledger.undo()
        try ledger.undo()
        #expect(try ledger.store.matchCount(["社区食堂"]) == 0)
        try ledger.expectWhole()
    }

    @Test func `an index that lost or gained something is found`() throws {
        for statement in [
            "INSERT INTO gram(gram, rowid, body, called) SELECT 'delete', id, body, called FROM search LIMIT 1",
            "INSERT INTO gram(rowid, body, called) VALUES(7, '多出来的', '')",
            "UPDATE search SET id = 7 WHERE id = (SELECT min(id) FROM search)",
        ] {
            let ledger = try TestLedger()
            try ledger.store.queue.inDatabase { try $0.execute(sql: statement) }
            #expect(try !ledger.store.verify().faults.isEmpty, "\(statement)")
        }
    }
}
