import Ledger
import LedgerStore
import Testing

@Suite("Moving rows")
struct MovingTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger([])
    }

    @Test func `rows move within their plan and keep their REF`() throws {
        try ledger.makePlan()
        let before = try ledger.everything().map(\.reference.description)
        #expect(before == ["qijiang-2022/1", "qijiang-2022/2", "qijiang-2022/3"])
        try ledger.store.apply(
            .move(try ledger.row("qijiang-2022/3"), to: try ledger.row("qijiang-2022/1")), by: .clerk)
        #expect(
            try ledger.everything().map(\.reference.description) == [
                "qijiang-2022/3", "qijiang-2022/1", "qijiang-2022/2",
            ])
        #expect(try ledger.everything()[0].section == "一、政务服务")
        try ledger.expectWhole()
        try ledger.store.apply(
            .move(try ledger.row("qijiang-2022/§2"), to: try ledger.row("qijiang-2022/§1")), by: .clerk)
        try ledger.expectWhole()
        try ledger.store.apply(
            .move(try ledger.row("qijiang-2022/1"), to: try ledger.row("qijiang-2022/§2")), by: .clerk)
        #expect(
            try ledger.everything().map(\.reference.description) == [
                "qijiang-2022/1", "qijiang-2022/3", "qijiang-2022/2",
            ])
        try ledger.expectWhole()
        for _ in 0..<3 { try ledger.undo() }
        #expect(try ledger.everything().map(\.reference.description) == before)
        try ledger.expectWhole()
    }

    @Test func `many tasks find room in one section`() throws {
        try ledger.makePlan()
        for number in 10..<60 {
            try ledger.add(.task, at: "qijiang-2022/1", RowFields(title: "任务\(number)", number: number))
        }
        let numbers = try ledger.everything().map(\.number)
        #expect(numbers == [1] + (10..<60).reversed() + [2, 3])
        try ledger.expectWhole()
    }
}
