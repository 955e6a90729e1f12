import Ledger

/// The words beside a field in which deadlines are typed.
public struct DeadlineWords: Sendable {
    /// Why a phrase is no deadline, with right forms: one short line.
    public let fault: @Sendable (DeadlineFault) -> String
    /// What was understood: 到期 2022-06-30; 长期，不设到期日.
    public let understood: @Sendable (Deadline) -> String

    public static let chinese = DeadlineWords(
        fault: { fault in
            switch fault {
            case .impossible(let phrase): "没有“\(short(phrase))”这一天；写成 2024-06-30 或 6月底前"
            case .unreadable(let phrase): "看不懂“\(short(phrase))”；写成 2024-06-30、6月底前、长期、每月底、待…后"
            }
        },
        understood: { deadline in
            let day = deadline.date.map { " \($0)" } ?? ""
            return switch deadline.kind {
            case .by: (deadline.isHedged ? "力争" : "") + "到期" + day
            case .from: "自\(day) 起，不设到期日"
            case .ongoing: "长期，不设到期日"
            case .recurring: "\(deadline.period ?? "定期")，不设到期日"
            case .done: "已完成"
            case .relative where deadline.date != nil: "推算到期" + day
            case .relative: "等“\(short(deadline.trigger ?? deadline.phrase))”，不设到期日"
            case .none: "不设到期日"
            }
        })

    public static let english = DeadlineWords(
        fault: { fault in
            switch fault {
            case .impossible(let phrase): "no such day: “\(short(phrase))”; write 2024-06-30 or 6月底前"
            case .unreadable(let phrase):
                "not a deadline: “\(short(phrase))”; write 2024-06-30, 6月底前, 长期, 每月底 or 待…后"
            }
        },
        understood: { deadline in
            let day = deadline.date.map { " \($0)" } ?? ""
            return switch deadline.kind {
            case .by: (deadline.isHedged ? "due, if possible," : "due") + day
            case .from: "from\(day) on, no due day"
            case .ongoing: "goes on, no due day"
            case .recurring: "recurs (\(deadline.period ?? "定期")), no due day"
            case .done: "done already"
            case .relative where deadline.date != nil: "due" + day + ", reckoned"
            case .relative: "waits for “\(short(deadline.trigger ?? deadline.phrase))”, no due day"
            case .none: "no due day"
            }
        })

    /// Of a long phrase the beginning.
    private static func short(_ phrase: String) -> String {
        phrase.count > 16 ? phrase.prefix(15) + "…" : phrase
    }
}
