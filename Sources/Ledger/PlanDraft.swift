/// A plan (方案) as a document or a plan file states it, before it becomes part of a ledger.
///
/// Nothing in a draft is reckoned: what stands at a section or a task and holds for the measures below is found by
/// `TaskDraft.resolvedMeasures(in:)`.
public struct PlanDraft: Hashable, Sendable {
    /// `jiangjin-2022`, by which a REF names the plan.
    public var code: String
    public var district: DistrictDraft
    public var head: PlanHead
    /// Every unit that the plan names, with its other names and misprints.
    public var units: [Unit]
    public var sections: [SectionDraft]

    public init(
        code: String, district: DistrictDraft, head: PlanHead, units: [Unit] = [], sections: [SectionDraft] = []
    ) {
        self.code = code
        self.district = district
        self.head = head
        self.units = units
        self.sections = sections
    }
}

/// The district (区县) of a plan: 江津区, `jiangjin`, also called 江津.
public struct DistrictDraft: Hashable, Sendable {
    public var name: String
    public var code: String
    public var otherNames: [String]

    public init(name: String, code: String, otherNames: [String] = []) {
        self.name = name
        self.code = code
        self.otherNames = otherNames
    }

    /// 未定: the district of a plan whose document names none, until a person does.
    public static let unknown = DistrictDraft(name: "未定", code: "")

    public var isUnknown: Bool { name == DistrictDraft.unknown.name }
}

/// What a plan says about itself: titles, number, day of issue, organisation and the duties of its notice.
public struct PlanHead: Hashable, Sendable, Codable {
    /// Title of the plan.
    public var title: String
    /// Title of the notice that issued it.
    public var noticeTitle: String?
    /// Title of the task list.
    public var listTitle: String?
    /// 文号, such as 江津府发〔2022〕14号; nil where the published text lost it.
    public var documentNumber: String?
    /// 成文日期. What a plan says counts from this day.
    public var issued: Day
    /// The damaged form of the date that the document prints: 2019116日.
    public var issuedPrinted: String?
    public var issuers: [String]
    /// 区 and 经开区, where the plan has two.
    public var administrations: [String]
    public var duties: [Duty]
    public var groups: [Group]
    public var remarks: Remarks

    public init(
        title: String, noticeTitle: String? = nil, listTitle: String? = nil, documentNumber: String? = nil,
        issued: Day, issuedPrinted: String? = nil, issuers: [String] = [], administrations: [String] = [],
        duties: [Duty] = [], groups: [Group] = [], remarks: Remarks = Remarks()
    ) {
        self.title = title
        self.noticeTitle = noticeTitle
        self.listTitle = listTitle
        self.documentNumber = documentNumber
        self.issued = issued
        self.issuedPrinted = issuedPrinted
        self.issuers = issuers
        self.administrations = administrations
        self.duties = duties
        self.groups = groups
        self.remarks = remarks
    }
}

/// Lines of the published document, from 1: 310-322.
public struct SourceLines: Hashable, Sendable, Codable {
    public var first: Int
    public var last: Int

    public init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }
}

/// Where something stands in the published document, what was put right and what is to be said about it.
public struct Remarks: Hashable, Sendable, Codable {
    public var lines: [SourceLines]
    public var notes: [String]
    public var repairs: [Repair]

    public init(lines: [SourceLines] = [], notes: [String] = [], repairs: [Repair] = []) {
        self.lines = lines
        self.notes = notes
        self.repairs = repairs
    }
}

/// A damaged place of the text layer and what it was mended to: 区政务办经开区经发局 to 区政务办、经开区经发局.
public struct Repair: Hashable, Sendable, Codable {
    public var printed: String
    public var mended: String?
    public var line: Int?
    public var reason: String?

    public init(printed: String, mended: String? = nil, line: Int? = nil, reason: String? = nil) {
        self.printed = printed
        self.mended = mended
        self.line = line
        self.reason = reason
    }
}

/// A duty that the notice itself sets, with its rhythm or date: 每月底 report progress.
public struct Duty: Hashable, Sendable, Codable {
    public var title: String
    public var summary: String?
    public var leads: [String]
    public var deadlines: [Deadline]
    public var remarks: Remarks

    public init(
        title: String, summary: String? = nil, leads: [String] = [], deadlines: [Deadline] = [],
        remarks: Remarks = Remarks()
    ) {
        self.title = title
        self.summary = summary
        self.leads = leads
        self.deadlines = deadlines
        self.remarks = remarks
    }
}

/// A section (板块) as printed. Sections nest.
public struct SectionDraft: Hashable, Sendable {
    /// The printed title with its number: （一）市场准入.
    public var title: String
    /// Units that the heading names for all tasks below.
    public var leads: [String]
    public var supports: [String]
    public var remarks: Remarks
    public var sections: [SectionDraft]
    public var tasks: [TaskDraft]

    public init(
        title: String, leads: [String] = [], supports: [String] = [], remarks: Remarks = Remarks(),
        sections: [SectionDraft] = [], tasks: [TaskDraft] = []
    ) {
        self.title = title
        self.leads = leads
        self.supports = supports
        self.remarks = remarks
        self.sections = sections
        self.tasks = tasks
    }
}

/// A numbered task (任务). Without measures of its own it is one measure.
public struct TaskDraft: Hashable, Sendable {
    /// As printed.
    public var number: Int
    public var title: String
    /// The document prints no title; this one was cut from the text.
    public var isTitleMade: Bool
    public var terms: Terms
    public var measures: [MeasureDraft]

    public init(
        number: Int, title: String, isTitleMade: Bool = false, terms: Terms = Terms(), measures: [MeasureDraft] = []
    ) {
        self.number = number
        self.title = title
        self.isTitleMade = isTitleMade
        self.terms = terms
        self.measures = measures
    }
}

/// A measure (举措) of a task that has several.
public struct MeasureDraft: Hashable, Sendable {
    /// `1)` as printed; nil where none is.
    public var marker: String?
    public var title: String
    public var terms: Terms

    public init(marker: String? = nil, title: String, terms: Terms = Terms()) {
        self.marker = marker
        self.title = title
        self.terms = terms
    }
}

/// A printed cell of unit names, in order, mended only where the text layer broke them.
public struct UnitCell: Hashable, Sendable {
    public var names: [String]
    /// The document prints no cell here; that of the measure above spans.
    public var isInherited: Bool

    public init(_ names: [String], isInherited: Bool = false) {
        self.names = names
        self.isInherited = isInherited
    }
}

/// What a plan says of a task or a measure.
public struct Terms: Hashable, Sendable {
    /// Nil where this level says nothing.
    public var leads: UnitCell?
    public var supports: UnitCell?
    /// 适用范围: 全区.
    public var scope: String?
    public var deadlines: [Deadline]
    public var figures: [Figure]
    /// One or two sentences, not the plan's own.
    public var summary: String?
    public var keywords: [String]
    /// The official wording, known only after an import.
    public var text: String?
    public var remarks: Remarks

    public init(
        leads: UnitCell? = nil, supports: UnitCell? = nil, scope: String? = nil, deadlines: [Deadline] = [],
        figures: [Figure] = [], summary: String? = nil, keywords: [String] = [], text: String? = nil,
        remarks: Remarks = Remarks()
    ) {
        self.leads = leads
        self.supports = supports
        self.scope = scope
        self.deadlines = deadlines
        self.figures = figures
        self.summary = summary
        self.keywords = keywords
        self.text = text
        self.remarks = remarks
    }
}
