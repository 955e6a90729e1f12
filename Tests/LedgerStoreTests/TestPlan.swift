import Ledger

/// A plan made by hand: every kind of row once, numbers that restart, a unit with several names.
enum TestPlan {
    static let today = day(2022, 5, 20)
    static let issued = day(2022, 1, 10)

    static var small: PlanDraft { plan("shiyan-2022") }

    static func plan(_ code: String, issued: Day = issued) -> PlanDraft {
        PlanDraft(
            code: code, district: DistrictDraft(name: "试验区", code: "shiyan", otherNames: ["试验"]),
            head: PlanHead(title: "试验方案", issued: issued), units: units,
            sections: [services, nested, restarted])
    }

    /// Another plan of the same district and year: another title, a number of its own.
    static var other: PlanDraft {
        var plan = small
        plan.head.title = "另一方案"
        plan.head.documentNumber = "试府发〔2022〕7号"
        return plan
    }

    private static var units: [Unit] {
        [
            Unit(name: "区市场监管局", aliases: ["区市监局"], misprints: ["区市场盟管局"]),
            Unit(name: "区经济信息委", aliases: ["区经信委"]),
            Unit(name: "重庆银行分行", kind: .company),
            Unit(name: "各镇街", kind: .collective),
        ]
    }

    /// 1 is one milestone, 2 has two measures with three milestones, 3 is standing.
    private static var services: SectionDraft {
        SectionDraft(
            title: "一、办事", leads: ["区市场监管局"],
            tasks: [
                TaskDraft(
                    number: 1, title: "开办一件事",
                    terms: Terms(
                        deadlines: [by(2022, 5, 31)], summary: "把执照和印章放在一个窗口 ABC_100% 办好。", keywords: ["电子印章"])),
                TaskDraft(
                    number: 2, title: "用水接入",
                    measures: [
                        MeasureDraft(
                            marker: "1)", title: "线上申报",
                            terms: Terms(deadlines: [by(2022, 3, 31), by(2022, 6, 30)], keywords: ["水表"])),
                        MeasureDraft(
                            marker: "2)", title: "会计核对",
                            terms: Terms(
                                leads: UnitCell(["区经信委", "重庆银行分行"]), supports: UnitCell(["各镇街", "区市场盟管局"]),
                                scope: "全区", deadlines: [by(2022, 6, 30)], keywords: ["它的'引号'"])),
                    ]),
                TaskDraft(
                    number: 3, title: "长期巡查",
                    terms: Terms(leads: UnitCell(["各镇街"]), deadlines: [Deadline(kind: .ongoing, phrase: "长期")])),
            ])
    }

    /// 4 is without a date, 5 done by the plan's word, 6 has two milestones in one measure.
    private static var nested: SectionDraft {
        SectionDraft(
            title: "二、环境",
            sections: [
                SectionDraft(
                    title: "（一）行政",
                    tasks: [TaskDraft(number: 4, title: "行政检查", terms: Terms(leads: UnitCell(["区经济信息委"])))]),
                SectionDraft(
                    title: "（二）数据",
                    tasks: [
                        TaskDraft(
                            number: 5, title: "数据目录",
                            terms: Terms(
                                leads: UnitCell(["区经济信息委"]), deadlines: [Deadline(kind: .done, phrase: "已完成")])),
                        TaskDraft(
                            number: 6, title: "数据共享",
                            terms: Terms(leads: UnitCell(["区经济信息委"]), deadlines: [by(2022, 4, 30), by(2022, 12, 31)])),
                    ]),
            ])
    }

    /// The numbers 1 and 2 again, 2 even twice.
    private static var restarted: SectionDraft {
        SectionDraft(
            title: "三、另列",
            tasks: [
                TaskDraft(
                    number: 1, title: "信用修复", terms: Terms(leads: UnitCell(["区市监局"]), deadlines: [by(2022, 8, 31)])),
                TaskDraft(
                    number: 2, title: "信用公示", terms: Terms(leads: UnitCell(["区市监局"]), deadlines: [by(2022, 5, 10)])),
                TaskDraft(number: 2, title: "信用承诺", terms: Terms(leads: UnitCell(["区市监局"]))),
            ])
    }

    private static func by(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Deadline {
        Deadline(kind: .by, phrase: "\(year)年\(month)月", date: day(year, month, dayOfMonth))
    }
}
