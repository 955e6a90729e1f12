import Ledger

/// The words of the forms in which a ledger is written: adding, editing, breaking into steps, withdrawing, closing.
public struct WritingWords: Sendable {
    /// Heads of the forms; the row as an office says it.
    public let addingBelow: @Sendable (RowKind, String) -> String
    public let addingAfter: @Sendable (RowKind, String) -> String
    public let addingOnTop: String
    public let editing: @Sendable (String) -> String
    public let dividing: @Sendable (String) -> String
    public let withdrawing: @Sendable (String) -> String
    public let closing: @Sendable (String) -> String
    public let moving: @Sendable (String) -> String
    public let naming: @Sendable (String) -> String
    /// Choices of what to add.
    public let addTitle: String
    public let below: @Sendable (RowKind) -> String
    public let after: @Sendable (RowKind) -> String
    public let subsection: String
    public let steps: String
    /// The line that ends a form.
    public let save: String
    public let withdraw: String
    public let close: String
    public let move: String
    public let name: String
    public let preview: String
    /// Labels of fields that no row has.
    public let carryInto: String
    public let destination: String
    public let otherName: String
    public let step: @Sendable (Int) -> String
    /// What a form says above its fields.
    public let withdrawIntroduction: @Sendable (Int) -> String
    public let closeIntroduction: String
    /// Into which plan, and how many tasks and milestones.
    public let carryIntroduction: @Sendable (String, UnfinishedCount) -> String
    public let noCarryIntroduction: String
    public let divideIntroduction: @Sendable (_ isNew: Bool, _ due: Day?) -> String
    public let moveIntroduction: String
    /// The days of a measure stand at its milestones.
    public let severalMilestones: String
    public let nameIntroduction: @Sendable (String) -> String
    /// Foot lines.
    public let foot: String
    public let unitFoot: String
    /// Of the units of marked rows, which are shown before they are set.
    public let markedUnitFoot: String
    public let nameFoot: String
    public let textFoot: String
    public let stepFoot: String
    public let emptyTree: String

    public static let chinese = WritingWords(
        addingBelow: { "新增\(chineseKind($0)) · 在 \($1) 下" },
        addingAfter: { "新增\(chineseKind($0)) · 在 \($1) 之后" },
        addingOnTop: "新建区县和方案",
        editing: { "编辑 \($0)" },
        dividing: { "拆成几步 · \($0)" },
        withdrawing: { "撤出 \($0)" },
        closing: { "归档 \($0)" },
        moving: { "移动 \($0)" },
        naming: { "认别名 · \($0)" },
        addTitle: "新增什么",
        below: { chineseKind($0) },
        after: { "\(chineseKind($0))（排在这一行之后）" },
        subsection: "下级板块",
        steps: "拆成几步（方案、落实、验收…）",
        save: "保存",
        withdraw: "撤出",
        close: "归档",
        move: "移动",
        name: "认下",
        preview: "预览",
        carryInto: "结转到",
        destination: "移到",
        otherName: "别名",
        step: { "第\($0)步" },
        withdrawIntroduction: { count in
            count > 0
                ? "未完成的 \(count) 个节点不再计数，灯也不再亮；内容和历史都保留。" : "这一行不再计数；内容和历史都保留。"
        },
        closeIntroduction: "归档后灯色停在归档当天，不再计入总数、单位排名和到期视图；可以重开。",
        carryIntroduction: { code, count in
            count.milestones == 0
                ? "都完成了，没有要结转的。"
                : "没完成的 \(count.tasks) 项任务、\(count.milestones) 个节点复制到 \(code)，保留原到期日，两边互相链接。"
        },
        noCarryIntroduction: "不写方案代号就不结转。",
        divideIntroduction: { isNew, due in
            isNew
                ? "没有未完成、有期限的节点：各步都是新加的。" : "最后一步就是现在的节点\(due.map { "，到期 \($0)" } ?? "")；其余各步加在它前面。"
        },
        moveIntroduction: "写编号：移到同类的一行，就排在它的位置；移到上级，就排在它的末尾。",
        severalMilestones: "时间在各个节点上改：展开这一行，选中节点按 F4。",
        nameIntroduction: { "以后写这个名称，也就是 \($0)。" },
        foot: "↑↓ 换栏  F4 保存  Esc 放弃",
        unitFoot: "Tab 或数字键选单位  、隔开  ↑↓ 换栏  F4 保存  Esc 放弃",
        markedUnitFoot: "Tab 或数字键选单位  、隔开  F4 预览  Esc 放弃",
        nameFoot: "Tab 或数字键选单位  Enter 确定  Esc 放弃",
        textFoot: "Enter 换行  Tab 下一栏  F9 用外部编辑器  F4 保存  Esc 放弃",
        stepFoot: "Insert 加行  F8 删行  F5 上移  F6 下移  F4 保存  Esc 放弃",
        emptyTree: "账本是空的：按 Insert 新建区县和方案")

    public static let english = WritingWords(
        addingBelow: { "New \($0) in \($1)" },
        addingAfter: { "New \($0) after \($1)" },
        addingOnTop: "New district and plan",
        editing: { "Edit \($0)" },
        dividing: { "Steps of \($0)" },
        withdrawing: { "Withdraw \($0)" },
        closing: { "Close \($0)" },
        moving: { "Move \($0)" },
        naming: { "Another name of \($0)" },
        addTitle: "What to add",
        below: { "\($0)" },
        after: { "\($0) (after this row)" },
        subsection: "section inside this one",
        steps: "break into steps",
        save: "Save",
        withdraw: "Withdraw",
        close: "Close",
        move: "Move",
        name: "Take the name",
        preview: "Preview",
        carryInto: "carry into",
        destination: "to",
        otherName: "name",
        step: { "step \($0)" },
        withdrawIntroduction: { count in
            count > 0
                ? "\(count) unfinished milestone\(count == 1 ? "" : "s") will leave every count; text and history stay."
                : "The row leaves every count; text and history stay."
        },
        closeIntroduction:
            "Lights stay as of today; the plan leaves the totals, the league and the due dates. It can be reopened.",
        carryIntroduction: { code, count in
            count.milestones == 0
                ? "All is done, nothing is carried over."
                : "What is not done (\(count.tasks) tasks, \(count.milestones) milestones) is copied into \(code) "
                    + "with its due days, linked both ways."
        },
        noCarryIntroduction: "Without a plan code nothing is carried over.",
        divideIntroduction: { isNew, due in
            isNew
                ? "No milestone is open with an end: all steps will be new."
                : "The last step is the present milestone\(due.map { ", due \($0)" } ?? ""); the others go before it."
        },
        moveIntroduction: "Write a REF: a row of the same kind gives its place, a row above takes it at its end.",
        severalMilestones: "Days are changed at the milestones: open the row, F4 on one of them.",
        nameIntroduction: { "Whoever writes this name means \($0)." },
        foot: "↑↓ field  F4 save  Esc leave",
        unitFoot: "Tab or a digit takes a unit  , between  ↑↓ field  F4 save  Esc leave",
        markedUnitFoot: "Tab or a digit takes a unit  , between  F4 preview  Esc leave",
        nameFoot: "Tab or a digit takes a unit  Enter done  Esc leave",
        textFoot: "Enter new line  Tab next field  F9 editor  F4 save  Esc leave",
        stepFoot: "Insert add  F8 remove  F5 up  F6 down  F4 save  Esc leave",
        emptyTree: "This ledger is empty: press Insert for a new district and plan")
}

private func chineseKind(_ kind: RowKind) -> String { LedgerWords.chinese.kind(kind) }
