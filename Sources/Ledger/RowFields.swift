/// What a person says of a row when adding or editing it. Nil leaves a field as it is; an empty text or list clears it.
///
/// `RowFields(title: "联合验收", leads: ["区住房城乡建委"])` edits two fields of a task.
public struct RowFields: Hashable, Sendable {
    public var title: String?
    /// The printed number of a task. The REF stays as it was given.
    public var number: Int?
    /// The printed mark of a measure: `1)`.
    public var marker: String?
    public var summary: String?
    public var keywords: [String]?
    /// The official wording.
    public var text: String?
    /// Names of units in order; the first lead reports. A name that the district does not know becomes a unit of its own.
    public var leads: [String]?
    public var supports: [String]?
    /// 适用范围: 全区.
    public var scope: String?
    /// When a measure or a milestone is to be done, phrase by phrase; of a milestone one at most.
    public var deadlines: [Deadline]?
    /// Of a plan: the district, by any of its names; one that the ledger does not know is made.
    public var district: String?
    /// Of a district and a plan, by which a REF names it; made from the name where none is given.
    public var code: String?
    /// 文号 of a plan.
    public var documentNumber: String?
    /// 成文日期 of a plan.
    public var issued: Day?
    /// Other names of a district: 江津 of 江津区.
    public var otherNames: [String]?

    public init(
        title: String? = nil, number: Int? = nil, marker: String? = nil, summary: String? = nil,
        keywords: [String]? = nil, text: String? = nil, leads: [String]? = nil, supports: [String]? = nil,
        scope: String? = nil, deadlines: [Deadline]? = nil, district: String? = nil, code: String? = nil,
        documentNumber: String? = nil, issued: Day? = nil, otherNames: [String]? = nil
    ) {
        self.title = title
        self.number = number
        self.marker = marker
        self.summary = summary
        self.keywords = keywords
        self.text = text
        self.leads = leads
        self.supports = supports
        self.scope = scope
        self.deadlines = deadlines
        self.district = district
        self.code = code
        self.documentNumber = documentNumber
        self.issued = issued
        self.otherNames = otherNames
    }

    /// The fields that are said, in the order of a form.
    public var said: [RowField] {
        RowField.allCases.filter { field in
            switch field {
            case .title: title != nil
            case .number: number != nil
            case .marker: marker != nil
            case .summary: summary != nil
            case .keywords: keywords != nil
            case .text: text != nil
            case .leads: leads != nil
            case .supports: supports != nil
            case .scope: scope != nil
            case .deadlines: deadlines != nil
            case .district: district != nil
            case .code: code != nil
            case .documentNumber: documentNumber != nil
            case .issued: issued != nil
            case .otherNames: otherNames != nil
            }
        }
    }
}

/// A field of a row that a person may write.
public enum RowField: String, Hashable, Sendable, CaseIterable {
    case district, code, title, number, marker, leads, supports, scope, deadlines, summary, keywords, text
    case documentNumber, issued, otherNames

    /// The fields that a kind of row has, in the order of a form. A task with one measure has the fields of that measure too; of a
    /// task with several they stand at each measure.
    public static func fields(of kind: RowKind) -> [RowField] {
        switch kind {
        case .district: [.title, .code, .otherNames]
        case .plan: [.district, .title, .code, .documentNumber, .issued]
        case .section: [.title, .leads, .supports]
        case .task: [.title, .number, .leads, .supports, .scope, .deadlines, .summary, .keywords, .text]
        case .measure: [.title, .marker, .leads, .supports, .scope, .deadlines, .summary, .keywords, .text]
        case .milestone: [.title, .deadlines]
        }
    }
}

/// A row to be added.
public struct NewRow: Hashable, Sendable {
    public var kind: RowKind
    /// The row below which it is added at the end, or, when that is of the same kind, after which it is put. A plan may stand
    /// nowhere yet: then `fields.district` says where it belongs.
    public var place: RowID?
    /// Stands below `place` even when that is of the same kind: a section inside a section.
    public var isInside: Bool
    public var fields: RowFields

    public init(_ kind: RowKind, at place: RowID?, isInside: Bool = false, _ fields: RowFields) {
        self.kind = kind
        self.place = place
        self.isInside = isInside
        self.fields = fields
    }
}

/// A dated step into which a measure is broken: 方案 by 2022-04-30.
public struct MilestoneStep: Hashable, Sendable {
    public var title: String
    public var due: Day?

    public init(title: String, due: Day?) {
        self.title = title
        self.due = due
    }
}

/// What a form about a row starts from.
public struct FormFacts: Hashable, Sendable {
    public var kind: RowKind
    /// The row edited, or the place where one is added; nil for a district or a plan on the top.
    public var row: RowID?
    /// The row as an office says it, for the title of the form.
    public var label: String
    /// What the fields hold now; of a row to be added what is proposed (its number, the leads of its section).
    public var fields: RowFields
    /// 今年 in a deadline's phrase is the year of this day: the plan's issue.
    public var issued: Day
    /// Counts working days in a deadline's phrase.
    public var calendar = WorkCalendar()
    /// Units of the district, for completion while a name is typed.
    public var units: [UnitName]
    /// The milestones of the measure in their order, for the form that breaks it into steps; empty where several measures are meant.
    public var milestones: [Milestone]
    /// Of a plan: what a year's end would carry into the next one.
    public var unfinished: UnfinishedCount?

    public init(
        kind: RowKind, row: RowID?, label: String, fields: RowFields, issued: Day, units: [UnitName] = [],
        milestones: [Milestone] = [], unfinished: UnfinishedCount? = nil
    ) {
        self.kind = kind
        self.row = row
        self.label = label
        self.fields = fields
        self.issued = issued
        self.units = units
        self.milestones = milestones
        self.unfinished = unfinished
    }
}

/// How much of a plan is not done: 31 tasks with 71 milestones.
public struct UnfinishedCount: Hashable, Sendable {
    public var tasks: Int
    public var milestones: Int

    public init(tasks: Int, milestones: Int) {
        self.tasks = tasks
        self.milestones = milestones
    }
}

/// A name of a unit with what else finds it: 区经济信息委, its other names, its pinyin.
public struct UnitName: Hashable, Sendable {
    public var name: String
    /// Other names, misprints left out.
    public var aliases: [String]
    /// Full pinyin and initials, apart by blanks: `qujingjixinxiwei qjjxxw`.
    public var pinyin: String

    public init(name: String, aliases: [String] = [], pinyin: String = "") {
        self.name = name
        self.aliases = aliases
        self.pinyin = pinyin
    }
}
