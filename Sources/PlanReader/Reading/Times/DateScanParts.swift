import Ledger

extension DateScan {
    /// What follows a year: 底, 内, 上半年, 5月底.
    mutating func readPart() -> Bool {
        if take(["年底", "年末", "底", "末", "年内", "年终"]) {
            isBounded = true
            isBefore = signs[place - 1] == "内"
            return true
        }
        if take(["年度内", "度内", "内", "以内", "之内"]) {
            isBounded = true
            isBefore = true
            return true
        }
        if take(["上半年", "下半年"]) || takeQuarter() {
            isMonth = true
            isBounded = true
            return true
        }
        if readMonth() { return true }
        isWholeYear = true
        return true
    }

    mutating func takeQuarter() -> Bool {
        var trial = place
        if signs.has("第", at: trial) || signs.has("前", at: trial) { trial += 1 }
        guard trial < signs.count, "1234一二三四".unicodeScalars.contains(signs[trial]), signs.has("季", at: trial + 1)
        else {
            return false
        }
        place = trial + 2
        _ = take(["度"])
        _ = take(["末", "底"])
        return true
    }

    /// 5月, 10月底, 12月31日, 5月中旬
    mutating func readMonth() -> Bool {
        let number = digits(2) ?? ChineseNumeral.read(signs, from: place)
        guard let number, signs.has("月", at: number.end) else { return false }
        place = number.end + 1
        isMonth = true
        if take(["份"]) {}
        if take(["月底", "月末", "底", "末", "上旬", "中旬", "下旬", "初"]) {
            isBounded = true
        } else if let day = digits(2) ?? ChineseNumeral.read(signs, from: place), signs.has("日", at: day.end) {
            place = day.end + 1
        }
        return true
    }

    /// Without a year: 6月底前, 年底前, 上半年. Nothing but a bound makes it a date.
    mutating func readYearless() -> Bool {
        if start > 0, signs[start - 1].isDigit || isPartOfMore(signs[start - 1]) { return false }
        if take(["年底前", "年底之前", "年内", "年末前"]) {
            isBounded = true
            isBefore = true
            return true
        }
        if take(["上半年", "下半年"]) || takeQuarter() {
            isBounded = signs.has("前", at: place) || signs.has("完成", at: place) || signs.has("内", at: place)
            return isBounded
        }
        guard readMonth() else { return false }
        // 7月至9月 at the beginning of a clause.
        if start == 0 || signs[start - 1].endsClause || signs[start - 1] == "(" {
            let before = self
            if take(["至", "到", "—", "–", "~", "-"]), readMonth() {
                isBounded = true
                return true
            }
            self = before
        }
        return signs.has("前", at: place) || signs.has("起", at: place) || signs.has("之前", at: place)
            || signs.has("以前", at: place)
    }

    /// 每年底, 三年内 and 次年底 are other times.
    private func isPartOfMore(_ sign: Unicode.Scalar) -> Bool {
        "年每个近半整跨全历几两数多次同当翌后前".unicodeScalars.contains(sign) || ChineseNumeral([sign]) != nil
    }

    /// 至6月 behind 2024年3月: up to there.
    mutating func readStretch() {
        guard isMonth, year != nil else { return }
        let before = self
        guard take(["起至", "起到", "至", "到", "——", "—", "–", "~", "-"]) else { return }
        if take(["次年", "翌年", "明年", "今年", "本年"]) {
            if readMonth() { isBounded = true } else { self = before }
            return
        }
        if let run = digits(4), run.end - place == 4, signs.has("年", at: run.end) {
            place = run.end + 1
            if takeEnd() || readMonth() { isBounded = true } else { self = before }
        } else if takeDay() || readMonth() {
            isBounded = true
        } else {
            self = before
        }
    }

    mutating func takeEnd() -> Bool { take(["年底", "年末", "底", "末", "上半年", "下半年"]) || takeQuarter() }

    /// 至15日 behind 6月1日
    mutating func takeDay() -> Bool {
        guard let day = digits(2), signs.has("日", at: day.end), signs[place - 2] == "日" else { return false }
        place = day.end + 1
        return true
    }

    mutating func readSuffix() {
        readStretch()
        if take(["之前", "以前", "前"]) {
            isBounded = true
            isBefore = true
        } else if take(["起"]) {
            isBounded = true
        } else if isMonth, take(["以内", "之内", "内"]) {
            isBounded = true
            isBefore = true
        }
        // 到2025年
        if isWholeYear, !isBounded, start > 0, "到至".unicodeScalars.contains(signs[start - 1]),
            start < 2 || !signs[start - 2].isDigit && signs[start - 2] != "年"
        {
            start -= 1
            isBounded = true
            isWholeYear = true
        }
    }
}
