import Ledger

/// The words of lists and of the reports late and unit.
public struct ListWords: Sendable {
    public let tree: String
    public let list: String
    public let units: String
    public let history: String
    /// The foot of the table of units.
    public let jointLeads: String
    public let late: String
    public let nearDue: String
    public let nothingLate: String
    public let nothingNear: String
    /// Late measures, and how many units lead them.
    public let lateCount: @Sendable (Int, Int) -> String
    public let nearCount: @Sendable (Int) -> String
    /// 江津区市场监管局 · 工作清单
    public let unitTitle: @Sendable (String) -> String
    /// District, measures led, supported.
    public let unitLine: @Sendable (String, Int, Int) -> String
    public let leads: String
    public let supports: String
    public let nothingLed: String
    public let nothingSupported: String
    /// Counts are of measures.
    public let countsMeasures: String
    /// A field changed in history: 状态 open → done.
    public let edit: @Sendable (HistoryEntry.Edit) -> String
    /// The entry that an undo took back.
    public let ofEntry: @Sendable (Int64) -> String

    static let chinese = ListWords(
        tree: "任务树", list: "举措清单", units: "单位排序", history: "历史",
        jointLeads: "按举措计；并列牵头的举措，每个牵头单位各计一次，所以各行相加会大于举措总数。集体（相关单位、各镇街）不排序，列在最后。",
        late: "逾期清单", nearDue: "即将到期", nothingLate: "没有逾期的举措。", nothingNear: "没有临期的举措。",
        lateCount: { "逾期举措 \($0) 项，涉及牵头单位 \($1) 个；逾期最久的在前。" },
        nearCount: { "30 天内到期的举措 \($0) 项，先到期的在前。" },
        unitTitle: { "\($0) · 工作清单" },
        unitLine: { "\($0) · 牵头 \($1) 项，配合 \($2) 项" },
        leads: "牵头", supports: "配合", nothingLed: "没有牵头的举措。", nothingSupported: "没有配合的举措。",
        countsMeasures: "各灯数目均按举措计。",
        edit: { edit in
            if edit.field == "row" { return rowText(edit, .chinese) }
            let field = LedgerWords.chinese.field(edit.field)
            if edit.field == "note" { return edit.after.map { "记事“\($0)”" } ?? "去掉记事“\(edit.before ?? "")”" }
            return
                "\(field) \(value(edit, edit.before, LedgerWords.chinese)) → "
                + "\(value(edit, edit.after, LedgerWords.chinese))"
        },
        ofEntry: { "第 \($0) 条" })

    static let english = ListWords(
        tree: "Tasks", list: "Measures", units: "Units", history: "History",
        jointLeads:
            "Counts are of measures; one with joint leads counts once for each lead, so the rows do not add "
            + "up. Collectives are not ranked and stand last.",
        late: "Late measures", nearDue: "Near due", nothingLate: "No measure is late.",
        nothingNear: "No measure is near due.",
        lateCount: {
            "\($0) late measure\($0 == 1 ? "" : "s") of \($1) leading unit\($1 == 1 ? "" : "s"), the latest first."
        },
        nearCount: { "\($0) measure\($0 == 1 ? "" : "s") due within 30 days, the earliest first." },
        unitTitle: { "\($0): its measures" },
        unitLine: { "\($0) · leads \($1), supports \($2)" },
        leads: "Leads", supports: "Supports", nothingLed: "It leads no measure.",
        nothingSupported: "It supports no measure.",
        countsMeasures: "All counts by light are of measures.",
        edit: { edit in
            if edit.field == "row" { return rowText(edit, .english) }
            if edit.field == "note" {
                return edit.after.map { "note “\($0)”" } ?? "note “\(edit.before ?? "")” removed"
            }
            let field = LedgerWords.english.field(edit.field)
            return "\(field) \(value(edit, edit.before, .english)) → \(value(edit, edit.after, .english))"
        },
        ofEntry: { "entry \($0)" })

    /// A row came or went; where both stand it was written anew.
    private static func rowText(_ edit: HistoryEntry.Edit, _ words: PastWords) -> String {
        switch (edit.before, edit.after) {
        case (let before?, nil): words.rowGone(before)
        case (let before?, let after?): "\(before) → \(after)"
        default: words.rowAdded(edit.after ?? "")
        }
    }

    private static func value(_ edit: HistoryEntry.Edit, _ text: String?, _ words: LedgerWords) -> String {
        guard let text, !text.isEmpty else { return "–" }
        if edit.field == "standing" { return words.light(.standing) }
        return edit.field == "status" ? Status(rawValue: text).map(words.status) ?? text : text
    }
}
