import Ledger

/// The words of the trade: lights, statuses, rows, deadlines, reasons.
public struct LedgerWords: Sendable {
    /// The letter that stands beside the colour: 逾.
    public let letter: @Sendable (Light) -> String
    /// The light in a word: 逾期.
    public let light: @Sendable (Light) -> String
    public let status: @Sendable (Status) -> String
    public let kind: @Sendable (RowKind) -> String
    public let deadlineKind: @Sendable (Deadline.Kind) -> String
    public let action: @Sendable (HistoryAction) -> String
    /// The name of a field in history: `due` is 到期日.
    public let field: @Sendable (String) -> String
    /// The name of a field that a person writes: `documentNumber` is 文号.
    public let rowField: @Sendable (RowField) -> String
    /// Why a row shows its light, as a sentence.
    public let reason: @Sendable (Reason) -> String
    /// `逾3 临25 正12 完11 常5`, lights that do not occur left out.
    public let counts: @Sendable (LightCounts) -> String
    /// `3/10 +2常`
    public let progress: @Sendable (Progress) -> String
    /// The title of a milestone that has none of its own: 节点2.
    public let milestone: @Sendable (Int) -> String
    /// The steps that a template breaks a measure into.
    public let steps: [String]

    public static let chinese: LedgerWords = {
        let letter: @Sendable (Light) -> String = { light in
            switch light {
            case .overdue: "逾"
            case .nearDue: "临"
            case .onTime: "正"
            case .done: "完"
            case .standing: "常"
            case .waiting: "待"
            }
        }
        return LedgerWords(
            letter: letter,
            light: { light in
                switch light {
                case .overdue: "逾期"
                case .nearDue: "临期"
                case .onTime: "正常"
                case .done: "完成"
                case .standing: "常态"
                case .waiting: "等待"
                }
            },
            status: { status in
                switch status {
                case .open: "未完成"
                case .done: "已完成"
                case .waiting: "待外部"
                case .suspended: "暂缓"
                case .withdrawn: "撤出"
                }
            },
            kind: { kind in
                switch kind {
                case .district: "区县"
                case .plan: "方案"
                case .section: "板块"
                case .task: "任务"
                case .measure: "举措"
                case .milestone: "节点"
                }
            },
            deadlineKind: { kind in
                switch kind {
                case .by: "截止"
                case .from: "起始"
                case .ongoing: "长期"
                case .recurring: "周期"
                case .done: "已完成"
                case .relative: "相对"
                case .none: "未定"
                }
            },
            action: { action in
                switch action {
                case .initialise: "建账"
                case .importPlan: "导入"
                case .tick: "勾选"
                case .untick: "取消勾选"
                case .status: "改状态"
                case .due: "改到期日"
                case .note: "记事"
                case .undo: "撤销"
                case .redo: "重做"
                case .add: "新增"
                case .edit: "修改"
                case .move: "移动"
                case .withdraw: "撤出"
                case .divide: "拆成节点"
                case .close: "归档"
                case .reopen: "重开"
                case .addUnit: "新增单位"
                case .alias: "认别名"
                }
            },
            field: { field in
                switch field {
                case "status": "状态"
                case "due": "到期日"
                case "planned": "方案原定日"
                case "finished": "完成日"
                case "review": "复查日"
                case "reason": "原因"
                case "note": "记事"
                case "row": "整行"
                case "place": "位置"
                case "standing": "常态"
                case "search": "查找文本"
                case "pinyin": "拼音"
                case "closed": "归档日"
                case "withdrawn": "撤出原因"
                case "names": "别名"
                case "kind": "类别"
                case "administration": "所属"
                default: RowField(rawValue: field).map(rowFieldChinese) ?? field
                }
            },
            rowField: rowFieldChinese,
            reason: { reason in
                switch reason {
                case .late(let due, let days):
                    "逾期 \(days) 天：应于 \(due) 完成，尚未勾选"
                case .near(let due, 0):
                    "临期：今天（\(due)）到期，尚未勾选"
                case .near(let due, let left):
                    "临期：\(due) 到期，还有 \(left) 天"
                case .timeLeft(let due, let left):
                    "正常：\(due) 到期，还有 \(left) 天"
                case .paused(.suspended, let until, let due):
                    "暂缓到 \(until) 复查" + (due.map { "；原应于 \($0) 完成，复查日过后照此计算" } ?? "")
                case .paused(_, let until, let due):
                    "等外部办理，\(until) 复查" + (due.map { "；应于 \($0) 完成，复查日过后照此计算" } ?? "")
                case .standing:
                    "常态工作：方案只说起始、长期或定期，不设完成日，不计入进度"
                case .undated:
                    "方案没有给出日期，尚未勾选"
                case .finished(let on, _, 0):
                    "\(on) 完成"
                case .finished(let on, let due, let late):
                    "\(on) 完成，比到期日 \(due.map(\.description) ?? "") 晚 \(late) 天"
                case .worstBelow(let counts):
                    "取下属举措中最急的灯："
                        + Light.reportOrder.filter { counts[$0] > 0 }.map { letter($0) + "\(counts[$0])" }.joined(
                            separator: " ")
                }
            },
            counts: { counts in
                Light.reportOrder.filter { counts[$0] > 0 }.map { letter($0) + "\(counts[$0])" }.joined(separator: " ")
            },
            progress: { progress in
                "\(progress.done)/\(progress.total)" + (progress.standing > 0 ? " +\(progress.standing)常" : "")
            },
            milestone: { "节点\($0)" },
            steps: ["方案", "落实", "验收"])
    }()

    public static let english: LedgerWords = {
        let letter: @Sendable (Light) -> String = { light in
            switch light {
            case .overdue: "L"
            case .nearDue: "N"
            case .onTime: "T"
            case .done: "D"
            case .standing: "S"
            case .waiting: "W"
            }
        }
        return LedgerWords(
            letter: letter,
            light: { light in
                switch light {
                case .overdue: "late"
                case .nearDue: "near due"
                case .onTime: "on time"
                case .done: "done"
                case .standing: "standing"
                case .waiting: "waiting"
                }
            },
            status: \.rawValue,
            kind: { kind in
                switch kind {
                case .district: "district"
                case .plan: "plan"
                case .section: "section"
                case .task: "task"
                case .measure: "measure"
                case .milestone: "milestone"
                }
            },
            deadlineKind: \.rawValue,
            action: { action in
                switch action {
                case .initialise: "ledger made"
                case .importPlan: "import"
                case .tick: "tick"
                case .untick: "untick"
                case .status: "status"
                case .due: "due day"
                case .note: "note"
                case .undo: "undo"
                case .redo: "redo"
                case .add: "added"
                case .edit: "edited"
                case .move: "moved"
                case .withdraw: "withdrawn"
                case .divide: "broken into steps"
                case .close: "closed"
                case .reopen: "reopened"
                case .addUnit: "unit added"
                case .alias: "name added"
                }
            },
            field: { field in
                switch field {
                case "row": "whole row"
                default: RowField(rawValue: field).map(rowFieldEnglish) ?? field
                }
            },
            rowField: rowFieldEnglish,
            reason: { reason in
                switch reason {
                case .late(let due, let days):
                    "Late by \(days) day\(days == 1 ? "" : "s"): due on \(due) and not ticked"
                case .near(let due, 0):
                    "Near due: due today (\(due)) and not ticked"
                case .near(let due, let left):
                    "Near due: due on \(due), \(left) day\(left == 1 ? "" : "s") left"
                case .timeLeft(let due, let left):
                    "On time: due on \(due), \(left) days left"
                case .paused(.suspended, let until, let due):
                    "Suspended until its review on \(until)" + (due.map { "; then due on \($0) counts again" } ?? "")
                case .paused(_, let until, let due):
                    "Waiting on someone else until its review on \(until)"
                        + (due.map { "; then due on \($0) counts again" } ?? "")
                case .standing:
                    "Standing: the plan says when it starts or recurs, not when it ends; outside progress"
                case .undated:
                    "The plan gives no date, and it is not ticked"
                case .finished(let on, _, 0):
                    "Done on \(on)"
                case .finished(let on, let due, let late):
                    "Done on \(on), \(late) day\(late == 1 ? "" : "s") after \(due.map(\.description) ?? "it was due")"
                case .worstBelow(let counts):
                    "The worst light of the measures below: "
                        + Light.reportOrder.filter { counts[$0] > 0 }.map { letter($0) + "\(counts[$0])" }.joined(
                            separator: " ")
                }
            },
            counts: { counts in
                Light.reportOrder.filter { counts[$0] > 0 }.map { letter($0) + "\(counts[$0])" }.joined(separator: " ")
            },
            progress: { progress in
                "\(progress.done)/\(progress.total)" + (progress.standing > 0 ? " +\(progress.standing)S" : "")
            },
            milestone: { "milestone \($0)" },
            steps: ["plan", "carry out", "accept"])
    }()
}

@Sendable private func rowFieldChinese(_ field: RowField) -> String {
    switch field {
    case .district: "区县"
    case .code: "代号"
    case .title: "标题"
    case .number: "序号"
    case .marker: "标号"
    case .leads: "牵头单位"
    case .supports: "配合单位"
    case .scope: "适用范围"
    case .deadlines: "时间节点"
    case .summary: "内容摘要"
    case .keywords: "关键词"
    case .text: "方案原文"
    case .documentNumber: "文号"
    case .issued: "成文日期"
    case .otherNames: "别名"
    }
}

@Sendable private func rowFieldEnglish(_ field: RowField) -> String {
    switch field {
    case .district: "district"
    case .code: "code"
    case .title: "title"
    case .number: "number"
    case .marker: "mark"
    case .leads: "lead"
    case .supports: "support"
    case .scope: "scope"
    case .deadlines: "deadline"
    case .summary: "summary"
    case .keywords: "keywords"
    case .text: "official text"
    case .documentNumber: "document number"
    case .issued: "issued"
    case .otherNames: "other names"
    }
}
