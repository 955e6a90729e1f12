import Ledger

/// The words of the forms and little windows.
public struct FormWords: Sendable {
    public let writing: WritingWords
    public let remarks: RemarkWords
    public let statusTitle: String
    public let noteTitle: String
    public let whyTitle: String
    public let menuTitle: String
    public let paletteTitle: String
    public let viewsTitle: String
    public let printTitle: String
    /// Choices of the status form.
    public let finish: String
    public let wait: String
    public let suspend: String
    public let withdraw: String
    public let reopen: String
    public let changeDue: String
    /// Labels of fields.
    public let finishedOn: String
    public let reason: String
    public let review: String
    public let due: String
    public let note: String
    public let search: String
    public let save: String
    public let sendToPrinter: String
    /// The list of late measures, whichever view is open.
    public let saveLate: String
    public let printLate: String
    public let cancel: String
    public let notADay: String
    public let reasonMissing: String
    /// A day of finish after today.
    public let futureFinish: String
    public let reviewMissing: String
    public let emptyNote: String
    public let severalMilestones: @Sendable (Int) -> String
    /// Foot lines.
    public let chooseFoot: String
    /// Of a menu that typed words narrow.
    public let searchFoot: String
    public let formFoot: String
    public let pageFoot: String

    public static let chinese = FormWords(
        writing: .chinese,
        remarks: .chinese,
        statusTitle: "改状态",
        noteTitle: "记事",
        whyTitle: "为什么亮这个灯",
        menuTitle: "这一行能做的事",
        paletteTitle: "全部操作",
        viewsTitle: "换一种视图",
        printTitle: "打印",
        finish: "已完成（可写完成日）",
        wait: "待外部（等别人办，要写原因和复查日）",
        suspend: "暂缓（要写原因和复查日）",
        withdraw: "撤出（不再计数，要写原因）",
        reopen: "改回未完成",
        changeDue: "改到期日（原日期一直保留）",
        finishedOn: "完成日",
        reason: "原因",
        review: "复查日",
        due: "到期日",
        note: "内容",
        search: "查找：",
        save: "这个视图存成文本文件",
        sendToPrinter: "这个视图送打印机（lp）",
        saveLate: "逾期清单存成文本文件（按现在的查找）",
        printLate: "逾期清单送打印机（lp，按现在的查找）",
        cancel: "取消",
        notADay: "日期写成 2026-05-31 这样",
        reasonMissing: "请写原因",
        futureFinish: "完成日不能晚于今天",
        reviewMissing: "请写复查日",
        emptyNote: "请写几个字",
        severalMilestones: { "这一行有 \($0) 个节点，请先展开选其中一个" },
        chooseFoot: "↑↓ 选择  Enter 确定  Esc 取消",
        searchFoot: "↑↓ 选择  Enter 确定  Esc 取消  打汉字查找，如 改到期",
        formFoot: "↑↓ 换栏  Enter 下一栏，最后一栏确定  Esc 取消",
        pageFoot: "↑↓ 翻看  Esc 返回")

    public static let english = FormWords(
        writing: .english,
        remarks: .english,
        statusTitle: "Status",
        noteTitle: "Note",
        whyTitle: "Why this light",
        menuTitle: "What can be done with this row",
        paletteTitle: "Every action",
        viewsTitle: "Views",
        printTitle: "Print",
        finish: "Done (with the day of finish)",
        wait: "Waiting on someone else (reason and review date)",
        suspend: "Suspended (reason and review date)",
        withdraw: "Withdrawn (leaves every count; reason)",
        reopen: "Open again",
        changeDue: "Another due day (the plan's own stays beside it)",
        finishedOn: "Finished",
        reason: "Reason",
        review: "Review",
        due: "Due",
        note: "Note",
        search: "Find: ",
        save: "Save this view as a text file",
        sendToPrinter: "Send this view to the printer (lp)",
        saveLate: "Save the list of what is late (as searched now)",
        printLate: "Print the list of what is late (as searched now)",
        cancel: "Cancel",
        notADay: "write a day as 2026-05-31",
        reasonMissing: "a reason is needed",
        futureFinish: "the day of finish cannot be after today",
        reviewMissing: "a review date is needed",
        emptyNote: "write a few words",
        severalMilestones: { "this row holds \($0) milestones; open it and choose one" },
        chooseFoot: "↑↓ choose  Enter take  Esc cancel",
        searchFoot: "↑↓ choose  Enter take  Esc cancel",
        formFoot: "↑↓ field  Enter next, at the end done  Esc cancel",
        pageFoot: "↑↓ scroll  Esc back")
}
