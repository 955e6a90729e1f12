import Ledger

/// What the command line says besides its output.
public struct NoticeWords: Sendable {
    /// Before every line on standard error.
    public let prefix: String
    /// The first run, on the command line: plans, measures, path.
    public let firstRun: @Sendable (Int, Int, String) -> String
    /// The first run, as the console's first message.
    public let firstRunInConsole: @Sendable (Int, Int, String) -> String
    /// `duban init`: plans, measures, path, and where an old ledger is kept now.
    public let initialised: @Sendable (Int, Int, String, String?) -> String
    /// Behind what was done: how to take it back.
    public let takeBack: String
    /// Nothing to show: an empty list.
    public let nothingFound: String
    public let emptyHistory: String
    /// What `verify` checked: history entries, measures.
    public let verified: @Sendable (Int, Int) -> String
    public let verifyFault: @Sendable (VerifyFault) -> String
    public let saved: @Sendable (String) -> String
    public let sentToPrinter: String
    /// `duban backup`: the path of the copy.
    public let copied: @Sendable (String) -> String
    /// `duban restore`: what it was brought back to, and the entries in its history.
    public let restored: @Sendable (String, Int) -> String
    /// The command line that takes a restore back.
    public let takeRestoreBack: @Sendable (String) -> String
    /// Where a damaged ledger is kept.
    public let damagedKept: @Sendable (String) -> String
    /// The safety copy could not be made, and why; the change was.
    public let copyFailed: @Sendable (String) -> String
    /// The process that made it failed.
    public let copyFailedElsewhere: String
    /// Shown as of another day.
    public let asOf: @Sendable (Day) -> String

    static let chinese = NoticeWords(
        prefix: "duban: ",
        firstRun: { plans, measures, path in
            "已新建账本 \(path)，装入 \(plans) 个方案 \(measures) 项举措；"
                + "可以：duban 打开控制台看，duban tree 列出全部，duban help 看全部命令"
        },
        firstRunInConsole: { plans, measures, path in
            "已装入 \(plans) 个方案 \(measures) 项举措；↑↓ Enter 查看，a 新建自己的方案，duban import 文件 导入方案；账本在 \(path)"
        },
        initialised: { plans, measures, path, kept in
            (plans == 0 ? "已新建空账本 \(path)" : "已新建账本 \(path)，装入 \(plans) 个方案 \(measures) 项举措")
                + (kept.map { "；旧账本留存为 \($0)" } ?? "")
        },
        takeBack: "（duban undo 可撤销）",
        nothingFound: "没有符合条件的举措",
        emptyHistory: "没有历史",
        verified: { entries, measures in
            "已核对文件、历史 \(entries) 条（哈希链）、\(measures) 项举措的状态和各级计数：没有问题"
        },
        verifyFault: { fault in
            switch fault {
            case .integrity(let words): "文件损坏：\(words)"
            case .chain(let entry): "历史链在第 \(entry) 条断开：这条或它前面的内容被改过"
            case .count(let what, let stored, let recounted): "计数不符：\(what) 记着 \(stored)，重数是 \(recounted)"
            case .imported(let plan): "方案 \(plan) 的内容与导入时不符，历史里没有这些改动：账本在 duban 之外被改过"
            case .row(let row, let field): "\(row) 的\(LedgerWords.chinese.field(field))与历史不符"
            }
        },
        saved: { "已存入 \($0)" },
        sentToPrinter: "已送打印机",
        copied: { "已备份到 \($0)" },
        restored: { "已恢复为 \($0) 的内容，历史 \($1) 条" },
        takeRestoreBack: { "恢复前的账本已备份；要换回：\($0)" },
        damagedKept: { "损坏的账本留存为 \($0)；打开着的控制台请退出重开" },
        copyFailed: { "备份没有写成，改动照常：\($0)" },
        copyFailedElsewhere: "今天的备份没有写成，改动照常；用 duban backup 看原因",
        asOf: { "按 \($0) 查看，只读" })

    static let english = NoticeWords(
        prefix: "duban: ",
        firstRun: { plans, measures, path in
            "made the ledger \(path) with \(plans) plans, \(measures) measures; "
                + "next: duban opens the console, duban tree lists everything, duban help shows all commands"
        },
        firstRunInConsole: { plans, measures, path in
            "\(plans) plans, \(measures) measures loaded; ↑↓ Enter to look, a to add a plan, duban import FILE to bring one in; the ledger is \(path)"
        },
        initialised: { plans, measures, path, kept in
            (plans == 0
                ? "made the empty ledger \(path)" : "made the ledger \(path) with \(plans) plans, \(measures) measures")
                + (kept.map { "; the old one is kept as \($0)" } ?? "")
        },
        takeBack: " (duban undo takes it back)",
        nothingFound: "no measure fits",
        emptyHistory: "no history",
        verified: { entries, measures in
            "checked the file, \(entries) history entries (hash chain), the state of \(measures) measures "
                + "and all counts: no fault"
        },
        verifyFault: { fault in
            switch fault {
            case .integrity(let words): "the file is damaged: \(words)"
            case .chain(let entry): "the history breaks at entry \(entry): it or what stands before it was changed"
            case .count(let what, let stored, let recounted):
                "wrong count: \(what) says \(stored), recounted \(recounted)"
            case .imported(let plan):
                "the plan \(plan) differs from what was imported, and no history entry says so: changed outside duban"
            case .row(let row, let field): "\(row): \(field) differs from what history says"
            }
        },
        saved: { "written to \($0)" },
        sentToPrinter: "sent to the printer",
        copied: { "copied to \($0)" },
        restored: { "the ledger is what \($0) holds, with \($1) history entries" },
        takeRestoreBack: { "what it was before is copied; to bring it back: \($0)" },
        damagedKept: { "the damaged ledger is kept as \($0); leave consoles that are open and start them again" },
        copyFailed: { "no safety copy was made, the change was: \($0)" },
        copyFailedElsewhere: "today's safety copy was not made, changes go on; duban backup says why",
        asOf: { "as of \($0), for reading only" })
}
