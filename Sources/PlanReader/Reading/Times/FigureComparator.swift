/// How a number binds by the words around it: 不超过 is `≤`, 压减至 `=`, 以上 `≥`.
struct FigureComparator {
    let quantity: Quantity
    /// Up to ten characters before the number, within its clause.
    let before: String
    /// The clause before the number, enumerations and all: 新建公园六处、食堂.
    let clause: String
    /// What follows the number.
    let after: String

    /// Nil where nothing is set.
    var comparator: String? {
        if quantity.form == .waterClass { return "≤" }
        if isOfIssue { return nil }
        if let said = said(before) ?? said(withoutVerb) {
            // 新增3年内的企业: a length of time neither grows nor falls by years.
            return quantity.isLong && "+-".contains(said) ? nil : said
        }
        if quantity.unit.begins(with: "元/") { return "=" }
        if quantity.unit == "百分点", let than { return than }
        if quantity.isLong { return nil }
        if quantity.isLimit { return after.begins(with: "内") || after.begins(with: "之内") ? "≤" : nil }
        if isFull { return "=" }
        if quantity.isRange || quantity.unit == "人次" { return "≥" }
        guard quantity.unit != "%", Quantity.countable.contains(quantity.unit), isCounted else { return nil }
        return isGrowing ? "≥" : "="
    }

    private var isFull: Bool { quantity.unit == "%" && quantity.value == "100" }

    /// 印发之日起20个工作日内 is a deadline.
    private var isOfIssue: Bool {
        guard quantity.isLimit else { return false }
        return ["印发", "下发", "发文", "成文"].contains(where: before.holds)
    }

    /// What words at the end say.
    private func said(_ before: String) -> String? {
        if FigureWords.lower.contains(where: after.begins(with:)), !quantity.isLong { return "≤" }
        if FigureWords.upper.contains(where: after.begins(with:)) { return "≥" }
        for (words, comparator) in FigureWords.comparators where words.contains(where: before.ends(with:)) {
            return comparator
        }
        if FigureWords.reachingUp.contains(where: before.ends(with:)) { return isFull ? "=" : "≥" }
        if FigureWords.reaching.contains(where: before.ends(with:)) { return "=" }
        if FigureWords.amounts.contains(quantity.unit), before.holds("新增") { return "+" }
        return most
    }

    /// 最高补助50万元, 最长可签发5年
    private var most: String? {
        if ["最高", "最长", "最多", "最大", "最优"].contains(where: before.holds) { return "≤" }
        return ["最低", "最少"].contains(where: before.holds) ? "≥" : nil
    }

    /// 高于全市0.5个百分点
    private var than: String? {
        if ["不高于", "不超过"].contains(where: before.holds) { return "≤" }
        if ["不低于", "不少于"].contains(where: before.holds) { return "≥" }
        return before.holds("高于") ? ">" : before.holds("低于") ? "<" : nil
    }

    /// 至少开展 without 开展
    private var withoutVerb: String {
        FigureWords.doing.first(where: before.ends(with:)).map { String(before.dropLast($0.count)) } ?? before
    }

    /// Whether a number with nothing said about it is an aim. In numerals, 一个, it often is not.
    private var isCounted: Bool {
        // 现有机构50家 is what was.
        if ["现有", "已有", "共有", "原有"].contains(where: clause.holds) { return false }
        return switch quantity.form {
        case .figures: !["第", "每", "前", "近", "首", "首批", "“", "年", "这", "上述"].contains(where: before.ends(with:))
        case .numerals: isCountedInNumerals
        case .waterClass: true
        }
    }

    /// 出具一份报告, 培育基地三个, 甲、乙等三种事项; once is an aim only where it comes again: 每季度召开一次.
    private var isCountedInNumerals: Bool {
        let isOnce = quantity.unit == "次" || quantity.unit == "件"
        if isOnce, !["每年", "每半年", "每季", "每月", "每周"].contains(where: clause.holds) { return false }
        if before.ends(with: "等") { return true }
        if FigureWords.doing.contains(where: before.ends(with:)) { return true }
        let endsClause = after.unicodeScalars.first.map { $0.endsClause || $0 == ")" || $0.isBlank } ?? true
        return endsClause && quantity.value != "1" && FigureWords.doing.contains(where: clause.holds)
    }

    /// 培育企业1家: more do no harm.
    private var isGrowing: Bool {
        quantity.unit == "家" && ["培育", "引进", "招引"].contains(where: clause.holds)
    }
}

/// Words around a number, the longer first.
enum FigureWords {
    static let amounts: Set<String> = ["万平方米", "平方米", "公里", "亿元", "万元", "平方公里"]
    static let lower = ["以内", "之内", "内", "以下"]
    static let upper = ["以上", "及以上"]
    static let reaching = [
        "压减至", "压缩至", "缩减至", "缩短至", "减少至", "减少到", "降至", "降到", "降低到", "减至", "压减到", "压缩到", "缩短到", "放宽至", "放宽到", "提高至",
        "扩大到", "增加到", "控制在", "稳定在", "时间至", "环节至", "减按", "压减为", "压缩为", "缩减为", "缩短为", "减少为", "精简为", "精简至", "精简到", "延长至",
        "延长到", "调整为", "调整至", "降低至",
    ]
    static let reachingUp = ["达", "达到", "达到了", "累计达", "率达", "率达到", "提升至", "提高到", "提升到", "增至"]
    static let comparators: [(words: [String], comparator: String)] = [
        (["不超过", "不高于", "不多于", "不大于", "不得超过", "控制在", "最长不超过", "不晚于"], "≤"),
        (["不低于", "不少于", "不小于", "至少", "不得低于", "不得少于"], "≥"),
        (["小于", "低于", "少于"], "<"), (["超过", "大于", "高于", "突破"], ">"),
        (["新增", "增加", "增长", "提升", "提高", "再增加", "净增"], "+"), (["降低", "下降", "减少", "压减", "压缩", "缩短", "减"], "-"),
        (["约", "大约"], "≈"),
    ]
    /// What an office does to have so many of something.
    static let doing = [
        "出具", "选择", "选取", "选定", "选出", "选派", "确定", "建设", "建成", "新建", "改建", "扩建", "改造", "打造", "设立", "设置", "开设", "增设",
        "完成", "培育",
        "引进", "招引", "开展", "举办", "召开", "组织", "推出", "创建", "组建", "建立", "成立", "落地", "投放", "布局", "发布", "出台", "制定", "新增",
        "培训",
        "评选", "树立", "推广", "开通", "开行", "实施", "听取", "形成", "修建", "新开", "划定", "配备", "遴选",
    ]
}
