import Ledger

/// The words of the console: heads, feet, forms, prompts.
public struct ConsoleWords: Sendable {
    public let actions: ActionWords
    public let forms: FormWords
    public let marks: MarkWords
    public let rows: RowWords
    public let details: DetailWords
    public let past: PastWords
    /// The program's name on the head line.
    public let program: String
    public let tooSmall: String
    /// In English, since the terminal could not show it otherwise.
    public let cannotShowChinese: String
    /// Shown in an empty ledger.
    public let empty: String
    public let noMatch: String
    public let filterPrompt: String
    /// How many measures match.
    public let matches: @Sendable (Int) -> String
    /// Beside what was done: how to take it back.
    public let undoHint: String
    /// A row that holds several milestones was opened instead of ticked.
    public let opensSeveral: @Sendable (Int) -> String
    /// A unit was opened instead of ticked.
    public let opensUnit: @Sendable (Int) -> String
    public let nothingHere: String
    /// No row of the ledger is in focus.
    public let noRow: String
    public let standingCannotBeTicked: String
    public let withdrawnCannotBeTicked: String
    /// A key that does nothing here.
    public let unboundKey: @Sendable (String) -> String
    /// The foot of the unit table.
    public let jointLeadFoot: String
    public let unitsTitle: String
    public let dueTitle: String
    public let summaryTitle: String
    public let helpTitle: String
    /// Heads of the due-date view.
    public let dueLate: String
    public let dueThisWeek: String
    public let dueThisMonth: String
    public let dueNextMonth: String
    public let dueLater: String
    public let saved: @Sendable (String) -> String
    public let printed: String
    public let backedUp: @Sendable (String) -> String
    /// While a copy is made that takes long.
    public let backingUp: String
    public let readOnlyMark: String
    /// The space bar.
    public let spaceKey: String
    /// The first lines of the help page, for somebody who has never seen the program.
    public let helpIntroduction: [String]
    /// While another process holds the ledger.
    public let waitingForLedger: String
    public let gaveUp: String
    public let led: @Sendable (Int) -> String
    public let daysLate: @Sendable (Int) -> String
    /// What a light means, for the help page.
    public let lightMeaning: @Sendable (Light) -> String

    public static let chinese = ConsoleWords(
        actions: .chinese,
        forms: .chinese,
        marks: .chinese,
        rows: .chinese,
        details: .chinese,
        past: .chinese,
        program: "督办",
        tooSmall: "窗口太小",
        cannotShowChinese: "This terminal cannot show Chinese; F12 or duban --lang en gives English",
        empty: "账本里还没有方案",
        noMatch: "没有符合的任务。退格修改，Esc 清除",
        filterPrompt: "查找：",
        matches: { "共 \($0) 项举措" },
        undoHint: "F6 撤销",
        opensSeveral: { "这一行有 \($0) 个节点，已展开，请选其中一个再按空格" },
        opensUnit: { "这个单位有 \($0) 项举措，已展开，请选其中一项再按空格" },
        nothingHere: "这一行没有可以勾选的节点",
        noRow: "这里没有选中任务；F3 换到任务树或单位视图",
        standingCannotBeTicked: "常态工作不设完成日，不能勾选；按 F7 看原因",
        withdrawnCannotBeTicked: "已撤出，不能勾选；按 s 可改回未完成",
        unboundKey: { "“\($0)”在这里没有用处；F1 看按键，F9 看这一行能做什么" },
        jointLeadFoot: "并列牵头的举措，每个牵头单位各计一次，各行之和可能大于总数；集体名称不参加排名。",
        unitsTitle: "单位",
        dueTitle: "到期",
        summaryTitle: "汇总",
        helpTitle: "按键",
        dueLate: "已逾期",
        dueThisWeek: "7 天内到期",
        dueThisMonth: "本月到期",
        dueNextMonth: "下月到期",
        dueLater: "以后到期",
        saved: { "已存为 \($0)" },
        printed: "已送打印机",
        backedUp: { "已备份到 \($0)" },
        backingUp: "正在备份账本…",
        readOnlyMark: "只读",
        spaceKey: "空格",
        helpIntroduction: [
            "方向键移动，Enter 展开或收起，空格勾选节点，F6 撤销。勾选立即存盘，随时可以退出。",
            "F2 查找：直接打字，或打拼音首字母（如 scjgj 找市场监管局）。F9 列出这一行能做的事。",
            "用拼音输入法时字母键不灵，方向键、空格和 F1—F10 总是可用。",
        ],
        waitingForLedger: "账本正被别的程序写入，等它放开…（Esc 放弃）",
        gaveUp: "已放弃，没有写入",
        led: { "牵头 \($0)" },
        daysLate: { "共逾 \($0) 天" },
        lightMeaning: { light in
            switch light {
            case .overdue: "过了到期日还没勾选"
            case .nearDue: "30 天内到期，到期当天也算"
            case .onTime: "还有时间"
            case .done: "已勾选"
            case .standing: "长期或定期的工作，或没有日期"
            case .waiting: "等别人办，到复查日为止"
            }
        })

    public static let english = ConsoleWords(
        actions: .english,
        forms: .english,
        marks: .english,
        rows: .english,
        details: .english,
        past: .english,
        program: "duban",
        tooSmall: "window too small",
        cannotShowChinese: "This terminal cannot show Chinese; task titles may come out as boxes",
        empty: "no plan in this ledger yet",
        noMatch: "Nothing matches. Backspace to change, Esc to clear",
        filterPrompt: "Find: ",
        matches: { "\($0) measure\($0 == 1 ? "" : "s")" },
        undoHint: "F6 undo",
        opensSeveral: { "this row holds \($0) milestones; it is open now, choose one and press Space" },
        opensUnit: { "this unit has \($0) measures; it is open now, choose one and press Space" },
        nothingHere: "nothing to tick on this row",
        noRow: "no task is selected here; F3 leads to the tree or the units",
        standingCannotBeTicked: "standing work has no end and cannot be ticked; F7 says why",
        withdrawnCannotBeTicked: "withdrawn, cannot be ticked; press s to open it again",
        unboundKey: { "“\($0)” does nothing here; F1 shows the keys, F9 what this row can do" },
        jointLeadFoot:
            "A measure with joint leads counts once for each lead, so the rows do not add up; collectives are not ranked.",
        unitsTitle: "Units",
        dueTitle: "Due dates",
        summaryTitle: "Summary",
        helpTitle: "Keys",
        dueLate: "Late",
        dueThisWeek: "Due within 7 days",
        dueThisMonth: "Due this month",
        dueNextMonth: "Due next month",
        dueLater: "Due later",
        saved: { "saved as \($0)" },
        printed: "sent to the printer",
        backedUp: { "copied to \($0)" },
        backingUp: "copying the ledger…",
        readOnlyMark: "read-only",
        spaceKey: "Space",
        helpIntroduction: [
            "Arrows move, Enter opens or closes, Space ticks a milestone, F6 takes it back. A tick is saved at once; leave whenever you like.",
            "F2 finds as you type, also by pinyin initials (scjgj for 市场监管局). F9 lists what can be done with this row.",
            "While a Chinese input method takes the letters, arrows, Space and F1–F10 always work.",
        ],
        waitingForLedger: "another program is writing to the ledger, waiting… (Esc gives up)",
        gaveUp: "given up, nothing was written",
        led: { "leads \($0)" },
        daysLate: { "\($0) days late in all" },
        lightMeaning: { light in
            switch light {
            case .overdue: "past its due day and not ticked"
            case .nearDue: "due within 30 days, the due day included"
            case .onTime: "open with time left"
            case .done: "ticked"
            case .standing: "standing work, or without a date"
            case .waiting: "on someone else, until its review date"
            }
        })
}
