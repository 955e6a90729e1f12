import Ledger

/// What an import says: what was found, what would change, what was done.
public struct ImportWords: Sendable {
    public let fault: @Sendable (ImportFault) -> String
    /// A doubt as a sentence, and its kind in a word.
    public let doubt: @Sendable (Doubt) -> String
    public let doubtKind: @Sendable (Doubt.Reason) -> String
    /// 第 118 行
    public let line: @Sendable (Int) -> String
    /// What was found in a plan: its head, then figures.
    public let found: @Sendable (PlanFindings) -> String
    public let doubts: @Sendable (PlanFindings) -> String
    public let noDoubts: String
    /// District, document number and day of issue of a plan, below its title.
    public let head: @Sendable (PlanDraft, Bool) -> String
    /// More rows than are shown.
    public let more: @Sendable (Int) -> String
    /// The plan will be new, under that code.
    public let comesNew: @Sendable (String) -> String
    /// It is a copy of that plan: what would change.
    public let isCopy: @Sendable (PlanComparison) -> String
    public let change: @Sendable (FieldChange) -> String
    public let gone: @Sendable (GoneRow) -> String
    /// A task that comes new to a plan that is held.
    public let added: @Sendable (Int, String) -> String
    /// Nothing was stored: nobody was there to say so.
    public let notStored: String
    /// What was done, a line a plan.
    public let done: @Sendable (ImportedPlan) -> String
    /// How to take it back.
    public let undo: String
    /// The reason of what is withdrawn because a document does not have it any more.
    public let goneReason: String
    /// Why nothing is written to standard output beside the json.
    public let review: ReviewWords

    public static let chinese = ImportWords(
        fault: ImportFaultSentences.chinese, doubt: DoubtSentences.chinese, doubtKind: DoubtSentences.chineseKind,
        line: { "第 \($0) 行" },
        found: { found in
            "\(found.sections) 个板块、\(found.tasks) 项任务、\(found.measures) 项举措、\(found.units) 个单位；"
                + "期限 \(found.dated + found.undated) 个（有日期 \(found.dated)）"
        },
        doubts: { found in
            "疑点 \(found.doubtCount) 处：" + list(found, DoubtSentences.chineseKind, "、")
        },
        noDoubts: "没有疑点",
        head: { draft, isDated in
            [
                draft.district.name, draft.head.documentNumber,
                isDated ? "\(draft.head.issued) 成文" : nil,
            ].compactMap(\.self).joined(separator: " · ")
        },
        more: { "…… 另有 \($0) 项" },
        comesNew: { $0.isEmpty ? "将新建一个方案" : "将新建方案 \($0)" },
        isCopy: { comparison in
            let code = comparison.held.reference.description
            if comparison.isSame, comparison.gone.isEmpty, comparison.changes.isEmpty {
                return "与账本里的 \(code) 相同，没有要改的"
            }
            let parts = counts(comparison)
            return "账本里已有 \(code)："
                + [
                    parts.added > 0 ? "新增 \(parts.added) 项任务" : nil,
                    parts.texts > 0 ? "补上原文 \(parts.texts) 处" : nil,
                    parts.changed > 0 ? "改动 \(parts.changed) 处" : nil,
                    parts.moved > 0 ? "移动 \(parts.moved) 项" : nil,
                    parts.kept > 0 ? "本单位改过、保留 \(parts.kept) 处" : nil,
                    parts.gone > 0 ? "文件里已没有 \(parts.gone) 项（保留）" : nil,
                ].compactMap(\.self).joined(separator: "，")
        },
        change: { change in
            let field = LedgerWords.chinese.rowField(change.field)
            let said = "\(change.reference) \(field)：\(value(change.before, "（空）")) → \(value(change.after, "（空）"))"
            return change.isKept ? said + "（本单位改过，保留）" : said
        },
        gone: { "\($0.reference) “\(value($0.title, ""))” 文件里已没有（保留，可撤出）" },
        added: { "新增 \($0) \(value($1, ""))" },
        notStored: "没有写入：要存入请加 --yes（疑点照原样存入），要先逐处核对请在终端窗口里运行",
        done: { plan in
            let code = plan.reference.description
            if plan.entry == nil, plan.gone.isEmpty, plan.changes.isEmpty { return "\(code)：与账本里的相同，没有写入" }
            let texts = plan.changes.count { $0.isText }
            let changed = plan.changes.count { !$0.isKept && !$0.isText }
            let kept = plan.changes.count(where: \.isKept)
            let stays = plan.gone.count - plan.withdrawn
            let parts = [
                plan.added.tasks > 0 ? "新增 \(plan.added.tasks) 项任务、\(plan.added.measures) 项举措" : nil,
                texts > 0 ? "补上原文 \(texts) 处" : nil, changed > 0 ? "改动 \(changed) 处" : nil,
                plan.moved > 0 ? "移动 \(plan.moved) 项" : nil, kept > 0 ? "本单位改过、保留 \(kept) 处" : nil,
                plan.withdrawn > 0 ? "撤出 \(plan.withdrawn) 项" : nil,
                stays > 0 ? "文件里已没有 \(stays) 项（保留）" : nil,
            ].compactMap(\.self).joined(separator: "，")
            if plan.entry == nil { return "\(code)：没有写入；\(parts)" }
            return (plan.isNew ? "已导入 \(code)：" : "已更新 \(code)：") + (parts.isEmpty ? "没有任务" : parts)
        },
        undo: "撤销：duban undo", goneReason: "新文件里已没有", review: .chinese)

    public static let english = ImportWords(
        fault: ImportFaultSentences.english, doubt: DoubtSentences.english, doubtKind: DoubtSentences.englishKind,
        line: { "line \($0)" },
        found: { found in
            [
                number(found.sections, "section"), number(found.tasks, "task"), number(found.measures, "measure"),
                number(found.units, "unit"),
            ].joined(separator: ", ")
                + "; \(number(found.dated + found.undated, "deadline")) (\(found.dated) with a day)"
        },
        doubts: { found in
            "\(number(found.doubtCount, "doubt")): " + list(found, DoubtSentences.englishKind, ", ")
        },
        noDoubts: "no doubts",
        head: { draft, isDated in
            [
                draft.district.name, draft.head.documentNumber,
                isDated ? "issued \(draft.head.issued)" : nil,
            ].compactMap(\.self).joined(separator: " · ")
        },
        more: { "… and \($0) more" },
        comesNew: { $0.isEmpty ? "will be a new plan" : "will be the new plan \($0)" },
        isCopy: { comparison in
            let code = comparison.held.reference.description
            if comparison.isSame, comparison.gone.isEmpty, comparison.changes.isEmpty {
                return "the same as \(code) in the ledger; nothing to change"
            }
            let parts = counts(comparison)
            return "\(code) is in the ledger: "
                + [
                    parts.added > 0 ? "\(number(parts.added, "task")) new" : nil,
                    parts.texts > 0 ? "the official wording of \(parts.texts)" : nil,
                    parts.changed > 0 ? number(parts.changed, "change") : nil,
                    parts.moved > 0 ? "\(parts.moved) moved" : nil,
                    parts.kept > 0 ? "\(parts.kept) of your own words kept" : nil,
                    parts.gone > 0 ? "\(parts.gone) not in the document any more (kept)" : nil,
                ].compactMap(\.self).joined(separator: ", ")
        },
        change: { change in
            let field = LedgerWords.english.rowField(change.field)
            let said =
                "\(change.reference) \(field): \(value(change.before, "(empty)")) → \(value(change.after, "(empty)"))"
            return change.isKept ? said + " (yours, kept)" : said
        },
        gone: { "\($0.reference) “\(value($0.title, ""))” is not in the document any more (kept; may be withdrawn)" },
        added: { "new: \($0) \(value($1, ""))" },
        notStored:
            "nothing was stored: add --yes to store it, doubts included, or run it in a terminal to look it through",
        done: { plan in
            let code = plan.reference.description
            if plan.entry == nil, plan.gone.isEmpty, plan.changes.isEmpty {
                return "\(code): the same as in the ledger, nothing was written"
            }
            let texts = plan.changes.count { $0.isText }
            let changed = plan.changes.count { !$0.isKept && !$0.isText }
            let kept = plan.changes.count(where: \.isKept)
            let stays = plan.gone.count - plan.withdrawn
            let parts = [
                plan.added.tasks > 0
                    ? "\(number(plan.added.tasks, "task")), \(number(plan.added.measures, "measure")) new" : nil,
                texts > 0 ? "the official wording of \(texts)" : nil, changed > 0 ? number(changed, "change") : nil,
                plan.moved > 0 ? "\(plan.moved) moved" : nil, kept > 0 ? "\(kept) of your own words kept" : nil,
                plan.withdrawn > 0 ? "\(plan.withdrawn) withdrawn" : nil,
                stays > 0 ? "\(stays) not in the document any more (kept)" : nil,
            ].compactMap(\.self).joined(separator: ", ")
            if plan.entry == nil { return "\(code): nothing was written; \(parts)" }
            return (plan.isNew ? "imported \(code): " : "updated \(code): ") + (parts.isEmpty ? "no tasks" : parts)
        },
        undo: "to take it back: duban undo", goneReason: "not in the new document any more", review: .english)

    /// 1 task, 2 tasks.
    private static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static func list(
        _ found: PlanFindings, _ kind: (Doubt.Reason) -> String, _ separator: String
    ) -> String {
        found.doubts.map { "\(kind($0.reason)) \($0.count)" }.joined(separator: separator)
    }

    private static func counts(
        _ comparison: PlanComparison
    ) -> (added: Int, texts: Int, changed: Int, moved: Int, kept: Int, gone: Int) {
        let changes = comparison.changes
        return (
            comparison.added.count, changes.count { $0.isText }, changes.count { !$0.isKept && !$0.isText },
            comparison.tasks.count(where: \.isMoved), changes.count(where: \.isKept), comparison.gone.count
        )
    }

    private static func value(_ text: String, _ empty: String) -> String {
        text.isEmpty ? empty : text.count > 40 ? text.prefix(40) + "…" : text
    }
}

extension FieldChange {
    /// An official wording where none was.
    public var isText: Bool { field == .text && before.isEmpty && !isKept }
}
