import Ledger

/// The words of the screen on which a document is looked through before it is stored.
public struct ReviewWords: Sendable {
    /// Tasks found and doubts left.
    public let head: @Sendable (Int, Int) -> String
    /// What to do, behind the head; whether there are doubts.
    public let hint: @Sendable (Bool) -> String
    /// Keys of the foot line, the most needed first.
    public let keys: [String]
    /// The key for a row that is gone, and what is said of it.
    public let goneKey: String
    public let isGone: String
    /// The key for a row with a doubt that is none, and what is said where there is no doubt and after the last one.
    public let settleKey: String
    public let noDoubtHere: String
    public let allSettled: String
    /// Taking a correction back.
    public let undoKey: String
    public let takenBack: String
    public let nothingToTakeBack: String
    /// A key that does nothing here, and the keys of a form.
    public let unboundKey: @Sendable (String) -> String
    public let formKeys: String
    /// A row that came from no line: it was made.
    public let noSource: String
    /// The doubt that is looked at: which of how many.
    public let doubtNumber: @Sendable (Int, Int) -> String
    public let noDoubts: String
    public let noMoreDoubts: String
    public let noEarlierDoubts: String
    /// What may be corrected of the row.
    public let editTitle: @Sendable (String) -> String
    /// Of a task whose units and deadlines stand at its measures.
    public let inMeasures: String
    public let corrected: String
    public let levelChanged: String
    public let cannotMoveLevel: String
    public let noLevel: String
    /// Corrections would be lost.
    public let askLeave: String
    public let askLeaveKeys: String
    public let left: String
    public let new: String
    public let changed: String
    public let gone: String
    public let willWithdraw: String
    public let willKeep: String
    public let help: [String]

    public static let chinese = ReviewWords(
        head: { "发现 \($0) 项任务、" + ($1 == 0 ? "没有疑点" : "\($1) 处疑点") },
        hint: { "；" + ($0 ? "n 看下一处疑点，" : "") + "F2 存入，Esc 放弃" },
        keys: ["n 下一处疑点", "Enter 更正", "F2 存入", "Esc 放弃", "F1 帮助", "N 上一处", "< > 升降层级"],
        goneKey: "空格 撤出或保留", isGone: "文件里已没有这一项。存入时保留原样；按空格改为撤出。",
        settleKey: "空格 没有问题", noDoubtHere: "这一行没有疑点；n 到下一处疑点，Enter 更正", allSettled: "疑点都看过了，可以按 F2 存入",
        undoKey: "F6 撤回", takenBack: "已撤回上一步更正", nothingToTakeBack: "还没有更正过，没有可以撤回的",
        unboundKey: { "“\($0)”在这里没有用处；F1 看能用的按键" }, formKeys: "正在更正：F4 保存，Esc 不保存回去", noSource: "这一行不是从原文某处来的",
        doubtNumber: { "疑点 \($0)/\($1)" }, noDoubts: "没有疑点，可以按 F2 存入",
        noMoreDoubts: "后面没有疑点了", noEarlierDoubts: "前面没有疑点了",
        editTitle: { "更正 \($0)" }, inMeasures: "这项任务的牵头、配合、期限在它的各项举措里更正。", corrected: "已更正，还没有存入",
        levelChanged: "已改层级，还没有存入",
        cannotMoveLevel: "这一行不能再升或降", noLevel: "只有任务和板块有层级",
        askLeave: "更正过的内容还没有存入，放弃吗？", askLeaveKeys: "Enter 放弃 · Esc 回去", left: "已放弃，没有写入", new: "新", changed: "改",
        gone: "无", willWithdraw: "存入时撤出", willKeep: "保留",
        help: [
            "左边是从文件里读出的任务，右边是原文，选中一行时它的原文标亮。",
            "n / N  到下一处、上一处疑点；不放心的地方都在疑点里",
            "↑ ↓ PgUp PgDn Home End  移动；→ ← 打开、收起",
            "Enter 或 F4  更正这一行：标题、牵头、配合、期限；方案那一行可改区县、文号、成文日期",
            "< / >  升一级、降一级：板块进出上一个板块；任务降为前一项任务的举措，举措升为任务",
            "空格  这处疑点没有问题，看下一处；文件里已没有的一项：存入时撤出，或保留",
            "u 或 F6  撤回上一步更正",
            "F2  存入账本；存入后可以用 duban undo 一次撤销",
            "Esc  放弃；更正过时会再问一次",
        ])

    public static let english = ReviewWords(
        head: {
            "found \($0) task\($0 == 1 ? "" : "s"), " + ($1 == 0 ? "no doubts" : "\($1) doubt\($1 == 1 ? "" : "s")")
        },
        hint: { "; " + ($0 ? "n next doubt, " : "") + "F2 store, Esc leave" },
        keys: [
            "n next doubt", "Enter correct", "F2 store", "Esc leave", "F1 help", "N last doubt", "< > level",
        ],
        goneKey: "Space withdraw or keep",
        isGone: "The document does not have this any more. It stays as it is; Space withdraws it when you store.",
        settleKey: "Space is right", noDoubtHere: "no doubt at this row; n goes to the next one, Enter corrects",
        allSettled: "all doubts are looked at; F2 stores it", undoKey: "F6 take back",
        takenBack: "the last correction is taken back", nothingToTakeBack: "nothing was corrected yet",
        unboundKey: { "“\($0)” does nothing here; F1 shows the keys that work" },
        formKeys: "a correction is open: F4 saves it, Esc goes back without", noSource: "this row comes from no line",
        doubtNumber: { "doubt \($0)/\($1)" }, noDoubts: "no doubts; F2 stores it",
        noMoreDoubts: "no more doubts below", noEarlierDoubts: "no more doubts above",
        editTitle: { "correct \($0)" },
        inMeasures: "Units and deadlines of this task are corrected at its measures.",
        corrected: "corrected, not stored yet",
        levelChanged: "level changed, not stored yet",
        cannotMoveLevel: "this row cannot move further", noLevel: "only tasks and sections have a level",
        askLeave: "your corrections are not stored; leave all the same?", askLeaveKeys: "Enter leave · Esc back",
        left: "left, nothing was stored", new: "new", changed: "chg", gone: "gone",
        willWithdraw: "withdrawn when stored",
        willKeep: "stays",
        help: [
            "At the left the tasks as they were read, at the right the source; the lines of the row in focus are lit.",
            "n / N  to the next or last doubt; whatever was not sure is one",
            "arrows PgUp PgDn Home End  move; right and left open and close",
            "Enter or F4  correct the row: title, leads, supports, deadlines; of the plan district, number, day of issue",
            "< / >  a level out or in: a section; a task that is a measure of the one before, a measure that is a task",
            "Space  this doubt is none, on to the next; what the document has no more: withdraw it when stored, or keep it",
            "u or F6  take the last correction back",
            "F2  store it; one duban undo takes all of it back",
            "Esc  leave; asks once where something was corrected",
        ])
}
