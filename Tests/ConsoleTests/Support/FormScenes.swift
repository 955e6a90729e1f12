import Ledger

@testable import Console

extension Scene {
    /// The forms in which the ledger is written, on hand-made facts: recorded in every size, and at 80x24 in English.
    static let forms = [
        form("form-add-task", .adding(.task, at: .node(1), inside: false), RowFields(number: 41, leads: ["区财政局"])),
        form(
            "form-add-task-typed", .adding(.task, at: .node(1), inside: false), RowFields(number: 41),
            keys: "推行告知承诺 <Down> <Down> 区财政局、区新办 <Down> scj <Down> <Down> 6月底前 <Up> <Up>"),
        form(
            "form-units", .adding(.task, at: .node(1), inside: false), RowFields(number: 41),
            keys: "推行告知承诺 <Down> <Down> 区"),
        form("form-edit-task", .editing(.task(1)), SampleFacts.edited, keys: "<PgDn> <Up>"),
        form("form-fault", .editing(.task(1)), SampleFacts.edited, keys: "<C-u> <F4>"),
        form("form-save", .editing(.task(1)), SampleFacts.edited, keys: "<PgDn>"),
        form("form-leave", .editing(.task(1)), SampleFacts.edited, keys: "制 <Esc>"),
        form(
            "form-add-plan", .adding(.plan, at: nil, inside: false), RowFields(), kind: .plan,
            keys: "綦江区 <Down> 优化营商环境实施方案 <Down> qijiang-2022 <Down> <Down> 3月5日"),
        form("form-add-section", .adding(.section, at: .node(1), inside: false), RowFields(), kind: .section),
        form("form-add-milestone", .adding(.milestone, at: .task(1), inside: false), RowFields(), kind: .milestone),
        form("form-edit-measure", .editing(.measure(task: 1, measure: 1)), SampleFacts.edited, kind: .measure),
        form("form-steps", .dividing(.measure(task: 1, measure: 1)), RowFields(), keys: "<Insert> 征求意见 <Tab> 8月1日"),
        form("form-name", .naming(unit: "区经济信息委", district: "綦江区"), RowFields(), kind: .district, keys: "市监"),
        form(
            "form-close", .closing(Reference(head: "qijiang-2022")), RowFields(district: "綦江区", code: "qijiang-2022"),
            kind: .plan),
        Scene(name: "form-withdraw", row: "jiangjin-2022/3", keys: "<Delete>"),
        Scene(name: "form-move", row: "jiangjin-2022/4", keys: ": moveTo <Enter> 999 <Enter>"),
        Scene(name: "add-menu", row: "jiangjin-2022/4", keys: "<Insert>"),
    ]

    private static func form(
        _ name: String, _ request: FormRequest, _ fields: RowFields, kind: RowKind = .task, keys: String = ""
    ) -> Scene {
        let facts = SampleFacts.task(fields, row: .task(1), kind: kind)
        return Scene(name: name, keys: keys, contents: .empty, event: .formRead(request, facts))
    }
}
