import Ledger
import Screen
import Words
@testable import Console

/// A plan of our own wording as a document gives it, with doubts, on its way through the review.
enum ReviewSamples {
    static let lines = [
        "綦江区便企办事若干措施", "綦江府发〔2024〕3号", "2024年3月5日", "一、办照便利",
        "1.开办企业当日拿照。窗口收齐材料，当日发照，免费刻章。（区市场监管局牵头，区税务局、区公安局配合；2024年6月底前完成）",
        "2.歇业登记网上办。企业歇业、恢复营业都在网上登记。（长期开展）", "二、用地便利",
        "3.踏勘一次完成。占用绿地与迁移树木合并踏勘一次。（区城市管理局区林业局牵头；2024年13月前完成）",
        "（1）受理合并。一个窗口收件。", "（2）踏勘合并。两家同去一次。",
    ]

    static let doubts = [
        Doubt(line: 6, what: "歇业登记网上办", why: .noLead), Doubt(line: 8, what: "区城市管理局区林业局", why: .gluedUnits),
        Doubt(line: 8, what: "2024年13月前", why: .impossibleDate),
    ]

    static var draft: PlanDraft {
        PlanDraft(
            code: "qijiang-2024", district: DistrictDraft(name: "綦江区", code: "qijiang"),
            head: PlanHead(
                title: "綦江区便企办事若干措施", documentNumber: "綦江府发〔2024〕3号", issued: Day(2024, 3, 5) ?? .distantPast,
                remarks: Remarks(lines: [SourceLines(first: 1, last: 3)])),
            sections: [
                SectionDraft(
                    title: "一、办照便利", remarks: at(4),
                    tasks: [
                        TaskDraft(
                            number: 1, title: "开办企业当日拿照",
                            terms: Terms(
                                leads: UnitCell(["区市场监管局"]), supports: UnitCell(["区税务局", "区公安局"]),
                                deadlines: [Deadline(kind: .by, phrase: "2024年6月底前", date: Day(2024, 6, 30))],
                                text: lines[4], remarks: at(5))),
                        TaskDraft(
                            number: 2, title: "歇业登记网上办",
                            terms: Terms(
                                deadlines: [Deadline(kind: .ongoing, phrase: "长期开展")], text: lines[5], remarks: at(6))),
                    ]),
                SectionDraft(title: "二、用地便利", remarks: at(7), tasks: [survey]),
            ])
    }

    private static var survey: TaskDraft {
        TaskDraft(
            number: 3, title: "踏勘一次完成",
            terms: Terms(leads: UnitCell(["区城市管理局", "区林业局"]), text: lines[7], remarks: at(8)),
            measures: [
                MeasureDraft(marker: "（1）", title: "受理合并", terms: Terms(text: lines[8], remarks: at(9))),
                MeasureDraft(marker: "（2）", title: "踏勘合并", terms: Terms(text: lines[9], remarks: at(10))),
            ])
    }

    private static func at(_ line: Int) -> Remarks { Remarks(lines: [SourceLines(first: line, last: line)]) }

    static var units: [UnitName] {
        [
            UnitName(name: "区市场监管局", pinyin: "qushichangjianguanju qscjgj"),
            UnitName(name: "区税务局", pinyin: "qushuiwuju qswj"),
            UnitName(name: "区司法局", pinyin: "qusifaju qsfj"),
        ]
    }

    /// A plan that is new, and one that the ledger holds in another wording.
    static func plan(isHeld: Bool = false) -> ReviewedPlan {
        ReviewedPlan(
            draft: draft, doubts: doubts, file: "便企措施.docx", lines: lines,
            comparison: isHeld ? PlanComparison(of: held, with: draft) : nil, units: units)
    }

    private static var held: HeldPlan {
        let task = { (id: Int64, number: Int, title: String, text: String, lead: String) in
            let reference = Reference(head: "qijiang-2024", task: "\(number)")
            return HeldTask(
                row: .task(id), reference: reference, now: RowFields(title: title, number: number),
                measures: [
                    HeldMeasure(
                        row: .measure(task: id, measure: 1), reference: reference,
                        now: RowFields(
                            text: text, leads: [lead], supports: id == 1 ? ["区税务局", "区公安局"] : [], deadlines: []))
                ])
        }
        return HeldPlan(
            row: .node(2), reference: Reference(head: "qijiang-2024"), head: draft.head,
            sections: [
                HeldSection(
                    row: .node(3), reference: Reference(head: "qijiang-2024", section: [1]),
                    now: RowFields(title: "一、办照便利", leads: [], supports: []),
                    tasks: [
                        task(1, 1, "开办企业当日拿照", lines[4], "区行政审批局"),
                        task(2, 2, "旧任务", "去年已经办结的另外一桩旧工作，与这里无关。", "区商务委"),
                    ])
            ])
    }

    static func review(
        isHeld: Bool = false, _ size: Size = Size(width: 80, height: 24), _ language: Language = .chinese
    ) -> Review {
        Review(
            [plan(isHeld: isHeld)], size: size, words: Words.of(language), day: Day(2024, 4, 1) ?? .distantPast)
    }
}

extension Review {
    /// Presses keys, written as for `--keys`, and answers what was asked for.
    @discardableResult
    mutating func press(_ keys: Key...) -> [ReviewEffect] {
        keys.flatMap { update(.terminal(.key($0))) }
    }

    /// The row in focus as it stands on the screen.
    var focusTitle: String { focused?.title ?? "" }
}
