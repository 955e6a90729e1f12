import Ledger

/// What a doubt is called, and what it asks of a person.
enum DoubtSentences {
    static let chineseKind: @Sendable (Doubt.Reason) -> String = { reason in
        switch reason {
        case .noDistrict: "没有区县"
        case .noTitle: "没有标题"
        case .noIssueDay: "没有成文日期"
        case .noYear: "不知年份"
        case .unclearIssueDay: "成文日期不清"
        case .noLead: "没有牵头单位"
        case .noNumber: "没有序号"
        case .repeatedNumber: "序号重复"
        case .skippedNumber: "序号跳过"
        case .noText: "没有内容"
        case .gluedUnits: "单位连在一起"
        case .unitAlias: "可能是别名"
        case .unlikelyUnit: "不像单位"
        case .impossibleDate: "日期不存在"
        case .unclearDeadline: "期限不清"
        case .unknownHolidays: "节假日未知"
        case .differentDeadlines: "期限不一致"
        case .unclearLevel: "层级不清"
        case .leftOver: "没有归处的文字"
        case .proseDiffers: "正文与表格不同"
        case .trackedChange: "修订内容"
        case .hidden: "隐藏内容"
        case .invalidBytes: "乱码"
        }
    }

    static let chinese: @Sendable (Doubt) -> String = { doubt in
        let what = doubt.what.beginning
        return switch doubt.why {
        case .noDistrict: "没有写明区县，暂记“未定”；请补上区县，或加 --district"
        case .noTitle: "没有标题，用文件名代替"
        case .noIssueDay: "没有成文日期，暂用今天；期限中的“今年”按它算"
        case .noYear: "“\(what)”没有年份，也没有成文日期可以推算"
        case .unclearIssueDay: "成文日期印成“\(what)”，请核对"
        case .noLead: "“\(what)”没有牵头单位"
        case .noNumber: "“\(what)”没有序号，按先后编了一个"
        case .repeatedNumber: "序号 \(what) 重复出现，两行都保留"
        case .skippedNumber: "序号跳到了 \(what)，请看前面是不是漏了一行"
        case .noText: "“\(what)”没有内容"
        case .gluedUnits: "“\(what)”像是几个单位连在一起，请核对"
        case .unitAlias: "“\(what)”像是同一单位的两种写法；确认后用 duban alias 合并"
        case .unlikelyUnit: "“\(what)”写在单位处，却不像单位"
        case .impossibleDate: "“\(what)”这一天不存在，没有设到期日"
        case .unclearDeadline: "“\(what)”看不出是哪一天，没有设到期日"
        case .unknownHolidays: "工作日历里没有这一年的节假日，“\(what)”按周一至周五推算，请核对"
        case .differentDeadlines: "期限与正文里写的不一致：\(what)"
        case .unclearLevel: "标题“\(what)”属于哪一层不清楚"
        case .leftOver: "“\(what)”不属于任何任务"
        case .proseDiffers: "正文与表格写法不同：\(what)"
        case .trackedChange: "有修订，按已接受读：\(what)"
        case .hidden: "有隐藏的内容，没有读：\(what)"
        case .invalidBytes: "有认不出的字：\(what)"
        }
    }

    static let englishKind: @Sendable (Doubt.Reason) -> String = { reason in
        switch reason {
        case .noDistrict: "no district"
        case .noTitle: "no title"
        case .noIssueDay: "no day of issue"
        case .noYear: "no year"
        case .unclearIssueDay: "unclear day of issue"
        case .noLead: "no lead"
        case .noNumber: "no number"
        case .repeatedNumber: "repeated number"
        case .skippedNumber: "skipped number"
        case .noText: "no text"
        case .gluedUnits: "units stuck together"
        case .unitAlias: "maybe another name"
        case .unlikelyUnit: "unlikely unit"
        case .impossibleDate: "impossible date"
        case .unclearDeadline: "unclear deadline"
        case .unknownHolidays: "unknown holidays"
        case .differentDeadlines: "different deadlines"
        case .unclearLevel: "unclear level"
        case .leftOver: "text without a place"
        case .proseDiffers: "text and table differ"
        case .trackedChange: "tracked change"
        case .hidden: "hidden"
        case .invalidBytes: "unreadable bytes"
        }
    }

    static let english: @Sendable (Doubt) -> String = { doubt in
        let what = doubt.what.beginning
        return switch doubt.why {
        case .noDistrict: "names no district; kept under 未定 until you name one, or add --district"
        case .noTitle: "has no title; the file's name stands for it"
        case .noIssueDay: "has no day of issue; today stands for it, and 今年 is its year"
        case .noYear: "“\(what)” has no year, and no day of issue tells it"
        case .unclearIssueDay: "the day of issue is printed “\(what)”; check it"
        case .noLead: "“\(what)” has no lead unit"
        case .noNumber: "“\(what)” has no number; it got one by its place"
        case .repeatedNumber: "the number \(what) occurs twice; both rows stay"
        case .skippedNumber: "numbers jump to \(what); see whether a row before it is missing"
        case .noText: "“\(what)” has no text"
        case .gluedUnits: "“\(what)” looks like several units stuck together; check it"
        case .unitAlias: "“\(what)” looks like two names of one unit; if so, join them with duban alias"
        case .unlikelyUnit: "“\(what)” stands where units stand and looks like none"
        case .impossibleDate: "“\(what)” is no day; no due day was set"
        case .unclearDeadline: "“\(what)” names no day that can be told; no due day was set"
        case .unknownHolidays:
            "the work calendar has no holidays of that year; “\(what)” was counted from Monday to Friday, check it"
        case .differentDeadlines: "deadlines differ from those in the text: \(what)"
        case .unclearLevel: "the level of the heading “\(what)” is not clear"
        case .leftOver: "“\(what)” belongs to no task"
        case .proseDiffers: "the text and the table say it differently: \(what)"
        case .trackedChange: "a tracked change was read as accepted: \(what)"
        case .hidden: "something hidden was left out: \(what)"
        case .invalidBytes: "some characters cannot be read: \(what)"
        }
    }
}

extension String {
    /// Enough of it to be known again in a sentence.
    fileprivate var beginning: String { count > 30 ? prefix(30) + "…" : self }
}
