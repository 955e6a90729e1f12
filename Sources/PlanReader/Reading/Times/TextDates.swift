import Ledger

/// Dates in running text: 2019年底前, 今年10月底前, 2023年 where a sum follows.
struct TextDates {
    private(set) var deadlines: [Deadline] = []
    /// Dates that the calendar does not have.
    private(set) var impossible: [String] = []

    private let wording: Wording
    private let issued: Day
    private let planYear: Int?

    init(_ printed: Wording, issued: Day, planYear: Int?) {
        wording = TextDates.withoutBlanks(printed)
        self.issued = issued
        self.planYear = planYear
        let signs = wording.plain
        var place = 0
        var depth = 0
        while place < signs.count {
            if signs[place] == "《" || signs[place] == "〔" { depth += 1 }
            if signs[place] == "》" || signs[place] == "〕" { depth = max(0, depth - 1) }
            if depth == 0, let date = StatedDate(wording, from: place, issued: issued) {
                take(date)
                place = date.range.upperBound
            } else {
                place += 1
                // The rest of a number is no date.
                if signs[place - 1].isDigit { while place < signs.count, signs[place].isDigit { place += 1 } }
            }
        }
    }

    /// 2024 年 6 月 without its blanks; one between two numbers stays.
    private static func withoutBlanks(_ wording: Wording) -> Wording {
        guard wording.plain.contains(where: \.isBlank) else { return wording }
        let signs = wording.plain
        var kept: [Unicode.Scalar] = []
        var last: Unicode.Scalar?
        for (place, sign) in signs.enumerated() {
            if sign.isBlank {
                let next = signs[place...].first { !$0.isBlank }
                guard last?.isDigit == true, next?.isDigit == true, kept.last?.isBlank == false else { continue }
            } else {
                last = sign
            }
            kept.append(wording.raw[place])
        }
        return Wording(kept[...])
    }

    private mutating func take(_ date: StatedDate) {
        guard isDeadline(date) else { return }
        switch Deadline.read(date.phrase, issued: issued) {
        case .success(let read):
            guard var deadline = read.first, deadline.kind == .by || deadline.kind == .from else { return }
            if !date.isBounded, let day = deadline.date, day < issued { return }
            deadline.phrase = date.phrase
            deadline.printed = date.printed
            deadline.isHedged = deadline.isHedged || isHedged(date.range.lowerBound)
            deadline.isYearTarget = isYearTarget(date)
            deadlines.append(deadline)
        case .failure(.impossible): impossible.append(date.phrase)
        case .failure: break
        }
    }

    private func isDeadline(_ date: StatedDate) -> Bool {
        let signs = wording.plain
        let next = date.range.upperBound
        // 2021年版, 2023年度计划, （2022年）
        if next < signs.count, "版度)）》”".unicodeScalars.contains(signs[next]) { return false }
        if signs.has("以来", at: next) { return false }
        if let year = date.year, year < issued.year, !date.isBounded { return false }
        // 截至2021年底, 较2020年增长: what was.
        if let before = previousWords(date.range.lowerBound),
            ["截至", "截止", "较", "比", "同比"].contains(where: before.ends(with:)), !date.isBefore
        {
            return false
        }
        if date.isBounded { return true }
        guard date.isWholeYear else { return date.isMonth }
        // A whole year counts where it begins a clause and a sum follows.
        return beginsClause(date.range.lowerBound) && hasSum(after: next)
    }

    private func isYearTarget(_ date: StatedDate) -> Bool {
        if date.isWholeYear, !date.isBounded { return true }
        guard let year = date.year, year == planYear, date.isBefore else { return false }
        guard let reaches = wording.first(of: "达", from: date.range.upperBound) else { return false }
        return sentenceEnd(from: date.range.upperBound) > reaches && hasSum(after: reaches)
    }

    private func isHedged(_ place: Int) -> Bool {
        guard let before = previousWords(place) else { return false }
        return ["力争", "争取", "力争到", "力争在", "努力"].contains(where: before.ends(with:))
    }

    private func previousWords(_ place: Int) -> String? {
        place > 0 ? wording.plainText(max(0, place - 4)..<place) : nil
    }

    private func beginsClause(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = wording.plain[place - 1]
        return ",。;: ".unicodeScalars.contains(before) || (ListMark(wording)?.end ?? 0) == place || before == "到"
            || before == "."
    }

    /// A number in the same sentence that is not a date.
    private func hasSum(after place: Int) -> Bool {
        let end = sentenceEnd(from: place)
        let signs = wording.plain
        var next = place
        while next < end {
            guard let number = ListMark.digits(signs, next, most: 18) else {
                next += 1
                continue
            }
            let isDate = number.end < end && "年月日".unicodeScalars.contains(signs[number.end])
            if !isDate { return true }
            next = number.end
        }
        return false
    }

    private func sentenceEnd(from place: Int) -> Int {
        wording.plain[place...].firstIndex { "。;".unicodeScalars.contains($0) } ?? wording.count
    }
}
