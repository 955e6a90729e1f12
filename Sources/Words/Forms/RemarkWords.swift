import Ledger

/// What is said beside a field while it is typed in, and what is wrong with it.
public struct RemarkWords: Sendable {
    public let dayFault: String
    public let oneDeadline: String
    /// Names that no unit of the district has.
    public let newUnits: @Sendable ([String]) -> String
    /// Another name and the unit it means.
    public let meansUnit: @Sendable (String, String) -> String
    public let repeatedNames: @Sendable ([String]) -> String
    public let numberFault: String
    public let codeFault: String
    public let codeHint: String
    public let missing: @Sendable (String) -> String
    /// What was there once can be changed and not taken away.
    public let cannotBeEmpty: String
    public let reasonMissing: String
    public let stepsOutOfOrder: String
    public let stepAfterDue: @Sendable (Day) -> String
    public let stepsMissing: String
    public let unitsBecomeOne: @Sendable (String, String) -> String
    public let notAReference: String
    public let noSuchRow: @Sendable (String) -> String
    /// Lines for the foot.
    public let leaveAgain: String
    public let quitAgain: String
    /// The language is switched outside of forms.
    public let languageLater: String
    public let unchanged: String
    public let rowGone: String
    public let nothingFits: String
    public let isFirst: String
    public let isLast: String
    public let notInAPlan: String
    public let onTreeOnly: String
    public let onUnitsOnly: String

    public static let chinese = RemarkWords(
        dayFault: "日期写成 2026-05-31 或 5月31日 这样",
        oneDeadline: "一个节点只有一个时间",
        newUnits: { "新单位：\($0.joined(separator: "、"))" },
        meansUnit: { "\($0) 即 \($1)" },
        repeatedNames: { "写了两次：\($0.joined(separator: "、"))" },
        numberFault: "序号写数字，如 40",
        codeFault: "小写字母、数字和连字符，以字母开头，如 qijiang-2023",
        codeHint: "不写就按名称取一个",
        missing: { "请写\($0)" },
        cannotBeEmpty: "可以改，不能清空",
        reasonMissing: "请写原因",
        stepsOutOfOrder: "日期要从早到晚",
        stepAfterDue: { "不能晚于原到期日 \($0)" },
        stepsMissing: "至少要有两步",
        unitsBecomeOne: { "“\($0)”是另一个单位，保存后并入 \($1)" },
        notAReference: "写成 12、§3 或 jiangjin-2022/40.2 这样",
        noSuchRow: { "没有 \($0) 这一行" },
        leaveAgain: "填写的内容还没有保存：再按一次 Esc 放弃",
        quitAgain: "填写的内容还没有保存：再按一次 F10 退出",
        languageLater: "填写时不换语言：先保存或按 Esc 放弃，再按 F12",
        unchanged: "没有改动",
        rowGone: "这一行已经不在了",
        nothingFits: "这里不能新增",
        isFirst: "前面没有同类的行",
        isLast: "后面没有同类的行",
        notInAPlan: "请先选中一个方案",
        onTreeOnly: "请到任务树里移动（F3）",
        onUnitsOnly: "请在单位视图里选中一个单位（F3）")

    public static let english = RemarkWords(
        dayFault: "write a day as 2026-05-31",
        oneDeadline: "a milestone has one deadline",
        newUnits: { "new unit: \($0.joined(separator: ", "))" },
        meansUnit: { "\($0) is \($1)" },
        repeatedNames: { "written twice: \($0.joined(separator: ", "))" },
        numberFault: "a number is made of digits: 40",
        codeFault: "small letters, digits and hyphens, a letter first: qijiang-2023",
        codeHint: "made from the name if left empty",
        missing: { "the \($0) is missing" },
        cannotBeEmpty: "it can be changed, not taken away",
        reasonMissing: "a reason is needed",
        stepsOutOfOrder: "days must come in order",
        stepAfterDue: { "not after the due day \($0)" },
        stepsMissing: "two steps at least",
        unitsBecomeOne: { "“\($0)” is a unit of its own; it will become one with \($1)" },
        notAReference: "write 12, §3 or jiangjin-2022/40.2",
        noSuchRow: { "there is no row \($0)" },
        leaveAgain: "Not saved yet: Esc once more drops what was typed",
        quitAgain: "Not saved yet: F10 once more leaves duban",
        languageLater: "The language stays while a form is open: save or Esc, then F12",
        unchanged: "nothing changed",
        rowGone: "the row is no more",
        nothingFits: "nothing can be added here",
        isFirst: "no row of its kind before it",
        isLast: "no row of its kind after it",
        notInAPlan: "choose a plan first",
        onTreeOnly: "rows are moved in the tree (F3)",
        onUnitsOnly: "choose a unit in the units view first (F3)")
}
