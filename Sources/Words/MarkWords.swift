import Ledger

/// The words about marked rows and about changing them together.
public struct MarkWords: Sendable {
    /// 已标记 12 行
    public let count: @Sendable (Int) -> String
    /// Beside the count on the foot line.
    public let escape: String
    /// After marking: what can be done.
    public let whatNow: @Sendable (Int) -> String
    public let unmarked: String
    public let nothingToMark: String
    public let tooMany: @Sendable (Int) -> String
    /// None of the marked rows would become another by that change.
    public let nothingChanges: @Sendable (String) -> String
    /// Menu entries while rows are marked.
    public let tick: String
    public let status: String
    public let note: String
    /// Set the leads or the supports.
    public let setUnits: @Sendable (RowField) -> String
    /// On the line of a unit.
    public let markUnit: String
    public let unitsMissing: String
    /// The title of the window: what would be done.
    public let previewTitle: @Sendable (String) -> String
    /// 已标记 12 行，14 个节点
    public let size: @Sendable (_ rows: Int, _ milestones: Int) -> String
    public let changing: @Sendable (Int) -> String
    public let staying: @Sendable (_ count: Int, _ why: [(String, Int)]) -> String
    public let previewKeys: String
    public let standing: String
    public let noDate: String
    public let nobody: String
    /// 已完成 2022-06-15
    public let finished: @Sendable (Day) -> String
    /// 待外部，2022-07-31 复查：市里未批
    public let newStatus: @Sendable (StatusChange) -> String

    public static let chinese = MarkWords(
        count: { "已标记 \($0) 行" },
        escape: "取消标记",
        whatNow: { "已标记 \($0) 行：空格勾选，F9 看能做什么，Esc 取消标记" },
        unmarked: "标记已取消",
        nothingToMark: "这里没有展开的任务；先展开或查找，或在板块上按 m 标记下面的全部任务",
        tooMany: { "符合的超过 \($0) 行，没有标记；请先用 F2 查找缩小范围" },
        nothingChanges: { "已标记的行都不用“\($0)”，没有改动" },
        tick: "勾选已标记的行（先预览）",
        status: "改已标记各行的状态、到期日",
        note: "给已标记的各行记一句话",
        setUnits: { $0 == .leads ? "改牵头单位" : "改配合单位" },
        markUnit: "标记这个单位牵头和配合的全部举措",
        unitsMissing: "请写单位名称",
        previewTitle: { "\($0) · 预览，还没有改动" },
        size: { rows, milestones in "已标记 \(rows) 行" + (rows == milestones ? "" : "，共 \(milestones) 个节点") },
        changing: { "会改 \($0) 项：" },
        staying: { count, why in
            count == 0 ? "没有保持不变的" : "不变 \(count) 项：" + why.map { "\($0.0) \($0.1)" }.joined(separator: "，")
        },
        previewKeys: "Enter 照此改动（一步，F6 可撤销）  ↑↓ 翻看  Esc 不改",
        standing: "常态",
        noDate: "无日期",
        nobody: "无",
        finished: { "已完成 \($0)" },
        newStatus: { change in
            LedgerWords.chinese.status(change.status) + (change.review.map { "，\($0) 复查" } ?? "")
                + (change.reason.map { "：\($0)" } ?? "")
        })

    public static let english = MarkWords(
        count: { "\($0) marked" },
        escape: "unmark",
        whatNow: { "\($0) row\($0 == 1 ? "" : "s") marked: Space ticks, F9 shows what can be done, Esc unmarks" },
        unmarked: "no row is marked now",
        nothingToMark: "no task is open to view here; open or find some, or press m on a section to mark all below it",
        tooMany: { "more than \($0) rows, none was marked; narrow them with F2 first" },
        nothingChanges: { "none of the marked rows needs “\($0)”, nothing changed" },
        tick: "Tick the marked rows (preview first)",
        status: "Status or due day of the marked rows",
        note: "Leave a note on each marked row",
        setUnits: { $0 == .leads ? "Set the leads" : "Set the supports" },
        markUnit: "Mark every measure that this unit leads or supports",
        unitsMissing: "write the name of a unit",
        previewTitle: { "\($0) · preview, nothing changed yet" },
        size: { rows, milestones in
            "\(rows) row\(rows == 1 ? "" : "s") marked"
                + (rows == milestones ? "" : ", \(milestones) milestone\(milestones == 1 ? "" : "s")")
        },
        changing: { "\($0) will change:" },
        staying: { count, why in
            count == 0
                ? "none stays as it is"
                : "\(count) as before: " + why.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        },
        previewKeys: "Enter makes it (one step, F6 undoes)  ↑↓ scroll  Esc leaves it",
        standing: "standing",
        noDate: "no date",
        nobody: "none",
        finished: { "done \($0)" },
        newStatus: { change in
            LedgerWords.english.status(change.status) + (change.review.map { ", review \($0)" } ?? "")
                + (change.reason.map { ": \($0)" } ?? "")
        })
}
