/// Titles and texts put together from the word lists: “云坪镇农贸市场提升改造（第3批）”.
enum Prose {
    static func title(_ chance: inout Chance, serial: Int) -> String {
        var title = chance.percent(30) ? Places.town(&chance) : ""
        title += chance.pick(WordLists.things)
        title += chance.pick(WordLists.actions)
        if chance.percent(25) { title += "（第\(serial)批）" }
        return title
    }

    /// One or two sentences of some 40 to 70 characters, as an official text has them.
    static func text(_ chance: inout Chance) -> String {
        var text = ""
        text.reserveCapacity(256)
        text += chance.pick(WordLists.openings)
        if chance.percent(40) { text += Places.town(&chance) }
        text += chance.pick(WordLists.things)
        text += chance.pick(WordLists.actions)
        for _ in 0..<chance.number(in: 2...4) {
            text += "，"
            text += chance.pick(WordLists.clauses)
        }
        text += "。"
        if chance.percent(50) {
            text += chance.pick(WordLists.things)
            text += chance.pick(WordLists.clauses)
            text += "，"
            text += chance.pick(WordLists.endings)
            text += "。"
        }
        return text
    }

    /// A short sentence of an office's own.
    static func summary(_ chance: inout Chance) -> String {
        chance.pick(WordLists.things) + chance.pick(WordLists.clauses) + "，" + chance.pick(WordLists.endings) + "。"
    }

    /// 三 of 3, 十二 of 12; up to 99.
    static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = number / 10
        return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[number % 10]
    }
}
