import Ledger

/// What a bulk load says.
public struct BulkWords: Sendable {
    /// A line of the file that cannot be taken.
    public let fault: @Sendable (BulkFault) -> String
    /// How many lines were wrong, once each is said.
    public let refused: @Sendable (Int) -> String
    /// How many measures were read, and how many hundredths of the file where its size is known.
    public let progress: @Sendable (Int, Int?) -> String
    /// Everything is read; indexes are made.
    public let finishing: String
    public let cancelled: String
    public let done: @Sendable (BulkCount) -> String

    public static let chinese = BulkWords(
        fault: { fault in
            let what =
                switch fault.kind {
                case .columnMissing(let name): "缺少列 \(name)；第一行要写列名，见 duban help import"
                case .empty(let column): "\(column) 是空的；请填上"
                case .unreadable(let column, let text): "\(column) 看不懂“\(text)”；写法见 README 的导出列说明"
                case .unfinished: "引号没有收尾；请检查这一行的双引号"
                case .cells(let count, let wanted): "有 \(count) 格，应有 \(wanted) 格；请检查逗号和引号"
                case .notUTF8: "不是 UTF-8 编码；请另存为 UTF-8 的 CSV"
                case .planTaken(let code): "方案 \(code) 账本里已有，或在文件里分成两处；请换代号或排在一起"
                case .repeated(let reference): "\(reference) 重复出现；请改序号或代号"
                case .incompleteStatus(.done): "已完成的节点没有完成日 doneOn；请填上"
                case .incompleteStatus(let status): "\(status.rawValue) 的节点没有复查日 review；请填上"
                }
            return "第 \(fault.line) 行：\(what)"
        },
        refused: { "\($0) 行有错，一行也没有导入；改好后再导入一次" },
        progress: { count, percent in "已读 \(count) 项举措" + (percent.map { " · \($0)%" } ?? "") + "…" },
        finishing: "正在建索引…",
        cancelled: "已取消，一行也没有导入",
        done: { "已导入 \($0.plans) 个方案、\($0.tasks) 项任务、\($0.measures) 项举措、\($0.milestones) 个节点" })

    public static let english = BulkWords(
        fault: { fault in
            let what =
                switch fault.kind {
                case .columnMissing(let name):
                    "the column \(name) is missing; the first line must name the columns, see duban help import"
                case .empty(let column): "\(column) is empty; fill it in"
                case .unreadable(let column, let text):
                    "\(column) cannot be “\(text)”; the README says how it is written"
                case .unfinished: "a quotation mark is not closed; check the quotes of the line"
                case .cells(let count, let wanted): "\(count) cells instead of \(wanted); check commas and quotes"
                case .notUTF8: "not UTF-8; save the file as CSV in UTF-8"
                case .planTaken(let code):
                    "the plan \(code) is in the ledger already, or stands in two places of the file; change the code or sort"
                case .repeated(let reference): "\(reference) comes twice; change the number or the code"
                case .incompleteStatus(.done): "a done milestone without its day doneOn; fill it in"
                case .incompleteStatus(let status): "a \(status.rawValue) milestone without its day review; fill it in"
                }
            return "line \(fault.line): \(what)"
        },
        refused: { "\($0) bad lines, nothing was loaded; mend them and load again" },
        progress: { count, percent in "\(count) measures read" + (percent.map { " · \($0)%" } ?? "") + "…" },
        finishing: "making the indexes…",
        cancelled: "cancelled, nothing was loaded",
        done: {
            "loaded \($0.plans) plans, \($0.tasks) tasks, \($0.measures) measures, \($0.milestones) milestones"
        })
}
