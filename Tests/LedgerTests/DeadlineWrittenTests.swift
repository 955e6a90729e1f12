import Ledger
import TestSupport
import Testing

/// How a deadline stands in a field, and that it comes back from there.
@Suite("Deadlines written for a field")
struct DeadlineWrittenTests {
    private static let issued = Day(ordinal: 19_105)

    @Test(arguments: [
        (Deadline(kind: .by, phrase: "2022年5月", date: Day(2022, 5, 31)), "2022年5月"),
        (Deadline(kind: .by, phrase: "", date: Day(2022, 5, 31)), "2022-05-31"),
        // The due day was changed: the day rules, not the plan's phrase.
        (Deadline(kind: .by, phrase: "2022年5月", date: Day(2022, 6, 15)), "2022-06-15"),
        (Deadline(kind: .relative, phrase: "上线后", trigger: "电子证照系统上线"), "上线后"),
        (Deadline(kind: .ongoing, phrase: "长期；\n坚持"), "长期，，坚持"),
    ])
    func one(deadline: Deadline, written: String) {
        #expect(deadline.written(issued: Self.issued) == written)
    }

    /// What a plan says beside a phrase stays when the phrase stays.
    @Test func aKnownPhraseKeepsWhatIsKnown() throws {
        let known = [
            Deadline(kind: .relative, phrase: "上线后", trigger: "电子证照系统上线"),
            Deadline(kind: .by, phrase: "2022年", date: Day(2022, 12, 31), isYearTarget: true),
        ]
        let text = known.written(issued: Self.issued)
        #expect(text == "上线后；2022年")
        #expect(Deadline.read(text, issued: Self.issued, keeping: known) == .success(known))
        let edited = try Deadline.read("2022年；长期", issued: Self.issued, keeping: known).get()
        #expect(edited == [known[1], Deadline(kind: .ongoing, phrase: "长期")])
    }

    /// Scraps of phrases in any order: nothing traps, and what was read is written and read again as the same.
    @Test func scrapsOfPhrases() throws {
        let scraps = [
            "2022", "年", "月", "日", "6", "12", "31", "-", "/", ".", "底", "前", "末", "起", "自", "至", "今年", "明年", "第", "季度",
            "三",
            "十", "百", "上半年", "旬", "中", "印发", "之日起", "个月", "工作日", "内", "每", "长期", "待", "后", "力争", "；", "\n", " ", "９",
            "0", "20240630", "。", "👩‍👩‍👧", "e\u{301}", "\u{1B}", "99999999", "按照", "一",
        ]
        var dice = Dice(seed: 5)
        var count = 0
        for _ in 0..<8000 {
            let length = Int.random(in: 1...7, using: &dice)
            let text = (0..<length).map { _ in scraps.randomElement(using: &dice) ?? "" }.joined()
            let issued = Day(ordinal: Int.random(in: -720_000...2_940_000, using: &dice))
            guard case .success(let deadlines) = Deadline.read(text, issued: issued) else { continue }
            count += deadlines.count
            let written = deadlines.written(issued: issued)
            #expect(Deadline.read(written, issued: issued) == .success(deadlines), "\(text)")
            for deadline in deadlines {
                guard let date = deadline.date else { continue }
                #expect(Day(date.description) == date, "\(text)")
            }
        }
        #expect(count > 800)
    }

    @Test func anyCharacters() {
        var dice = Dice(seed: 6)
        for _ in 0..<4000 {
            let length = Int.random(in: 0...12, using: &dice)
            let scalars = (0..<length).compactMap { _ in
                Unicode.Scalar(
                    UInt32.random(in: 0...0x11_0000, using: &dice) >> UInt32.random(in: 0...13, using: &dice))
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            _ = Deadline.read(String(text), issued: Self.issued)
        }
    }
}
