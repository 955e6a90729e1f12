import Foundation
import TestSupport
import Testing

/// A district whose only plan is closed counts nothing; its row says why. And a sentence longer than the foot line is there whole.
@Suite struct ClosedDistrictTests {
    @Test func itsRowSaysSo() throws {
        let office = try Office(day: "2022-12-31")
        try office.output("close", "jiangjin-2022")
        let screen = try office.output("--keys", "<Down>", "--size", "80x24")
        #expect(screen.contains("江津区 已归档 2022-12-31"))
        #expect(!screen.contains("江北区 已归档"))
        #expect(try office.output("tree", "--depth", "1").contains("已归档 2022-12-31 · 江津区"))
        let rows = try #require(try office.json("tree", "江津", "--depth", "1", "--json") as? [[String: Any]])
        #expect(rows.first?["closed"] is NSNull)
        try office.output("add", "plan", "--district", "江津", "--title", "下一年")
        #expect(try !office.output("--keys", "<Down>", "--size", "80x24").contains("江津区 已归档"))
    }

    @Test func aLongSentenceIsThereWhole() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("tick", "jiangjin-2022/53", "--user", "王")
        try office.output("note", "jiangjin-2022/53", "x", "--user", "李")
        try office.output("untick", "jiangjin-2022/53", "--user", "李")
        let screen = try office.output("--keys", "<F6>", "--size", "50x14", "--user", "王")
        #expect(screen.contains("没有改动"))
        #expect(!screen.contains("Z 改过"), "a time as the machine writes it")
        #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count >= 14)
    }
}
