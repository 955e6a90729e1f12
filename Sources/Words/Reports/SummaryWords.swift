import Ledger

/// The words of the monthly summary.
public struct SummaryWords: Sendable {
    public let title: String
    /// Tasks, measures, and these by light.
    public let size: @Sendable (Int, Int, String) -> String
    public let progress: @Sendable (Progress) -> String
    /// What the counts mean, in a sentence.
    public let meaning: @Sendable (LightCounts) -> String
    public let byPlan: String
    public let worstUnits: String
    public let noUnitLate: String
    public let nearDue: String
    public let nothingNear: String
    public let whole: String
    /// More measures than the page shows: all, shown.
    public let more: @Sendable (Int, Int) -> String

    static let chinese = SummaryWords(
        title: "督办情况汇总",
        size: { "任务 \($0) 项，举措 \($1) 项。\($2)" },
        progress: { progress in
            "应完成的节点 \(progress.total) 个，已完成 \(progress.done) 个"
                + (progress.total > 0 ? "（\(progress.done * 100 / progress.total)%）" : "")
                + (progress.standing > 0 ? "；另有常态节点 \(progress.standing) 个，不计入进度" : "") + "。"
        },
        meaning: { counts in
            let late = counts[.overdue]
            let near = counts[.nearDue]
            let parts = [
                late > 0 ? "逾期 \(late) 项，需逐项说明原因" : "没有逾期",
                near > 0 ? "30 天内到期 \(near) 项，请抓紧" : "30 天内没有到期",
                counts[.waiting] > 0 ? "等外部办理 \(counts[.waiting]) 项，到复查日再看" : nil,
            ]
            return parts.compactMap(\.self).joined(separator: "；") + "。"
        },
        byPlan: "分区县、方案", worstUnits: "逾期较多的牵头单位", noUnitLate: "没有单位逾期。", nearDue: "即将到期",
        nothingNear: "30 天内没有到期的节点。", whole: "合计", more: { "30 天内到期的举措共 \($0) 项，这里列出最先到期的 \($1) 个节点。" })

    static let english = SummaryWords(
        title: "Summary of tasks",
        size: { "\($0) tasks, \($1) measures: \($2)" },
        progress: { progress in
            "\(progress.done) of \(progress.total) milestones done"
                + (progress.total > 0 ? " (\(progress.done * 100 / progress.total)%)" : "")
                + (progress.standing > 0 ? "; \(progress.standing) standing ones are outside this figure" : "") + "."
        },
        meaning: { counts in
            let late = counts[.overdue]
            let near = counts[.nearDue]
            let parts = [
                late > 0 ? "\(late) late, each needs its reason" : "nothing is late",
                near > 0 ? "\(near) due within 30 days" : "nothing falls due within 30 days",
                counts[.waiting] > 0 ? "\(counts[.waiting]) waiting on others until their review" : nil,
            ]
            return parts.compactMap(\.self).joined(separator: "; ") + "."
        },
        byPlan: "By district and plan", worstUnits: "Leading units with late measures", noUnitLate: "No unit is late.",
        nearDue: "Near due", nothingNear: "No milestone falls due within 30 days.", whole: "All",
        more: { "\($0) measures are near due; these are the \($1) milestones due first." })
}
