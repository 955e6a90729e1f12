import Ledger

/// The district of a plan by its name in titles and issuers.
enum DistrictName {
    /// 江津区 of 重庆市江津区人民政府关于印发…; a district that the ledger knows is looked for first.
    static func find(in texts: [String], known: [DistrictDraft]) -> DistrictDraft? {
        for text in texts {
            let wording = Wording(text)
            let matches = known.flatMap { district in
                ([district.name] + district.otherNames).filter { wording.contains($0) && $0.count > 1 }.map {
                    (district, $0)
                }
            }
            if let best = matches.max(by: { $0.1.count < $1.1.count }) { return best.0 }
        }
        for text in texts {
            if let name = name(in: Wording(text)) {
                return DistrictDraft(name: name, code: "", otherNames: otherNames(of: name))
            }
        }
        return nil
    }

    /// The district that was named by hand: one of the ledger's, else a new one.
    static func named(_ name: String, known: [DistrictDraft]) -> DistrictDraft {
        let same = known.first { $0.name == name || $0.code == name || $0.otherNames.contains(name) }
        return same ?? DistrictDraft(name: name, code: "", otherNames: otherNames(of: name))
    }

    static func otherNames(of name: String) -> [String] {
        for ending in endings where name.ends(with: ending) {
            let short = String(name.dropLast(ending.count))
            return short.count >= 2 ? [short] : []
        }
        return []
    }

    /// 重庆市江津区人民政府 is 江津区, 中共甲县委员会 is 甲县.
    private static func name(in wording: Wording) -> String? {
        var start = 0
        for prefix in ["中共", "中国共产党"] where wording.begins(with: prefix) { start = prefix.unicodeScalars.count }
        if ListMark.startsWithYear(wording.plain, 0) { start = 5 }
        // Behind a province and a city: 重庆市, 江苏省南京市.
        for province in ["省", "自治区"] {
            if let end = wording.first(of: province, from: start), end - start <= 4 {
                start = end + province.unicodeScalars.count
            }
        }
        let isCityFirst = wording.first(of: "市", from: start).map { (1...4).contains($0 - start) } ?? false
        let city = isCityFirst ? wording.first(of: "市", from: start) : nil
        if let city, let name = district(in: wording, from: city + 1) { return name }
        if let name = district(in: wording, from: start) { return name }
        return city.map { wording.text(start..<$0 + 1) }
    }

    private static func district(in wording: Wording, from start: Int) -> String? {
        for end in start + 1..<max(start + 2, min(wording.count, start + 9)) where end < wording.count {
            guard wording.plain[end].isHan else { return nil }
            for ending in endings where wording.begins(with: ending, at: end) && end - start >= 1 {
                let length = ending.unicodeScalars.count
                let name = wording.text(start..<end + length)
                return isName(name) ? name : nil
            }
        }
        return nil
    }

    private static func isName(_ name: String) -> Bool {
        let odd = ["关于", "印发", "全区", "全县", "全市", "我区", "我县", "各区", "本区", "市区", "城区", "年", "的"]
        let kinds = ["社区", "小区", "园区", "片区", "地区", "库区", "景区", "校区", "辖区", "城区", "矿区", "林区", "街区", "灾区"]
        // 璧山区 and 立山区 are districts, 山区 is none.
        if kinds.contains(where: name.ends(with:)) || endings.contains(name) || name == "山区" { return false }
        return name.count >= 2 && name.count <= 10 && !odd.contains { name.contains($0) } && !name.begins(with: "区")
    }

    private static let endings = ["经济技术开发区", "经开区", "高新区", "开发区", "新区", "自治县", "自治州", "区", "县", "旗", "市"]
}
