import Ledger

/// The words that a heading begins with.
enum HeadingWord: String, CaseIterable {
    case plan = "方案"
    case units = "单位"
    case duty = "要求"
    case group = "小组"
    case section = "板块"
    case task = "任务"
    case measure = "举措"

    init?(_ bytes: Bytes) {
        guard let word = HeadingWord.allCases.first(where: { bytes.equals($0.rawValue) }) else { return nil }
        self = word
    }

    /// All of them, for a fault.
    static let list = allCases.map(\.rawValue).joined(separator: "、")

    /// What follows a heading word, for a fault.
    static func form(of word: String) -> String {
        switch HeadingWord(rawValue: word) {
        case .plan: "代码"
        case .group: "类别和名称"
        case .task: "序号和名称"
        case .measure: "编号（没有写 -）和名称"
        default: "名称"
        }
    }
}

/// The names of fields; `item` is an entry of the list of units.
enum FieldWord: String, CaseIterable {
    case lines = "行"
    case leads = "牵头"
    case supports = "配合"
    case summary = "摘要"
    case keywords = "关键词"
    case deadline = "期限"
    case scope = "范围"
    case figure = "指标"
    case note = "备注"
    case repair = "修正"
    case item = "-"
    case responsible = "责任"
    case members = "成员"
    case duties = "职责"
    case section = "板块"
    case number = "序号"
    case head = "组长"
    case executiveDeputyHead = "常务副组长"
    case deputyHead = "副组长"
    case director = "主任"
    case deputyDirector = "副主任"
    case district = "区县"
    case title = "方案"
    case notice = "通知"
    case list = "清单"
    case documentNumber = "文号"
    case issued = "成文日期"
    case issuers = "发文机关"
    case administrations = "行政区"

    init?(_ bytes: Bytes) {
        guard let word = FieldWord.allCases.first(where: { bytes.equals($0.rawValue) }) else { return nil }
        self = word
    }

    /// May stand several times under one heading.
    var mayRepeat: Bool {
        switch self {
        case .deadline, .figure, .note, .repair, .section, .item: true
        default: false
        }
    }
}

extension Deadline.Kind {
    /// The word of the plan files.
    var word: String {
        switch self {
        case .by: "截止"
        case .from: "起"
        case .ongoing: "长期"
        case .recurring: "周期"
        case .done: "已完成"
        case .relative: "相对"
        case .none: "未定"
        }
    }

    init?(word: Bytes) {
        guard let kind = Deadline.Kind.allCases.first(where: { word.equals($0.word) }) else { return nil }
        self = kind
    }
}

extension Unit.Kind {
    var word: String {
        switch self {
        case .office: "机关"
        case .company: "企业"
        case .court: "法院"
        case .collective: "集体"
        }
    }

    init?(word: Bytes) {
        guard let kind = Unit.Kind.allCases.first(where: { word.equals($0.word) }) else { return nil }
        self = kind
    }
}

extension Group.Kind {
    var word: String {
        switch self {
        case .leading: "领导小组"
        case .office: "办公室"
        case .special: "专项小组"
        }
    }

    init?(word: Bytes) {
        guard let kind = Group.Kind.allCases.first(where: { word.equals($0.word) }) else { return nil }
        self = kind
    }
}
