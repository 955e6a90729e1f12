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
    /// What a REF looks like, above the forms.
    public let references: String
    /// Forms of a REF and what each names.
    public let referenceForms: [CommandExample]
    public let exitCodes: String
    public let more: String

    static let chinese = HelpWords(
        title: "duban（督办）：政府方案的任务台账",
        usage: "用法", commands: "命令", options: "选项", globalOptions: "通用选项（写在命令前后都可以）",
        consoleOptions: "控制台选项", examples: "例",
        alone: "duban 不带命令：打开控制台；没有终端时等于 duban tree --depth 2",
        references: "行的代号（REF）",
        referenceForms: [
            CommandExample("jiangjin", "区县，也可写 江津；只有一个方案时也代表那个方案"),
            CommandExample("jiangjin-2022", "方案"),
            CommandExample("jiangjin-2022/§3", "板块，按次序；下级板块 §3.2"),
            CommandExample("jiangjin-2022/40", "任务；序号重起的写 §3/40"),
            CommandExample("jiangjin-2022/40.2", "举措，按次序"),
            CommandExample("jiangjin-2022/40.2#1", "节点，按次序"),
        ],
        exitCodes: "退出码：0 成；1 看懂了但没做成；2 代号或条件没有对应的内容；64 写法不对。",
        more: "看一条命令的说明：duban help 命令")

    static let english = HelpWords(
        title: "duban: a ledger of the tasks that government plans set",
        usage: "Usage", commands: "Commands", options: "Options",
        globalOptions: "Global options (before or after the command)",
        consoleOptions: "Console options", examples: "Examples",
        alone: "duban alone opens the console; without a terminal it is duban tree --depth 2",
        references: "A REF names a row",
        referenceForms: [
            CommandExample("jiangjin", "a district, also 江津; stands for its plan where it has one"),
            CommandExample("jiangjin-2022", "a plan"),
            CommandExample("jiangjin-2022/§3", "a section by its place; inside it §3.2"),
            CommandExample("jiangjin-2022/40", "a task; §3/40 where numbers restart"),
            CommandExample("jiangjin-2022/40.2", "a measure by its place"),
            CommandExample("jiangjin-2022/40.2#1", "a milestone by its place"),
        ],
        exitCodes:
            "Exit codes: 0 done; 1 understood but refused or failed; 2 nothing has that name; 64 not understood.",
        more: "More on a command: duban help COMMAND")
}
