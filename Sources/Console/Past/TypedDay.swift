import Ledger

/// A day as people type it: `2022-06-15`, `2022-6-15`, `6-15`, `2022年6月15日`, `6月底`, `2021年底`, 上月底, 去年底, today, last month.
///
/// A month alone, or a year, is its last day. Without a year it is the last such day that is not after today.
enum TypedDay {
    static func read(_ typed: String, today: Day) -> Day? {
        let text = plain(typed)
        if let day = phrase(text, today) { return day }
        var body = text[...]
        for ending in ["月底", "月末", "月"] where body.hasSuffix(ending) {
            body = body.dropLast(ending.count)
            return endOfMonth(numbers(body), today)
        }
        for ending in ["年底", "年末", "年"] where body.hasSuffix(ending) {
            let parts = numbers(body.dropLast(ending.count))
            return parts?.count == 1 ? parts.flatMap { Day($0[0], 12, 31) } : nil
        }
        if body.hasSuffix("日") || body.hasSuffix("号") { body = body.dropLast() }
        return day(numbers(body), today)
    }

    private static func phrase(_ text: String, _ today: Day) -> Day? {
        switch text {
        case "今天", "今日", "today": today
        case "昨天", "昨日", "yesterday": today - 1
        case "上月底", "上月末", "上个月底", "上月", "上个月", "lastmonth", "endoflastmonth": today.startOfMonth - 1
        case "本月底", "本月末", "这个月底", "月底", "thismonth": today.endOfMonth
        case "去年底", "去年末", "去年", "上年末", "lastyear", "endoflastyear": Day(today.year - 1, 12, 31)
        case "今年底", "今年末", "年底", "thisyear": Day(today.year, 12, 31)
        default: nil
        }
    }

    /// Year, month and day; month and day; eight digits; year and month.
    private static func day(_ parts: [Int]?, _ today: Day) -> Day? {
        guard let parts else { return nil }
        switch parts.count {
        case 3: return Day(parts[0], parts[1], parts[2])
        case 2 where parts[0] > 12: return endOfMonth(parts, today)
        case 2: return lastNotAfter(today) { Day($0, parts[0], parts[1]) }
        case 1 where parts[0] > 9_999_999: return Day(parts[0] / 10_000, parts[0] / 100 % 100, parts[0] % 100)
        case 1 where parts[0] > 999: return Day(parts[0], 12, 31)
        default: return nil
        }
    }

    private static func endOfMonth(_ parts: [Int]?, _ today: Day) -> Day? {
        guard let parts else { return nil }
        switch parts.count {
        case 2: return Day.endOfMonth(parts[1], year: parts[0])
        case 1: return lastNotAfter(today) { Day.endOfMonth(parts[0], year: $0) }
        default: return nil
        }
    }

    /// That day of this year or of an earlier one; February 29th may lie some years back.
    private static func lastNotAfter(_ today: Day, _ day: (Int) -> Day?) -> Day? {
        (0...8).compactMap { day(today.year - $0) }.first { $0 <= today }
    }

    /// The numbers between `-`, `/`, `.`, 年 and 月; nil where anything else stands.
    private static func numbers(_ text: Substring) -> [Int]? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        let numbers = parts.compactMap { part in
            part.count <= 8 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
        }
        return numbers.count == parts.count ? numbers : nil
    }

    /// In small letters, without blanks, full-width characters as plain ones.
    private static func plain(_ text: String) -> String {
        let characters = text.map { character -> Character in
            if case .character(let plain) = KeyMap.plain(.character(character)), character != "、" { return plain }
            return character
        }
        return String(characters.filter { !$0.isWhitespace }).lowercased().split(separator: "的").joined()
    }
}
