/// What a column of a task list holds, whatever its header calls it.
enum Column: Int, Hashable, Sendable, CaseIterable {
    case number
    /// 类别, 领域: what groups tasks without a heading of its own.
    case section
    /// A column of groups within those of the first.
    case subsection
    case task
    case measure
    /// 预期成效, 成果形式: wording that goes with the measure.
    case result
    case lead
    case support
    /// 责任单位 where no other column says who leads: the first leads.
    case units
    case scope
    case deadline
    case note
    /// 责任人, 联系电话: nothing that a ledger keeps.
    case person

    /// A column that names units.
    var isOfUnits: Bool { self == .lead || self == .support || self == .units }
    /// A column of wording.
    var isWording: Bool { self == .task || self == .measure || self == .result }
}

extension Column {
    /// What a header cell says: 牵头单位 is `.lead`; nil for anything that is no header word.
    init?(header wording: Wording) {
        guard wording.count <= 40 else { return nil }
        let word = Column.word(wording)
        guard (1...14).contains(word.count) else { return nil }
        if let known = Column.words[word] {
            self = known
            return
        }
        guard word.count <= 12 else { return nil }
        if let joint = Column.joint(word) {
            self = joint
            return
        }
        let signs = Array(word.unicodeScalars)
        guard !signs.contains(where: { $0.isDigit || $0.endsClause || $0 == "“" || $0 == "《" || $0 == "。" }),
            let found = Column.stems.first(where: { stem in stem.words.contains { signs.first(of: $0) != nil } })
        else { return nil }
        self = found.column
    }

    /// 牵头单位、配合单位 and 责任单位及责任人: two heads over one column.
    private static func joint(_ word: String) -> Column? {
        guard let place = word.firstIndex(where: { "、及和与或".contains($0) }),
            let first = words[String(word[..<place])], first.isOfUnits,
            let second = words[String(word[word.index(after: place)...])]
        else { return nil }
        if second.isOfUnits { return .units }
        return second == .person ? first : nil
    }

    /// Without blanks, brackets and what stands in them.
    static func word(_ wording: Wording) -> String {
        var word = String.UnicodeScalarView()
        var depth = 0
        for sign in wording.bare {
            if sign == "(" || sign == "[" || sign == "【" { depth += 1 }
            if depth == 0, !"/&*".unicodeScalars.contains(sign) { word.append(sign) }
            if sign == ")" || sign == "]" || sign == "】" { depth = max(0, depth - 1) }
        }
        // 2025年度工作任务
        if ListMark.startsWithYear(Array(word), 0) {
            let rest = Array(word).dropFirst(5)
            return Wording.string(rest.first == "度" ? rest.dropFirst() : rest)
        }
        return String(word)
    }

    /// Whether a word is a header word by itself.
    static func isKnown(_ word: String) -> Bool { words[word] != nil }

    private static let words: [String: Column] = [
        "序号": .number, "编号": .number, "号": .number, "序": .number, "No": .number, "NO.": .number, "No.": .number,
        "任务": .task, "主要任务": .task, "重点任务": .task, "目标任务": .task, "工作任务": .task, "改革事项": .task, "改革任务": .task,
        "事项": .task, "任务名称": .task, "事项名称": .task, "项目名称": .task, "主要工作": .task, "重点工作": .task, "工作事项": .task,
        "具体工作任务": .task, "工作要点": .task, "任务事项": .task, "重点事项": .task, "工作项目": .task, "项目": .task, "任务目标": .task,
        "具体任务": .measure, "主要措施": .measure, "工作措施": .measure, "具体举措": .measure, "主要举措": .measure, "改革举措": .measure,
        "工作举措": .measure, "措施": .measure, "举措": .measure, "具体措施": .measure, "工作内容": .measure, "主要内容": .measure,
        "任务内容": .measure, "具体内容": .measure, "内容": .measure, "任务措施": .measure, "细化措施": .measure, "工作要求": .measure,
        "牵头": .lead, "牵头单位": .lead, "牵头部门": .lead, "主办单位": .lead, "牵头责任单位": .lead, "主责单位": .lead, "第一责任单位": .lead,
        "配合": .support, "配合单位": .support, "配合部门": .support, "协办单位": .support, "参与单位": .support, "协同单位": .support,
        "责任单位": .units, "责任部门": .units, "责任主体": .units, "承办单位": .units, "负责单位": .units, "落实单位": .units, "责任分工": .units,
        "实施单位": .units, "单位": .units, "部门": .units,
        "适用范围": .scope, "实施范围": .scope, "范围": .scope, "试点范围": .scope, "适用区域": .scope,
        "时间节点": .deadline, "完成时限": .deadline, "完成时间": .deadline, "时限": .deadline, "时间": .deadline, "期限": .deadline,
        "时间要求": .deadline, "进度安排": .deadline, "完成期限": .deadline, "时间进度": .deadline, "时限要求": .deadline,
        "进度要求": .deadline,
        "开始时间": .note, "启动时间": .note, "起始时间": .note, "开工时间": .note,
        "备注": .note, "说明": .note,
        "类别": .section, "领域": .section, "板块": .section, "任务类别": .section, "分类": .section, "一级指标": .section,
        "指标": .section,
        "任务分类": .section, "工作领域": .section,
        "预期成效": .result, "预期目标": .result, "工作目标": .result, "目标": .result, "成果形式": .result, "预期成果": .result,
        "目标要求": .result,
        "责任人": .person, "责任领导": .person, "联系人": .person, "联系电话": .person, "分管领导": .person, "牵头领导": .person,
        "电话": .person,
        "包案领导": .person, "区领导": .person, "姓名": .person, "职务": .person,
    ]

    /// Parts of header words, the telling ones first.
    private static let stems: [(words: [String], column: Column)] = [
        (["责任人", "领导", "联系", "电话", "姓名", "职务", "责任科室"], .person),
        (["牵头及", "牵头和", "牵头、配合", "牵头配合"], .units),
        (["牵头单位", "牵头部门", "牵头", "主办", "主责"], .lead),
        (["配合单位", "配合部门", "配合", "协办", "协同", "参与", "参加单位"], .support),
        (["开始时间", "启动时间", "起始时间", "开工时间"], .note),
        (["责任单位", "责任部门", "责任主体", "承办", "负责单位", "负责部门", "实施单位", "落实单位", "责任分工"], .units),
        (["时限", "时间", "期限", "节点", "进度", "完成日期"], .deadline),
        (["范围"], .scope),
        (["序号", "编号"], .number),
        (["备注"], .note),
        (["成效", "成果"], .result),
        (["措施", "举措", "工作内容", "具体任务", "任务内容", "主要内容", "具体内容", "建设内容", "实施内容", "改革内容", "重点内容", "事项内容"], .measure),
        (["任务", "事项", "工作要点", "项目名称", "重点工作", "主要工作"], .task),
        (["类别", "领域", "板块", "一级指标", "二级指标", "指标名称"], .section),
    ]
}

/// The columns of a list with what the meanings of its headers are together.
struct ColumnSet: Hashable, Sendable {
    /// From left to right, or in the order of the header's lines.
    var columns: [Column]

    /// Settles what depends on the other columns: a list without a task column has its tasks where the measures stand, 责任单位
    /// beside a lead is who supports, a second task column holds the measures. Nil where nothing can be a task.
    init?(_ found: [Column]) {
        var columns = ColumnSet.grouped(found)
        let tasks = columns.indices.filter { columns[$0] == .task }
        if tasks.count > 1 {
            for place in tasks.dropFirst() { columns[place] = .measure }
        }
        if tasks.isEmpty {
            if let measure = columns.firstIndex(of: .measure) {
                columns[measure] = .task
            } else if let result = columns.firstIndex(of: .result) {
                columns[result] = .task
            } else {
                return nil
            }
        }
        let measures = columns.indices.filter { columns[$0] == .measure }
        for place in measures.dropFirst() { columns[place] = .result }
        if columns.contains(.lead) {
            for place in columns.indices where columns[place] == .units { columns[place] = .support }
        } else if columns.contains(.support), let units = columns.firstIndex(of: .units) {
            columns[units] = .lead
        }
        self.columns = columns
    }

    func has(_ column: Column) -> Bool { columns.contains(column) }

    /// Wording that groups what another column says: what stands before the numbers, and the first of three levels.
    private static func grouped(_ found: [Column]) -> [Column] {
        var columns = found
        var levels: [Column] = columns.contains(.section) ? [.subsection] : [.section, .subsection]
        for place in columns.indices.filter({ columns[$0] == .section }).dropFirst() { columns[place] = .subsection }
        func group(_ place: Int) {
            if !levels.isEmpty { columns[place] = levels.removeFirst() }
        }
        let isTask: (Int) -> Bool = { columns[$0] == .task || columns[$0] == .measure }
        if let number = columns.firstIndex(of: .number), columns[number...].indices.contains(where: isTask) {
            for place in columns[..<number].indices.filter(isTask) { group(place) }
        }
        let tasks = columns.indices.filter { columns[$0] == .task }
        if tasks.count > 1, columns.contains(.measure) { group(tasks[0]) }
        return columns
    }
}
