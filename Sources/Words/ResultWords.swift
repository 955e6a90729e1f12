import Ledger

/// What a change did, in one line. `labels` in a result are the rows as an office says them.
public struct ResultWords: Sendable {
    /// 已勾选 江津40.2; for a change that found everything as wanted, that it was so already.
    public let done: @Sendable (ChangeResult) -> String

    public static let chinese = ResultWords { result in
        let rows = labels(result, "、", more: { "等 \($0) 项" })
        guard result.entry != nil else {
            return switch result.action {
            case .tick: "原已勾选，没有改动"
            case .untick: "原未勾选，没有改动"
            default: "原来就是这样，没有改动"
            }
        }
        let what = LedgerWords.chinese.action
        return switch result.action {
        case .undo: "已撤销“\(result.target.map(what) ?? "")” \(rows)"
        case .redo: "已重做“\(result.target.map(what) ?? "")” \(rows)"
        case .note: "已记事 \(rows)"
        case .divide: "已拆成节点 \(rows)"
        case .alias: "已记下别名 \(rows)"
        case .close where labels(result).count > 1: "已归档 \(labels(result)[0])，结转到 \(carried(result, "、"))"
        case .untick: "已取消勾选 \(rows)"
        default: "已\(what(result.action)) \(rows)"
        }
    }

    public static let english = ResultWords { result in
        let rows = labels(result, ", ", more: { "and others, \($0) in all" })
        guard result.entry != nil else {
            return switch result.action {
            case .tick: "ticked already, nothing changed"
            case .untick: "not ticked, nothing changed"
            default: "it was so already, nothing changed"
            }
        }
        return switch result.action {
        case .tick: "ticked \(rows)"
        case .untick: "unticked \(rows)"
        case .status: "status set of \(rows)"
        case .due: "due day set of \(rows)"
        case .note: "noted on \(rows)"
        case .undo: "undone: \(result.target.map(LedgerWords.english.action) ?? "") \(rows)"
        case .redo: "redone: \(result.target.map(LedgerWords.english.action) ?? "") \(rows)"
        case .initialise, .importPlan: "brought in \(rows)"
        case .add: "added \(rows)"
        case .edit: "edited \(rows)"
        case .move: "moved \(rows)"
        case .withdraw: "withdrew \(rows)"
        case .divide: "broke into steps \(rows)"
        case .close where labels(result).count > 1:
            "closed \(labels(result)[0]), carried into \(carried(result, ", "))"
        case .close: "closed \(rows)"
        case .reopen: "reopened \(rows)"
        case .addUnit: "added the unit \(rows)"
        case .alias: "added a name of \(rows)"
        }
    }

    private static func labels(_ result: ChangeResult, _ separator: String, more: (Int) -> String) -> String {
        let labels = labels(result)
        let shown = labels.prefix(3).joined(separator: separator)
        return labels.count > 3 ? shown + " " + more(labels.count) : shown
    }

    /// The rows, each once: a task and its only milestone are named alike.
    private static func labels(_ result: ChangeResult) -> [String] {
        var seen: Set<String> = []
        return result.labels.filter { seen.insert($0).inserted }
    }

    /// Where what was not done in a closed plan went: behind that plan, which is named first.
    private static func carried(_ result: ChangeResult, _ separator: String) -> String {
        let rows = labels(result).dropFirst()
        return rows.prefix(3).joined(separator: separator) + (rows.count > 3 ? " …" : "")
    }
}
