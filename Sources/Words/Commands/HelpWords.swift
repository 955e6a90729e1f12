/// The words between the parts of a help page.
public struct HelpWords: Sendable {
    /// What duban is, in a line, and how it is called.
    public let title: String
    public let usage: String
    public let commands: String
    public let options: String
    public let globalOptions: String
    public let consoleOptions: String
    public let examples: String
    /// `duban` alone.
    public let alone: String
    /// What a REF looks like.
    public let references: [String]
    public let exitCodes: [String]
    public let more: String

    static let chinese = HelpWords(
        title: "duban（督办）：政府方案的任务台账",
        usage: "用法", commands: "命令", options: "选项", globalOptions: "通用选项（写在命令前后都可以）",
        consoleOptions: "控制台选项", examples: "例",
        alone: "duban 不带命令：打开控制台；没有终端时等于 duban tree --depth 2",
        references: [
            "REF 是行的代号：区县 jiangjin 或 江津，方案 jiangjin-2022，板块 方案/§3 或 方案/§3.2，",
            "任务 方案/40（序号重起时 方案/§3/40），举措 方案/40.2，节点 方案/40.2#1。",
        ],
        exitCodes: ["退出码：0 成；1 看懂了但没做成；2 代号或条件没有对应的内容；64 写法不对。"],
        more: "看一条命令的说明：duban help 命令")

    static let english = HelpWords(
        title: "duban: a ledger of the tasks that government plans set",
        usage: "Usage", commands: "Commands", options: "Options", globalOptions: "Global options (before or after the command)",
        consoleOptions: "Console options", examples: "Examples",
        alone: "duban alone opens the console; without a terminal it is duban tree --depth 2",
        references: [
            "A REF names a row: a district (jiangjin, 江津), a plan (jiangjin-2022), a section (PLAN/§3, PLAN/§3.2),",
            "a task (PLAN/40; PLAN/§3/40 where numbers restart), a measure (PLAN/40.2), a milestone (PLAN/40.2#1).",
        ],
        exitCodes: [
            "Exit codes: 0 done; 1 understood but refused or failed; 2 nothing has that name; 64 not understood."
        ],
        more: "More on a command: duban help COMMAND")
}
