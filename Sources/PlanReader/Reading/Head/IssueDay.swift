import Ledger

/// 成文日期 where it stands alone: 2022年4月23日, 二〇二二年四月二十三日.
struct IssueDay: Hashable, Sendable {
    var day: Day
    /// The damaged form: 2019116日.
    var printed: String?

    /// The day where the passage says nothing else.
    static func read(_ wording: Wording, today: Day) -> IssueDay? {
        guard wording.count <= 30, wording.plain.last == "日" else { return nil }
        let bare = wording.bareText
        guard (6...12).contains(bare.count), bare.ends(with: "日") else { return nil }
        if let damaged = damaged(wording, today: today) { return damaged }
        guard bare.contains("年"), bare.contains("月"),
            case .success(let deadlines) = Deadline.read(bare, issued: today), deadlines.count == 1,
            let deadline = deadlines.first, deadline.kind == .by, let day = deadline.date
        else { return nil }
        return IssueDay(day: day)
    }

    /// Figures whose 年 and 月 the text layer lost. Of two readings the later one that is not in the future: a plan cites what came
    /// before it in its year.
    private static func damaged(_ wording: Wording, today: Day) -> IssueDay? {
        let bare = wording.bare
        let digits = bare.dropLast().compactMap(\.digit)
        let words = bare.dropLast().filter { !$0.isDigit }
        guard (6...8).contains(digits.count), words.count <= 1, words.allSatisfy({ $0 == "年" || $0 == "月" }) else {
            return nil
        }
        let year = number(digits[..<4])
        guard (1990...2100).contains(year) else { return nil }
        let rest = digits[4...]
        let readings = rest.indices.dropFirst().compactMap { place -> Day? in
            guard rest[place] != 0, rest[rest.startIndex] != 0 || place - rest.startIndex == 2 else { return nil }
            return Day(year, number(rest[..<place]), number(rest[place...]))
        }
        guard let best = readings.filter({ $0 <= today }).max() ?? readings.min() else { return nil }
        return IssueDay(day: best, printed: wording.text)
    }

    private static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
