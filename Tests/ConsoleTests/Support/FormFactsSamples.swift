import Ledger

/// Hand-made facts, for tests of the forms alone.
enum SampleFacts {
    static let units = [
        UnitName(
            name: "区经济信息委", aliases: ["区经信委"], pinyin: "qujingjixinxiwei qjjxxw"),
        UnitName(name: "区市场监管局", aliases: ["区市监局"], pinyin: "qushichangjianguanju qscjgj"),
        UnitName(name: "区住房城乡建委", aliases: [], pinyin: "quzhufangchengxiangjianwei qzfcxjw"),
        UnitName(name: "区财政局", aliases: [], pinyin: "qucaizhengju qczj"),
    ]

    static func task(_ fields: RowFields = RowFields(), row: RowID? = nil, kind: RowKind = .task) -> FormFacts {
        FormFacts(
            kind: kind, row: row, label: "綦江1", fields: fields, issued: Day(ordinal: 18_993), units: units,
            milestones: [Milestone(due: Day(2022, 9, 30))],
            unfinished: UnfinishedCount(tasks: 12, milestones: 18))
    }

    /// A task as an edit finds it.
    static let edited = RowFields(
        title: "推行告知承诺", number: 1, summary: "一次告知，一次办好", keywords: ["承诺", "信用"],
        text: "对信用好的申请人，先办证后查验。", leads: ["区市场监管局"], supports: [], scope: "全区",
        deadlines: [Deadline(kind: .by, phrase: "2022年9月", date: Day(2022, 9, 30))])
}
