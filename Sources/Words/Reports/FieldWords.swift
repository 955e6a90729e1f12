import Ledger

/// The names of the fields on a row's page.
public struct FieldWords: Sendable {
    public let reference: String
    public let light: String
    public let progress: String
    public let counts: String
    public let lead: String
    public let support: String
    public let headingLeads: String
    public let headingSupports: String
    public let scope: String
    public let deadline: String
    public let figure: String
    public let keywords: String
    public let milestones: String
    public let text: String
    public let source: String
    public let remark: String
    public let repair: String
    public let note: String
    public let noticeTitle: String
    public let listTitle: String
    public let documentNumber: String
    public let issued: String
    public let issuers: String
    public let administrations: String
    public let duties: String
    public let groups: String
    public let members: String
    public let duty: String
    public let sections: String
    /// A measure of a task that has several: its marker or place.
    public let measure: @Sendable (String) -> String
    /// 2022年5月（截止 2022-05-31，力争）
    public let deadlineText: @Sendable (Deadline) -> String
    /// 用水报装 ≤ 8 工作日（现 10）
    public let figureText: @Sendable (Figure) -> String
    public let lines: @Sendable ([SourceLines]) -> String
    public let repairText: @Sendable (Repair) -> String
    public let noteText: @Sendable (Note) -> String
    public let post: @Sendable (Group.Post) -> String
    /// The plan's own day beside a moved one: 原 2022-05-31.
    public let planned: @Sendable (Day) -> String
    public let reason: @Sendable (String) -> String
    public let printed: @Sendable (String) -> String

    static let chinese = FieldWords(
        reference: "代号", light: "亮灯", progress: "进度", counts: "举措", lead: "牵头", support: "配合",
        headingLeads: "标题牵头", headingSupports: "标题配合", scope: "范围", deadline: "期限", figure: "指标",
        keywords: "关键词", milestones: "节点", text: "原文", source: "出处", remark: "备注", repair: "修正", note: "记事",
        noticeTitle: "通知", listTitle: "清单", documentNumber: "文号", issued: "成文", issuers: "发文",
        administrations: "行政区", duties: "通知要求", groups: "组织机构", members: "成员", duty: "职责", sections: "板块",
        measure: { "举措 \($0)" },
        deadlineText: { deadline in
            let kind = LedgerWords.chinese.deadlineKind(deadline.kind)
            let parts = [
                kind + (deadline.date.map { " \($0)" } ?? ""), deadline.period, deadline.isHedged ? "力争" : nil,
                deadline.isYearTarget ? "年度目标" : nil, deadline.trigger.map { "触发：\($0)" },
                deadline.printed.map { "原印：\($0)" },
            ]
            return "\(deadline.phrase)（\(parts.compactMap(\.self).joined(separator: "，"))）"
        },
        figureText: { figure in
            "\(figure.what) \(figure.comparator) \(figure.value) \(figure.unit)"
                + (figure.from.map { "（现 \($0)）" } ?? "")
                + (figure.phrase.map { "：“\($0)”" } ?? "")
        },
        lines: { "公布文本第 " + FieldWords.spans($0, "、") + " 行" },
        repairText: { repair in
            "印作“\(repair.printed)”" + (repair.mended.map { "，改为“\($0)”" } ?? "")
                + (repair.reason.map { "（\($0)）" } ?? "")
                + (repair.line.map { "，第 \($0) 行" } ?? "")
        },
        noteText: { "\($0.day) \($0.user)：\($0.text)" },
        post: { post in
            post.holders.joined(separator: "、") + (post.persons.map { "（\($0) 人）" } ?? "")
        },
        planned: { "原 \($0)" }, reason: { "原因：\($0)" }, printed: { "（原印：\($0)）" })

    static let english = FieldWords(
        reference: "REF", light: "Light", progress: "Progress", counts: "Measures", lead: "Lead", support: "Support",
        headingLeads: "Heading", headingSupports: "Heading", scope: "Scope", deadline: "Deadline", figure: "Figure",
        keywords: "Keywords", milestones: "Milestones", text: "Text", source: "Source", remark: "Remark",
        repair: "Repair", note: "Note", noticeTitle: "Notice", listTitle: "List", documentNumber: "Number",
        issued: "Issued", issuers: "Issuer", administrations: "Areas", duties: "Duties of the notice",
        groups: "Groups", members: "Members", duty: "Duty", sections: "Sections",
        measure: { "Measure \($0)" },
        deadlineText: { deadline in
            let parts = [
                LedgerWords.english.deadlineKind(deadline.kind) + (deadline.date.map { " \($0)" } ?? ""),
                deadline.period,
                deadline.isHedged ? "strives for it" : nil, deadline.isYearTarget ? "target of the year" : nil,
                deadline.trigger.map { "waits for \($0)" }, deadline.printed.map { "printed as \($0)" },
            ]
            return "\(deadline.phrase) (\(parts.compactMap(\.self).joined(separator: ", ")))"
        },
        figureText: { figure in
            "\(figure.what) \(figure.comparator) \(figure.value) \(figure.unit)"
                + (figure.from.map { " (now \($0))" } ?? "") + (figure.phrase.map { ": “\($0)”" } ?? "")
        },
        lines: { lines in
            let isOne = lines.count == 1 && lines[0].first == lines[0].last
            return (isOne ? "line " : "lines ") + FieldWords.spans(lines, ", ") + " of the published text"
        },
        repairText: { repair in
            "printed “\(repair.printed)”" + (repair.mended.map { ", mended to “\($0)”" } ?? "")
                + (repair.reason.map { " (\($0))" } ?? "") + (repair.line.map { ", line \($0)" } ?? "")
        },
        noteText: { "\($0.day) \($0.user): \($0.text)" },
        post: { post in
            post.holders.joined(separator: "、") + (post.persons.map { " (\($0))" } ?? "")
        },
        planned: { "plan: \($0)" }, reason: { "reason: \($0)" }, printed: { " (printed: \($0))" })

    private static func spans(_ lines: [SourceLines], _ comma: String) -> String {
        lines.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: comma)
    }
}
