import Ledger

/// Makes what a plan says about when a measure is to be done, all kinds of it.
struct DeadlineMaking {
    let issued: Day
    var chance: Chance

    /// Mostly one to five different days; a fifth of the measures has another kind.
    mutating func deadlines() -> [Deadline] {
        switch chance.place(weights: [78, 4, 6, 5, 2, 3, 2]) {
        case 0: return days()
        case 1:
            let month = issued.adding(months: chance.number(in: 1...6)).startOfMonth
            return [Deadline(kind: .from, phrase: "\(month.year)年\(month.month)月起", date: month)]
        case 2: return [Deadline(kind: .ongoing, phrase: chance.pick(["长期", "持续推进"]))]
        case 3:
            let period = chance.pick(["每月底", "每季度末", "每半年"])
            return [Deadline(kind: .recurring, phrase: period, period: period)]
        case 4: return [Deadline(kind: .done, phrase: "已完成")]
        case 5: return [relative()]
        default: return chance.percent(50) ? [] : [Deadline(kind: .none, phrase: "适时")]
        }
    }

    private mutating func days() -> [Deadline] {
        let count = chance.place(weights: [10, 10, 45, 30, 5]) + 1
        var month = issued.startOfMonth
        return (0..<count).map { _ in
            month = month.adding(months: chance.number(in: 1...4))
            let phrase = "\(month.year)年\(month.month)月" + (chance.percent(50) ? "底前" : "")
            return Deadline(kind: .by, phrase: phrase, date: month.endOfMonth, isHedged: chance.percent(3))
        }
    }

    private mutating func relative() -> Deadline {
        if chance.percent(50) {
            let months = chance.number(in: 1...6)
            return Deadline(kind: .relative, phrase: "印发之日起\(months)个月内", date: issued.adding(months: months))
        }
        let trigger = chance.pick(["市级系统上线", "专项资金下达", "上位规划批复"])
        return Deadline(kind: .relative, phrase: "待\(trigger)后", trigger: trigger)
    }
}
