import Ledger
import Testing

@testable import PlanReader

/// Deadlines in running text, and what is none.
@Suite("deadlines in text")
struct TextDeadlineTests {
    private static func read(_ text: String, issued: Day, planYear: Int? = nil) -> (found: [String], doubts: [Doubt]) {
        let passage = Passage(wording: Wording(text), lines: 7...7)
        let calendar = WorkCalendar(sources: [2024: "告示"])
        let read = TextDeadlines(passage, issued: issued, calendar: calendar, planYear: planYear).read()
        let shown = read.deadlines.map { deadline in
            "\(deadline.kind) \(deadline.phrase)" + (deadline.date.map { " \($0)" } ?? "")
                + (deadline.isHedged ? " 力争" : "") + (deadline.isYearTarget ? " 年度" : "")
                + (deadline.period.map { " 每:\($0)" } ?? "") + (deadline.trigger.map { " 待:\($0)" } ?? "")
                + (deadline.printed.map { " 原:\($0)" } ?? "")
        }
        return (shown, read.doubts)
    }

    @Test(arguments: [
        ("2024年底前建成两座驿站。", ["by 2024年底前 2024-12-31"]),
        ("今年10月底前拆除围挡，年内复绿。", ["by 今年10月底前 2024-10-31", "by 年内 2024-12-31"]),
        ("力争2024年6月底前开馆。", ["by 2024年6月底前 2024-06-30 力争"]),
        ("2024年6月30日前报送方案", ["by 2024年6月30日前 2024-06-30"]),
        ("6月底前完成招标。", ["by 6月底前 2024-06-30"]),
        ("到2025年，绿道连成环。", ["by 到2025年 2025-12-31"]),
        ("2024年上半年完成选址", ["by 2024年上半年 2024-06-30"]),
        ("2024年5月起对夜市收费减半", ["from 2024年5月起 2024-05-01"]),
        ("1)20249月底前换装水表。", ["by 2024年9月底前 2024-09-30 原:20249月底前"]),
        ("32024年底前换装水表。", ["by 2024年底前 2024-12-31"]),
        ("2024年5月中旬前上线。", ["by 2024年5月中旬前 2024-05-20"]),
        ("待新平台上线后，逐户开通。", ["relative 待新平台上线后 待:新平台上线"]),
        ("《水费减免办法》出台后，开展培训。", ["relative 出台后 待:《水费减免办法》出台"]),
        ("按照全市统一部署，换发证照。", ["relative 按照全市统一部署 待:全市统一部署"]),
        ("在市水务局统一部署下试点。", ["relative 在市水务局统一部署下 待:市水务局统一部署下"]),
        ("定期公布水质。", ["recurring 定期 每:定期"]),
        ("各街道每月底报送台账。", ["recurring 每月底 每:每月底"]),
        ("不定期抽查摊位。", ["none 不定期"]),
        ("自印发之日起1个月内公示。", ["relative 印发之日起1个月内 2024-03-10"]),
        ("自本方案印发之日起20个工作日内报送台账。", ["relative 本方案印发之日起20个工作日内 2024-03-08"]),
        ("方案印发后十五个工作日内，各街道定人。", ["relative 方案印发后十五个工作日内 2024-03-01"]),
        ("市级方案印发后15个工作日内跟进。", ["relative 方案印发后 待:市级方案印发"]),
        ("2024 年 6 月底前开馆。", ["by 2024年6月底前 2024-06-30"]),
        ("２０２４年６月３０日前开馆。", ["by ２０２４年６月３０日前 2024-06-30"]),
        ("二〇二五年三月底前通车。", ["by 二〇二五年三月底前 2025-03-31"]),
        ("二○二五年底前通车。", ["by 二○二五年底前 2025-12-31"]),
        ("24年6月底前换装。", ["by 24年6月底前 2024-06-30"]),
        ("2024年3月至6月开展清理。", ["by 2024年3月至6月 2024-06-30"]),
        ("2024年11月至次年2月供暖。", ["by 2024年11月至次年2月 2025-02-28"]),
        ("2024年6月1日—15日巡展。", ["by 2024年6月1日—15日 2024-06-15"]),
        ("2024年6月起至2025年底免收租金。", ["by 2024年6月起至2025年底 2025-12-31"]),
        ("到“十四五”末，绿道成网。", ["by “十四五”末 2025-12-31"]),
        ("本月底前交底。", ["by 本月底前 2024-02-29"]),
        ("明年3月底前交付。", ["by 明年3月底前 2025-03-31"]),
        ("达标率持续保持95%。", ["ongoing 持续保持95%"]),
    ])
    func counts(text: String, expected: [String]) throws {
        let issued = try #require(Day(2024, 2, 10))
        #expect(Self.read(text, issued: issued).found == expected)
    }

    @Test(arguments: [
        "窗口事项2个工作日内办结。", "办理时限不超过7个工作日。", "压缩至3个工作日。", "已于2021年建成。", "落实《路灯管理办法（2022年版）》。",
        "依据山政发〔2021〕7号文。", "截至2023年12月，共登记九户。", "较2023年增长一成。", "收到申请后5日内答复。", "严格按照市级要求办理。", "建立定期督查机制。",
        "《管理办法》印发之日起30日内备案。", "2024年以来，办结300件。", "落实“十四五”规划。", "十四五期间曾获奖。",
        "按照国家规定安排补休。", "推行24小时自助。", "项目完成后及时验收。", "年底考核占三成。",
    ])
    func isNone(text: String) throws {
        let issued = try #require(Day(2024, 2, 10))
        #expect(Self.read(text, issued: issued).found.isEmpty)
    }

    /// A sum behind the year of a plan for that year is its target.
    @Test(arguments: [
        ("2024年新建口袋公园6个。", ["by 2024年 2024-12-31 年度"]),
        ("2024年底前，全区路灯达300盏。", ["by 2024年底前 2024-12-31 年度"]),
        ("全年新增泊位500个。", ["by 全年 2024-12-31 年度"]),
        ("2024年推进修缮。", []),
    ])
    func yearTargets(text: String, expected: [String]) throws {
        let issued = try #require(Day(2024, 2, 10))
        #expect(Self.read(text, issued: issued, planYear: 2024).found == expected)
    }

    @Test(arguments: ["2024年13月底前完工。", "2024年2月30日前完工。"])
    func impossible(text: String) throws {
        let issued = try #require(Day(2024, 2, 10))
        let read = Self.read(text, issued: issued)
        #expect(read.found.isEmpty)
        #expect(read.doubts.map(\.why) == [.impossibleDate])
        #expect(read.doubts.map(\.line) == [7])
    }

    @Test(arguments: [
        ("45473", "2024-06-30"), ("2024.6", "2024-06-30"), ("2024/6/30", "2024-06-30"), ("第三季度", "2024-09-30"),
        ("2024年5月中旬", "2024-05-20"), ("上半年", "2024-06-30"), ("二〇二四年六月底前", "2024-06-30"), ("印发之日起1个月内", "2024-03-10"),
        ("2024年6月底前完成主体，年底前交付", "2024-06-30 2024-12-31"), ("2025年6月、9月", "2025-06-30 2025-09-30"),
        ("2024年3月、6月、9月底前", "2024-03-31 2024-06-30 2024-09-30"), ("2024年9月，2025年3月", "2024-09-30 2025-03-31"),
        ("2025年6月底前（长期坚持）", "2025-06-30"), ("2024 年 6 月", "2024-06-30"), ("2024年6月至9月", "2024-09-30"),
    ])
    func cells(text: String, days: String) throws {
        let issued = try #require(Day(2024, 2, 10))
        let cell = ListCell([Passage(wording: Wording(text), lines: 3...3)])
        let read = DeadlineCell.read(cell, issued: issued)
        #expect(read.deadlines.compactMap { $0.date?.description }.joined(separator: " ") == days)
        #expect(read.doubts.isEmpty)
    }

    @Test(arguments: [
        ("2024年13月", Doubt.Reason.impossibleDate), ("2月30日", .impossibleDate), ("看情况", .unclearDeadline),
        ("2023-02-29", .impossibleDate),
    ])
    func doubtfulCells(text: String, why: Doubt.Reason) throws {
        let issued = try #require(Day(2024, 2, 10))
        let read = DeadlineCell.read(ListCell([Passage(wording: Wording(text), lines: 3...3)]), issued: issued)
        #expect(read.doubts == [Doubt(line: 3, what: text, why: why)])
        #expect(read.deadlines == [Deadline(kind: .none, phrase: text)])
    }

    /// One of several is impossible: the others stay.
    @Test func oneOfSeveralIsImpossible() throws {
        let issued = try #require(Day(2024, 2, 10))
        let read = DeadlineCell.read(ListCell([Passage(wording: Wording("2024年6月、13月"), lines: 3...3)]), issued: issued)
        #expect(read.doubts == [Doubt(line: 3, what: "13月", why: .impossibleDate)])
        #expect(read.deadlines == [Deadline(kind: .by, phrase: "2024年6月", date: Day(2024, 6, 30))])
    }

    /// Working days over a year whose holidays nobody told, in a cell and in a sentence.
    @Test func unknownHolidays() throws {
        let issued = try #require(Day(2024, 2, 10))
        let phrase = "印发之日起20个工作日内"
        let passage = Passage(wording: Wording(phrase), lines: 3...3)
        let expected = [Deadline(kind: .relative, phrase: phrase, date: Day(2024, 3, 8))]
        let doubt = [Doubt(line: 3, what: phrase, why: .unknownHolidays)]
        let cell = DeadlineCell.read(ListCell([passage]), issued: issued)
        #expect(cell.deadlines == expected && cell.doubts == doubt)
        let text = TextDeadlines(passage, issued: issued).read()
        #expect(text.deadlines == expected && text.doubts == doubt)
        let known = WorkCalendar(sources: [2024: "告示"])
        #expect(DeadlineCell.read(ListCell([passage]), issued: issued, calendar: known).doubts.isEmpty)
        #expect(TextDeadlines(passage, issued: issued, calendar: known).read().doubts.isEmpty)
    }

    /// The day of a spreadsheet's date cell goes before what it shows.
    @Test func dateCell() throws {
        let issued = try #require(Day(2024, 2, 10))
        var cell = ListCell([Passage(wording: Wording("6/30/24"), lines: 3...3)])
        cell.day = "2024-06-30"
        let expected = Deadline(kind: .by, phrase: "6/30/24", date: Day(2024, 6, 30))
        #expect(DeadlineCell.read(cell, issued: issued).deadlines == [expected])
    }
}
