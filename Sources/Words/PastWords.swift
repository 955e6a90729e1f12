import Ledger

/// The words of looking back: the history, the ledger as of another day, what an undo takes back; and of the timeline.
public struct PastWords: Sendable {
    public let historyTitle: String
    public let timelineTitle: String
    /// An entry that was taken back.
    public let undone: String
    /// The day an entry counts for, where it is not the day it was recorded.
    public let countsFor: @Sendable (String) -> String
    /// Several rows, of which the first ones are named.
    public let andOthers: @Sendable (Int) -> String
    public let ofEntry: @Sendable (Int64) -> String
    /// What a document brought new: 101 项任务.
    public let brought: @Sendable (BroughtCount) -> String
    public let rowAdded: @Sendable (String) -> String
    public let rowGone: @Sendable (String) -> String
    public let noHistory: String
    /// Nothing fits the filter.
    public let noEntry: String
    /// Enter on an entry, in the menu.
    public let openEntry: String
    public let chooseRow: String
    /// An entry without any row that still is there.
    public let noRowOfEntry: String
    /// Only what counts for a day or later: since 2022-06-01.
    public let since: @Sendable (Day) -> String
    public let entryTitle: @Sendable (Int64) -> String
    public let recorded: String
    public let user: String
    public let day: String
    /// Heads and hints of the field for a day.
    public let asOfTitle: String
    public let asOfHint: String
    public let sinceTitle: String
    public let sinceHint: String
    public let dayLabel: String
    public let notADay: String
    /// The foot line below such a field.
    public let dayFoot: String
    /// The head line while another day is shown, long and short.
    public let lookingAt: @Sendable (Day) -> String
    public let backToToday: String
    public let lookingAtShort: @Sendable (Day) -> String
    /// The foot line after changing the day.
    public let lookedAt: @Sendable (Day) -> String
    public let lookedAtToday: @Sendable (Day) -> String
    public let todayAlready: String
    /// Ready choices of the menu.
    public let monthEnd: @Sendable (Day) -> String
    public let yearEnd: @Sendable (Day) -> String
    public let returnToToday: String
    /// A step as an undo names it: 勾选 江津40.1.
    public let step: @Sendable (UndoStep) -> String
    public let undoAgain: @Sendable (String) -> String
    public let undoStep: @Sendable (String) -> String
    /// The timeline.
    public let thisMonth: String
    public let noMonths: String
    public let nothingDue: String

    public static let chinese = PastWords(
        historyTitle: "历史",
        timelineTitle: "时间线",
        undone: "已撤销",
        countsFor: { "计入 \($0)" },
        andOthers: { "等 \($0) 项" },
        ofEntry: { "第 \($0) 条" },
        brought: { count in
            [
                count.tasks + count.measures > 0 ? "新增 \(count.tasks) 项任务、\(count.measures) 项举措" : nil,
                count.texts > 0 ? "补上原文 \(count.texts) 处" : nil,
            ].compactMap(\.self).joined(separator: "，")
        },
        rowAdded: { $0.isEmpty ? "新增" : "新增“\($0)”" },
        rowGone: { $0.isEmpty ? "去掉" : "去掉“\($0)”" },
        noHistory: "还没有历史",
        noEntry: "没有符合的改动。F2 可写用户、单位或行（如 江津40），Esc 看全部",
        openEntry: "到这条改动的行去",
        chooseRow: "这条改了几行，去哪一行",
        noRowOfEntry: "这条改动没有可以去的行",
        since: { "\($0) 起" },
        entryTitle: { "第 \($0) 条" },
        recorded: "记录时间",
        user: "用户",
        day: "计入",
        asOfTitle: "按某日查看（只读）",
        asOfHint: "2022-06-15、6-15、6月底、上月底、去年底；空着回车返回今天",
        sinceTitle: "只看某天起的改动",
        sinceHint: "2022-06-15、6-15、上月底；空着回车看全部",
        dayLabel: "日期",
        notADay: "看不懂这个日期，请写成 2022-06-15、6-15、6月底、上月底",
        dayFoot: "Enter 确定  Esc 取消",
        lookingAt: { "按 \($0) 查看 · 只读" },
        backToToday: " · @ 返回今天",
        lookingAtShort: { "按 \($0)" },
        lookedAt: { "现在看的是 \($0) 的账本，只读；按 @ 再回车返回今天" },
        lookedAtToday: { "已回到今天（\($0)）" },
        todayAlready: "看的就是今天",
        monthEnd: { "看上月末（\($0)）的账本" },
        yearEnd: { "看去年末（\($0)）的账本" },
        returnToToday: "返回今天",
        step: { step in stepText(step, LedgerWords.chinese.action(step.action), "、") { "等 \($0) 项" } },
        undoAgain: { "再按 F6 撤销“\($0)”" },
        undoStep: { "撤销自己的上一步：\($0)" },
        thisMonth: "本月",
        noMonths: "没有带到期日的节点",
        nothingDue: "没有到期的")

    public static let english = PastWords(
        historyTitle: "History",
        timelineTitle: "Timeline",
        undone: "undone",
        countsFor: { "for \($0)" },
        andOthers: { "and others, \($0) in all" },
        ofEntry: { "entry \($0)" },
        brought: { count in
            [
                count.tasks + count.measures > 0
                    ? "\(count.tasks) task\(count.tasks == 1 ? "" : "s") and "
                        + "\(count.measures) measure\(count.measures == 1 ? "" : "s") new"
                    : nil,
                count.texts > 0 ? "the official wording of \(count.texts)" : nil,
            ].compactMap(\.self).joined(separator: ", ")
        },
        rowAdded: { $0.isEmpty ? "added" : "added “\($0)”" },
        rowGone: { $0.isEmpty ? "taken away" : "took away “\($0)”" },
        noHistory: "no history yet",
        noEntry: "Nothing fits. F2 takes a user, a unit or a row (江津40), Esc shows all",
        openEntry: "Go to the row of this entry",
        chooseRow: "This entry changed several rows; which one",
        noRowOfEntry: "this entry has no row to go to",
        since: { "since \($0)" },
        entryTitle: { "Entry \($0)" },
        recorded: "Recorded",
        user: "User",
        day: "For",
        asOfTitle: "As of another day (read-only)",
        asOfHint: "2022-06-15, 6-15, last month, last year; Enter on nothing: today",
        sinceTitle: "Only changes since a day",
        sinceHint: "2022-06-15, 6-15, last month; Enter on nothing: all",
        dayLabel: "Day",
        notADay: "not a day; write 2022-06-15, 6-15 or last month",
        dayFoot: "Enter take  Esc cancel",
        lookingAt: { "as of \($0) · read-only" },
        backToToday: " · @ today",
        lookingAtShort: { "as of \($0)" },
        lookedAt: { "this is the ledger as of \($0), read-only; @ and Enter go back to today" },
        lookedAtToday: { "back to today (\($0))" },
        todayAlready: "this is today",
        monthEnd: { "As of the end of last month (\($0))" },
        yearEnd: { "As of the end of last year (\($0))" },
        returnToToday: "Back to today",
        step: { step in
            stepText(step, LedgerWords.english.action(step.action), ", ") { "and others, \($0) in all" }
        },
        undoAgain: { "F6 again undoes “\($0)”" },
        undoStep: { "Undo your last step: \($0)" },
        thisMonth: "now",
        noMonths: "no milestone has a due day",
        nothingDue: "nothing due")

    private static func stepText(_ step: UndoStep, _ action: String, _ comma: String, _ more: (Int) -> String) -> String
    {
        var rows = step.labels.prefix(2).joined(separator: comma)
        if step.labels.count > 2 { rows += " " + more(step.labels.count) }
        return rows.isEmpty ? action : "\(action) \(rows)"
    }
}
