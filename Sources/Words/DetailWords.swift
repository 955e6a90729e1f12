import Ledger

/// The labels of the detail pane.
public struct DetailWords: Sendable {
    public let leads: String
    public let supports: String
    public let scope: String
    public let deadline: String
    public let milestones: String
    public let figures: String
    public let summary: String
    public let keywords: String
    public let text: String
    public let notes: String
    public let remarks: String
    public let repairs: String
    public let source: String
    public let noticeTitle: String
    public let listTitle: String
    public let documentNumber: String
    public let issued: String
    public let issuers: String
    public let duties: String
    public let groups: String
    public let counts: String
    public let progress: String
    public let due: String
    /// The plan's own day beside a changed one: 原 5-31.
    public let planned: @Sendable (String) -> String
    public let printedAs: @Sendable (String) -> String
    public let lines: @Sendable (Int, Int) -> String
    public let repaired: @Sendable (String, String?) -> String
    public let hedged: String
    public let yearTarget: String
    public let waitsFor: @Sendable (String) -> String
    public let figure: @Sendable (Figure) -> String
    public let reason: String
    public let measure: @Sendable (Int) -> String
    /// How many there are, and where to read them.
    public let seeWhole: @Sendable (Int) -> String

    public static let chinese = DetailWords(
        leads: "牵头", supports: "配合", scope: "范围", deadline: "期限", milestones: "节点", figures: "指标",
        summary: "摘要", keywords: "关键词", text: "原文", notes: "记事", remarks: "备注", repairs: "修正",
        source: "出处", noticeTitle: "通知", listTitle: "清单", documentNumber: "文号", issued: "成文日期",
        issuers: "发文机关", duties: "通知要求", groups: "组织", counts: "举措", progress: "进度", due: "到期",
        planned: { "原 \($0)" },
        printedAs: { "原印“\($0)”" },
        lines: { first, last in first == last ? "公布文本第 \(first) 行" : "公布文本第 \(first)—\(last) 行" },
        repaired: { printed, mended in "“\(printed)”" + (mended.map { " 订正为 “\($0)”" } ?? "") },
        hedged: "力争",
        yearTarget: "年度目标",
        waitsFor: { "等：\($0)" },
        figure: { figure in
            "\(figure.what) \(figure.comparator)\(figure.value)\(figure.unit)"
                + (figure.from.map { "（原 \($0)\(figure.unit)）" } ?? "")
        },
        reason: "原因",
        measure: { "举措 \($0)" },
        seeWhole: { "\($0) 项（Tab 看全文）" })

    public static let english = DetailWords(
        leads: "Leads", supports: "Support", scope: "Scope", deadline: "Deadline", milestones: "Milestones",
        figures: "Figures", summary: "Summary", keywords: "Keywords", text: "Text", notes: "Notes",
        remarks: "Remarks", repairs: "Repairs", source: "Source", noticeTitle: "Notice", listTitle: "List",
        documentNumber: "Number", issued: "Issued", issuers: "Issuers", duties: "Duties", groups: "Groups",
        counts: "Measures", progress: "Progress", due: "Due",
        planned: { "planned \($0)" },
        printedAs: { "printed as “\($0)”" },
        lines: { first, last in
            first == last ? "line \(first) of the document" : "lines \(first)–\(last) of the document"
        },
        repaired: { printed, mended in "“\(printed)”" + (mended.map { " mended to “\($0)”" } ?? "") },
        hedged: "strives for",
        yearTarget: "target of the year",
        waitsFor: { "waits for \($0)" },
        figure: { figure in
            "\(figure.what) \(figure.comparator)\(figure.value) \(figure.unit)"
                + (figure.from.map { " (from \($0))" } ?? "")
        },
        reason: "Reason",
        measure: { "Measure \($0)" },
        seeWhole: { "\($0) (Tab shows all)" })
}
