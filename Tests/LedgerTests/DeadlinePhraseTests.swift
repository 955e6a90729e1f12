import Ledger
import TestSupport
import Testing

/// Deadlines as clerks type them and plans print them, in a plan issued on 2022-04-23.
@Suite("Deadline phrases")
struct DeadlinePhraseTests {
    private static let issued = Day(ordinal: 19_105)

    private func read(_ phrase: String) throws -> Deadline {
        let deadlines = try Deadline.read(phrase, issued: Self.issued).get()
        try #require(deadlines.count == 1, "\(phrase)")
        return deadlines[0]
    }

    @Test(arguments: [
        ("2024-06-30", "2024-06-30"), ("2024-6-3", "2024-06-03"), ("2024/6/30", "2024-06-30"),
        ("2024.6.30", "2024-06-30"), ("2024年6月30日", "2024-06-30"), ("2024年6月30号", "2024-06-30"),
        ("20240630", "2024-06-30"), ("202406", "2024-06-30"), ("6-30", "2022-06-30"), ("6/30", "2022-06-30"),
        ("6月30日", "2022-06-30"), ("6月30日前", "2022-06-30"), ("6月30", "2022-06-30"), ("6月底前", "2022-06-30"),
        ("6月底", "2022-06-30"), ("6月末", "2022-06-30"), ("6月", "2022-06-30"), ("6月前", "2022-06-30"),
        ("6月份", "2022-06-30"), ("5月上旬", "2022-05-10"), ("5月中旬", "2022-05-20"), ("5月下旬", "2022-05-31"),
        ("5月初", "2022-05-10"), ("2024年2月下旬", "2024-02-29"), ("2022年5月", "2022-05-31"), ("2022.6", "2022-06-30"),
        ("2024/6", "2024-06-30"), ("2024-06", "2024-06-30"), ("22年6月", "2022-06-30"), ("2019年底前", "2019-12-31"),
        ("2023年年底前", "2023-12-31"), ("2022年", "2022-12-31"), ("2022", "2022-12-31"), ("2022年度", "2022-12-31"),
        ("年底前", "2022-12-31"), ("年内", "2022-12-31"), ("全年", "2022-12-31"), ("2022年内", "2022-12-31"),
        ("22年内", "2022-12-31"), ("今年内", "2022-12-31"), ("今年10月底前", "2022-10-31"),
        ("明年3月底前", "2023-03-31"), ("次年一季度", "2023-03-31"), ("上半年", "2022-06-30"), ("下半年", "2022-12-31"),
        ("2023年上半年", "2023-06-30"), ("第三季度", "2022-09-30"), ("三季度", "2022-09-30"), ("3季度", "2022-09-30"),
        ("三季度末", "2022-09-30"), ("2023年第一季度末", "2023-03-31"), ("前三季度", "2022-09-30"),
        ("到2025年", "2025-12-31"), ("截至2022年12月31日止", "2022-12-31"), ("最迟2022年6月底", "2022-06-30"),
        ("2022年1月至6月", "2022-06-30"), ("2022年1-6月", "2022-06-30"), ("2021-2023年", "2023-12-31"),
        ("2021年—2023年", "2023-12-31"), ("自2022年3月1日起至2022年12月31日", "2022-12-31"),
        ("2022年12月31日24时前", "2022-12-31"), ("2022年6—9月", "2022-09-30"), ("6至9月", "2022-09-30"),
        ("2022年6月-9月底前", "2022-09-30"), ("2022年11月至次年3月", "2023-03-31"), ("2023年11月至次年3月", "2024-03-31"),
        ("2023年12月至3月", "2024-03-31"), ("11月至3月底", "2023-03-31"), ("2022年6月1日至15日", "2022-06-15"),
        ("2024.6-2024.12", "2024-12-31"), ("2023—2025年", "2025-12-31"), ("二、三季度", "2022-09-30"),
        ("2023年第二至第三季度", "2023-09-30"), ("1-3季度", "2022-09-30"), ("第一季度至第二季度末", "2022-06-30"),
        ("本月底前", "2022-04-30"), ("下月底", "2022-05-31"), ("翌年6月", "2023-06-30"), ("2023年上半年末", "2023-06-30"),
        ("“十四五”末", "2025-12-31"), ("十四五期间", "2025-12-31"), ("“十五五”期末", "2030-12-31"), ("到“十四五”时期末", "2025-12-31"),
        ("原则上2022年6月底前", "2022-06-30"), ("最迟不超过2022年6月", "2022-06-30"), ("即日起至2022年6月底", "2022-06-30"),
        ("二0二三年六月底前", "2023-06-30"), ("二O二三年", "2023-12-31"), ("２０２３年　６ 月 ３０ 日前", "2023-06-30"),
        ("二○一九年", "2019-12-31"), ("三至六月", "2022-06-30"),
    ])
    func due(phrase: String, day: String) throws {
        #expect(try read(phrase) == Deadline(kind: .by, phrase: phrase, date: Day(day)))
    }

    @Test(arguments: [
        "6月底前完成", " 6月 底前 ", "６月底前", "六月底前", "6月底以前", "6月底之前", "于6月底前全面完成", "6月30日前完成。",
        "6 - 30", "六月三十日前", "２０２２年６月", "二〇二二年六月", "二零二二年六月底前办结", "6月30日以前",
    ])
    func otherWaysToSayTheEndOfJune(phrase: String) throws {
        let deadline = try read(phrase)
        #expect(deadline.kind == .by)
        #expect(deadline.date == Day(2022, 6, 30))
    }

    @Test(arguments: [("十二月", 12), ("十月底", 10), ("十一月", 11), ("九月", 9)])
    func chineseMonths(phrase: String, month: Int) throws {
        #expect(try read(phrase).date == Day.endOfMonth(month, year: 2022))
    }

    /// A phrase without a year whose day lies before the issue means the next year; 今年 said outright stays.
    @Test(arguments: [
        ("3月底前", "2023-03-31"), ("4月22日", "2023-04-22"), ("4月23日", "2022-04-23"), ("4月", "2022-04-30"),
        ("一季度末", "2023-03-31"), ("今年3月底前", "2022-03-31"), ("本年一季度", "2022-03-31"),
    ])
    func theYearThatIsNotSaid(phrase: String, day: String) throws {
        #expect(try read(phrase).date == Day(day))
    }

    @Test(arguments: [
        ("2022年2月起", "2022-02-01"), ("自2022年3月1日起", "2022-03-01"), ("2022年5月起实施", "2022-05-01"),
        ("从2023年起", "2023-01-01"), ("2022年5月中旬启动", "2022-05-11"), ("4月起", "2022-04-01"), ("2月起", "2023-02-01"),
        ("自印发之日起施行", "2022-04-23"), ("即日起", "2022-04-23"), ("自即日起实施", "2022-04-23"),
    ])
    func starts(phrase: String, day: String) throws {
        #expect(try read(phrase) == Deadline(kind: .from, phrase: phrase, date: Day(day)))
    }

    @Test(arguments: [
        ("印发之日起1个月内", "2022-05-23"), ("自本方案印发之日起1个月内完成", "2022-05-23"), ("印发之日起30日内", "2022-05-23"),
        ("印发后30天内", "2022-05-23"), ("发布之日起三个月内", "2022-07-23"), ("印发之日起半年内", "2022-10-23"),
        ("印发之日起1年内", "2023-04-23"), ("两周内", "2022-05-07"), ("3个月内", "2022-07-23"),
    ])
    func countsFromTheIssue(phrase: String, day: String) throws {
        #expect(try read(phrase) == Deadline(kind: .relative, phrase: phrase, date: Day(day)))
    }

    /// Working days by the calendar; 04-24 is a Sunday that is worked, and 04-30 to 05-04 are off.
    @Test(arguments: [
        ("印发之日起10个工作日内", "2022-05-09"), ("方案印发后15个工作日内", "2022-05-16"), ("自本方案印发之日起20个工作日内", "2022-05-23"),
        ("本通知下发后五个工作日内完成", "2022-04-28"), ("印发10个工作日内", "2022-05-09"), ("自印发之日起，十五个工作日内", "2022-05-16"),
        ("实施方案印发之日起的１０个工作日以内", "2022-05-09"),
    ])
    func countsWorkingDays(phrase: String, day: String) throws {
        let days = try ["2022-04-30", "2022-05-01", "2022-05-02", "2022-05-03", "2022-05-04"].map {
            try #require(Day($0))
        }
        let worked = try ["2022-04-24", "2022-05-07"].map { try #require(Day($0)) }
        let calendar = WorkCalendar(daysOff: Set(days), daysWorked: Set(worked), sources: [2022: ""])
        let expected = Deadline(kind: .relative, phrase: phrase, date: Day(day))
        #expect(try Deadline.read(phrase, issued: Self.issued, calendar: calendar).get() == [expected])
        #expect(!calendar.isUnsure(of: expected, issued: Self.issued))
        #expect(WorkCalendar().isUnsure(of: expected, issued: Self.issued))
        // The day that was counted stands in a form as its phrase; another day as the day.
        #expect(expected.written(issued: Self.issued, calendar: calendar) == phrase)
        var moved = expected
        moved.date = Self.issued
        #expect(moved.written(issued: Self.issued, calendar: calendar) == Self.issued.description)
    }

    /// Of other events nobody knows the day.
    @Test(arguments: [
        ("10个工作日内", "10个工作日内"), ("《办法》印发后10个工作日内", "《办法》印发后10个工作日内"),
        ("市级方案印发后15个工作日内", "市级方案印发后15个工作日内"), ("待系统上线后", "系统上线"), ("系统上线后", "系统上线"), ("待验收", "验收"),
        ("出台后", "出台"), ("即将出台", "出台"), ("按照市级统一部署", "市级统一部署"), ("在市里统一部署下", "市里统一部署"),
        ("根据市里安排", "市里安排"), ("系统上线后1个月内", "系统上线后1个月内"), ("验收合格之日起", "验收合格"), ("春节前", "春节前"),
        ("待 2022年 项目验收后", "2022年 项目验收"),
    ])
    func waitsForSomething(phrase: String, trigger: String) throws {
        #expect(try read(phrase) == Deadline(kind: .relative, phrase: phrase, trigger: trigger))
    }

    @Test(arguments: [
        "长期", "长期开展", "长期坚持", "持续推进", "持续", "常态化", "常态化开展", "动态更新", "滚动更新", "持续保持", "全年持续推进",
    ])
    func goesOn(phrase: String) throws {
        #expect(try read(phrase) == Deadline(kind: .ongoing, phrase: phrase))
    }

    @Test(arguments: [
        ("每月", "每月"), ("每月底", "每月底"), ("每月末", "每月底"), ("月调度", "每月"), ("每季度", "每季度"),
        ("每季度末", "每季度末"), ("按季度", "每季度"), ("每年", "每年"), ("每年6月底前", "每年"), ("每半年", "每半年"),
        ("定期", "定期"), ("定期组织", "定期"), ("每周", "定期"),
    ])
    func comesAgain(phrase: String, period: String) throws {
        #expect(try read(phrase) == Deadline(kind: .recurring, phrase: phrase, period: period))
    }

    @Test(arguments: ["立行立改", "适时", "不定期", "未定", "待定", "尽快完成", "按期完成", "视情况而定"])
    func namesNoDay(phrase: String) throws {
        #expect(try read(phrase) == Deadline(kind: .none, phrase: phrase))
    }

    @Test func done() throws {
        #expect(try read("已完成") == Deadline(kind: .done, phrase: "已完成"))
        #expect(try read("已于2021年6月完成") == Deadline(kind: .done, phrase: "已于2021年6月完成"))
    }

    @Test(arguments: ["力争2022年6月底前", "2022年6月底前力争完成", "争取6月底前"])
    func hedged(phrase: String) throws {
        #expect(try read(phrase) == Deadline(kind: .by, phrase: phrase, date: Day(2022, 6, 30), isHedged: true))
    }

    @Test(arguments: [
        "2022年13月", "2月30日", "2022-02-30", "2023年2月29日前", "6月31日", "13-1", "2022-13", "2022-00-10", "20220230",
        "0000年", "五季度", "5季度", "0月", "2月29日", "九月三十一日前",
        "2022年3月至13月", "6月1日至31日", "二〇二二年十三月",
    ])
    func impossible(phrase: String) {
        #expect(Deadline.read(phrase, issued: Self.issued) == .failure(.impossible(phrase)))
    }

    @Test(arguments: [
        "abc", "？", "六月低前", "0630", "2022630", "12345", "保函", "月", "年", "202206301", "印发之日起9999年内", "下月", "本月", "后",
        "待", "6月底前和9月",
    ])
    func unreadable(phrase: String) {
        #expect(Deadline.read(phrase, issued: Self.issued) == .failure(.unreadable(phrase)))
    }

    @Test func severalPhrases() throws {
        let deadlines = try Deadline.read("2022年5月；9月底前;\n 长期\n\n", issued: Self.issued).get()
        #expect(deadlines.map(\.phrase) == ["2022年5月", "9月底前", "长期"])
        #expect(deadlines.map(\.date) == [Day(2022, 5, 31), Day(2022, 9, 30), nil])
        #expect(Deadline.read("", issued: Self.issued) == .success([]))
        #expect(Deadline.read(" ；\n", issued: Self.issued) == .success([]))
        #expect(Deadline.read("5月；6月31日", issued: Self.issued) == .failure(.impossible("6月31日")))
    }
}
