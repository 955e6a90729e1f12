import Ledger
import Testing

@testable import LedgerStore

@Suite("Keys of rows")
struct RowKeyTests {
    @Test(arguments: [
        (RowID.node(7), "n7"), (.task(12), "t12"), (.measure(task: 12, measure: 2), "t12.2"),
        (.milestone(task: 12, measure: 2, milestone: 1), "t12.2#1"), (.node(0), "n0"),
        (.task(.max), "t9223372036854775807"),
    ])
    func roundTrip(row: RowID, key: String) {
        #expect(row.key == key)
        #expect(RowID(key: key) == row)
    }

    @Test(arguments: ["", "n", "t", "x7", "n7.1", "t1.2#3#4", "t-1", "n 7", "t12.", "7", "t99999999999999999999"])
    func `no key`(text: String) {
        #expect(RowID(key: text) == nil)
    }
}

@Suite("Pinyin")
struct PinyinTests {
    @Test(arguments: [
        ("区市场监管局", "qushichangjianguanju", "qscjgj"), ("重庆", "chongqing", "cq"), ("银行", "yinhang", "yh"),
        ("会计", "kuaiji", "kj"), ("行政", "xingzheng", "xz"), ("区发展改革委", "qufazhangaigewei", "qfzggw"),
        ("区住房城乡建委", "quzhufangchengxiangjianwei", "qzfcxjw"), ("绿化", "lvhua", "lh"),
        ("ＡPP 上线", "ａppshangxian", "ａppsx"),
        ("调度", "diaodu", "dd"), ("调整", "tiaozheng", "tz"), ("率", "lv", "l"), ("", "", ""),
    ])
    func `every usual reading is among the forms`(text: String, full: String, initials: String) {
        var pinyin = Pinyin()
        #expect(pinyin.full(text).contains(full), "\(pinyin.full(text))")
        #expect(pinyin.initials(text).contains(initials), "\(pinyin.initials(text))")
    }

    /// A ledger that learnt its readings from the transform finds by the same letters.
    @Test func `the table reads as the transform does`() {
        let listed = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init).map(Character.init)
            .filter { PinyinTable.reading($0) != nil }
        #expect(listed.count == 6763)
        for character in listed {
            #expect(PinyinTable.reading(character) == Pinyin.transformed(character), "\(character)")
        }
        #expect(PinyinTable.reading("督") == "du" && PinyinTable.reading("綦") == "qi")
        #expect(PinyinTable.reading("龘") == nil && PinyinTable.reading("a") == nil)
    }

    @Test func `the initials without the district`() {
        var pinyin = Pinyin()
        #expect(pinyin.initials("市场监管局") == ["scjgj"])
    }

    @Test func `a text of many such characters has few forms`() {
        var pinyin = Pinyin()
        #expect(pinyin.full(String(repeating: "重行调会长", count: 6)).count <= 8)
    }
}
