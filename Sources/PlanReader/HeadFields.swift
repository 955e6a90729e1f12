import Ledger

extension PlanBlock {
    /// The code, the district and what the plan says about itself, from `# 方案`.
    func head() throws(LineFault) -> (code: String, district: DistrictDraft, head: PlanHead) {
        let code = try requiredTitle()
        var district: DistrictDraft?
        var title: String?
        var issued: Day?
        var head = PlanHead(title: "", issued: .distantPast)
        for field in fields {
            switch field.word {
            case .district: district = try field.district()
            case .title: title = try field.plain()
            case .notice: head.noticeTitle = try field.plain()
            case .list: head.listTitle = try field.plain()
            case .documentNumber: head.documentNumber = try field.plain()
            case .issued: (issued, head.issuedPrinted) = try field.issued()
            case .issuers: head.issuers = try field.names()
            case .administrations: head.administrations = try field.names()
            case .note, .repair: _ = try head.remarks.take(field)
            default: throw unknown(field)
            }
        }
        guard let district else { throw missing(.district) }
        guard let title else { throw missing(.title) }
        guard let issued else { throw missing(.issued) }
        guard isCode(code, of: district) else { throw LineFault(line, .badCode(code)) }
        head.title = title
        head.issued = issued
        return (code, district, head)
    }

    /// `jiangjin-2022`, or `jiangjin-2022b` for a second plan of that year.
    private func isCode(_ code: String, of district: DistrictDraft) -> Bool {
        guard code.hasPrefix(district.code + "-") else { return false }
        let year = code.utf8.dropFirst(district.code.utf8.count + 1)
        return (4...5).contains(year.count)
            && year.prefix(4).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && year.dropFirst(4).allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}

extension PlanField {
    /// `江津区 | jiangjin | 江津`.
    fileprivate func district() throws(LineFault) -> DistrictDraft {
        let parts = try parts()
        guard parts.count >= 2 else { throw fault(.missingPart(field: word.rawValue)) }
        if parts.count > 3 { throw unknown(parts[3]) }
        guard parts[1].allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            throw fault(.badCode(parts[1].string))
        }
        let others = parts.count == 3 ? try names(in: parts[2]) : []
        return DistrictDraft(name: parts[0].string, code: parts[1].string, otherNames: others)
    }

    /// `2019-11-06 | 原印=2019116日`.
    fileprivate func issued() throws(LineFault) -> (day: Day, printed: String?) {
        let parts = try parts()
        var printed: String?
        for part in parts.dropFirst() {
            guard let form = part.value(after: "原印") else { throw unknown(part) }
            try set(&printed, "原印", form)
        }
        return (try day(parts[0]), printed)
    }
}
