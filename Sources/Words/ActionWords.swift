/// An action in words: short on the foot line, whole in menus and help.
public struct ActionText: Sendable {
    public let short: String
    public let long: String

    init(_ short: String, _ long: String) {
        self.short = short
        self.long = long
    }
}

/// The words of the console's actions, one property an action.
public struct ActionWords: Sendable {
    public let moveUp: ActionText
    public let moveDown: ActionText
    public let pageUp: ActionText
    public let pageDown: ActionText
    public let first: ActionText
    public let last: ActionText
    public let open: ActionText
    public let close: ActionText
    public let enter: ActionText
    public let tick: ActionText
    public let add: ActionText
    public let edit: ActionText
    public let withdraw: ActionText
    public let moveRowUp: ActionText
    public let moveRowDown: ActionText
    public let moveTo: ActionText
    public let divide: ActionText
    public let closePlan: ActionText
    public let reopenPlan: ActionText
    public let alias: ActionText
    public let status: ActionText
    public let note: ActionText
    public let why: ActionText
    public let detail: ActionText
    public let locate: ActionText
    public let mark: ActionText
    public let markAll: ActionText
    public let unmark: ActionText
    public let undo: ActionText
    public let redo: ActionText
    public let filter: ActionText
    public let views: ActionText
    public let treeView: ActionText
    public let unitView: ActionText
    public let dueView: ActionText
    public let timelineView: ActionText
    public let summaryView: ActionText
    public let historyView: ActionText
    public let rowHistory: ActionText
    public let historySince: ActionText
    public let asOf: ActionText
    public let menu: ActionText
    public let palette: ActionText
    public let print: ActionText
    public let backup: ActionText
    public let help: ActionText
    public let language: ActionText
    public let redraw: ActionText
    public let back: ActionText
    public let quit: ActionText

    public static let chinese = ActionWords(
        moveUp: ActionText("上", "上移一行"),
        moveDown: ActionText("下", "下移一行"),
        pageUp: ActionText("上页", "上移一屏"),
        pageDown: ActionText("下页", "下移一屏"),
        first: ActionText("首", "到最前面"),
        last: ActionText("尾", "到最后面"),
        open: ActionText("展开", "展开这一行"),
        close: ActionText("收起", "收起这一行，或回到上一级"),
        enter: ActionText("进入", "展开或收起；没有下级的行打开菜单"),
        tick: ActionText("勾选", "勾选或取消勾选这个节点"),
        add: ActionText("新增", "在这里新增：节点、举措、任务、板块、方案"),
        edit: ActionText("编辑", "编辑这一行：标题、单位、时间节点、原文"),
        withdraw: ActionText("撤出", "撤出这一行（要写原因）"),
        moveRowUp: ActionText("前移", "把这一行往前移一位"),
        moveRowDown: ActionText("后移", "把这一行往后移一位"),
        moveTo: ActionText("移到", "把这一行移到别处"),
        divide: ActionText("分步", "拆成几步，每步一个日期"),
        closePlan: ActionText("归档", "归档本方案，没完成的可以结转"),
        reopenPlan: ActionText("重开", "重开这个已归档的方案"),
        alias: ActionText("别名", "给这个单位认一个别名"),
        status: ActionText("状态", "改状态：完成日、待外部、暂缓、撤出、到期日"),
        note: ActionText("记事", "给这一行记一句话"),
        why: ActionText("原因", "为什么亮这个灯"),
        detail: ActionText("全文", "看这一行的全部内容"),
        locate: ActionText("定位", "到任务树里看这一行"),
        mark: ActionText("标记", "标记或取消标记这一行，再到下一行"),
        markAll: ActionText("全标", "标记这里显示的全部任务，再按一次取消"),
        unmark: ActionText("取消标记", "取消全部标记（Esc 也可以）"),
        undo: ActionText("撤销", "撤销自己的上一步"),
        redo: ActionText("重做", "重做刚撤销的一步"),
        filter: ActionText("查找", "边打字边查找：标题、摘要、关键词、单位、拼音首字母"),
        views: ActionText("视图", "换一种视图"),
        treeView: ActionText("任务树", "看任务树"),
        unitView: ActionText("单位", "看各单位，落后的在前"),
        dueView: ActionText("到期", "按到期日看"),
        timelineView: ActionText("时间线", "按月看到期的节点"),
        summaryView: ActionText("汇总", "看汇总"),
        historyView: ActionText("历史", "看历史：谁、何时、改了什么"),
        rowHistory: ActionText("本行历史", "只看这一行的历史：谁改过它"),
        historySince: ActionText("某天起", "历史：只看某天起的改动"),
        asOf: ActionText("某日", "按某日查看账本（只读）"),
        menu: ActionText("菜单", "这一行能做的事"),
        palette: ActionText("全部", "全部操作，可以查找"),
        print: ActionText("打印", "打印或存下这个视图"),
        backup: ActionText("备份", "备份账本"),
        help: ActionText("帮助", "按键说明"),
        language: ActionText("English", "切换为英文界面"),
        redraw: ActionText("刷新", "重画屏幕"),
        back: ActionText("返回", "清除查找或关闭窗口"),
        quit: ActionText("退出", "退出督办"))

    public static let english = ActionWords(
        moveUp: ActionText("up", "Move up a row"),
        moveDown: ActionText("down", "Move down a row"),
        pageUp: ActionText("page up", "Move up a page"),
        pageDown: ActionText("page down", "Move down a page"),
        first: ActionText("first", "To the beginning"),
        last: ActionText("last", "To the end"),
        open: ActionText("open", "Open this row"),
        close: ActionText("close", "Close this row, or go to the row above it"),
        enter: ActionText("enter", "Open or close; on a row without children the menu"),
        tick: ActionText("tick", "Tick or untick this milestone"),
        add: ActionText("add", "Add here: milestone, measure, task, section, plan"),
        edit: ActionText("edit", "Edit this row: title, units, deadlines, text"),
        withdraw: ActionText("withdraw", "Withdraw this row, with a reason"),
        moveRowUp: ActionText("row up", "Move this row up a place"),
        moveRowDown: ActionText("row down", "Move this row down a place"),
        moveTo: ActionText("move to", "Move this row elsewhere"),
        divide: ActionText("steps", "Break into dated steps"),
        closePlan: ActionText("close", "Close this plan; what is open can be carried over"),
        reopenPlan: ActionText("reopen", "Reopen this closed plan"),
        alias: ActionText("name", "Give this unit another name"),
        status: ActionText("status", "Status: day of finish, waiting, suspended, withdrawn, due day"),
        note: ActionText("note", "Leave a note on this row"),
        why: ActionText("why", "Why this light"),
        detail: ActionText("detail", "Everything about this row"),
        locate: ActionText("locate", "Show this row in the tree"),
        mark: ActionText("mark", "Mark or unmark this row, and go down"),
        markAll: ActionText("mark all", "Mark every task shown here; once more unmarks them"),
        unmark: ActionText("unmark", "Unmark all rows (Esc does too)"),
        undo: ActionText("undo", "Undo your last step"),
        redo: ActionText("redo", "Redo the step just undone"),
        filter: ActionText("find", "Find as you type: titles, summaries, keywords, units, pinyin initials"),
        views: ActionText("view", "Choose another view"),
        treeView: ActionText("tree", "The tree of tasks"),
        unitView: ActionText("units", "Units, the most behind first"),
        dueView: ActionText("due", "By due date"),
        timelineView: ActionText("timeline", "What is due, month by month"),
        summaryView: ActionText("summary", "The summary"),
        historyView: ActionText("history", "History: who changed what, and when"),
        rowHistory: ActionText("its history", "The history of this row: who changed it"),
        historySince: ActionText("since", "History: only changes since a day"),
        asOf: ActionText("as of", "The ledger as of another day, read-only"),
        menu: ActionText("menu", "What can be done with this row"),
        palette: ActionText("all", "Every action, searchable"),
        print: ActionText("print", "Print or save this view"),
        backup: ActionText("backup", "Copy the ledger to its folder of copies"),
        help: ActionText("help", "The keys"),
        language: ActionText("中文", "Switch to Chinese"),
        redraw: ActionText("redraw", "Draw the screen anew"),
        back: ActionText("back", "Clear the search or close the window"),
        quit: ActionText("quit", "Leave duban"))
}
