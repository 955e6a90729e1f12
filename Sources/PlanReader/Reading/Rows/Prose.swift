/// A list that is written out: headings 一、 and （一）, tasks 1. with their text, units in a bracket or in lines below.
struct Prose {
    private let passages: [Passage]
    private let marks: [ListMark?]
    private let likeness: UnitLikeness

    init(_ passages: [Passage], likeness: UnitLikeness) {
        self.passages = Prose.joiningNumbers(passages).flatMap { Prose.partingTasks($0) }
        self.likeness = likeness
        var last = 0
        marks = self.passages.map { passage in
            let mark = ListMark(passage.wording) ?? ListMark(lostIn: passage.wording, expecting: last + 1)
            if let mark, mark.kind == .arabic { last = mark.value }
            return mark
        }
    }

    /// A number that a line break tore from its text: `7` and `。实现…`.
    static func joiningNumbers(_ passages: [Passage]) -> [Passage] {
        var joined: [Passage] = []
        for passage in passages {
            if let last = joined.last, FlatToken.number(last.wording) != nil, let first = passage.wording.plain.first,
                "。.、".unicodeScalars.contains(first)
            {
                let text = last.text + "." + passage.wording.text(1..<passage.wording.count)
                var whole = last.joined(passage)
                whole.wording = Wording(text)
                joined[joined.count - 1] = whole
            } else {
                joined.append(passage)
            }
        }
        return joined
    }

    /// A heading whose tasks run on in its own paragraph: （一）管理。1.划线。（甲局）2.编号。（乙局）
    private static func partingTasks(_ passage: Passage) -> [Passage] {
        guard let mark = ListMark(passage.wording), mark.kind <= .chineseInBrackets else { return [passage] }
        let signs = passage.wording.plain
        var starts = [0]
        var last: Int?
        for place in signs.indices.dropFirst() where signs[place].isDigit {
            let before = signs[place - 1]
            guard before.endsSentence || before == ")" || before == "。",
                let task = ListMark(passage.wording, from: place), task.kind == .arabic,
                last.map({ task.value == $0 + 1 }) ?? true
            else { continue }
            starts.append(place)
            last = task.value
        }
        guard starts.count > 2 || starts.count == 2 && Responsibility.closingBracket(passage.wording) != nil else {
            return [passage]
        }
        return zip(starts, starts.dropFirst() + [signs.count]).map { start, end in
            passage.with(passage.wording.part(start..<end))
        }
    }

    /// Headings and rows; empty where nothing is numbered.
    func items() -> [ListItem] {
        let all = Array(passages.indices)
        let own = places()
        let chosen = taskKind(in: own) == nil ? all : own
        let found = taskKind(in: chosen)
        let unnumbered = UnnumberedTasks(passages, marks: marks, likeness: likeness)
        if let items = unnumbered.items(in: found == nil ? own : chosen, beside: found) { return items }
        guard let kind = found else { return [] }
        var items = unitsAbove(chosen.first ?? 0)
        var row: ListRow?
        func closeRow() {
            if var done = row {
                if !done.hasUnits { done.fillFromSentences(likeness: likeness) }
                items.append(.row(done))
            }
            row = nil
        }
        let areTasksOneParagraph = areTasksOneParagraph(kind, chosen)
        for (index, place) in chosen.enumerated() {
            let passage = passages[place]
            let next = index + 1 < chosen.count ? chosen[index + 1] : nil
            let isTitled = row == nil ? isAfterHeading(items) : areTasksOneParagraph
            if isTitled, isLostHeading(place, next, row == nil ? nil : kind, tasks: kind) {
                closeRow()
                items.append(.heading(ListHeading(passage: passage)))
            } else if let mark = marks[place], isHeading(place, mark, below: kind) {
                closeRow()
                items.append(.heading(ListHeading(passage: passage, mark: mark)))
            } else if let mark = marks[place], mark.kind == kind {
                closeRow()
                row = begin(passage, mark)
            } else if Prose.isNote(passage.wording) {
                items.append(.leftOver(passage))
            } else if row == nil, isTaskWithoutNumber(place, next, kind) {
                items.append(.row(rowWithoutNumber(passage)))
            } else if row != nil {
                if let done = extend(&row, with: passage, marks[place]) { items.append(.row(done)) }
            } else if !extendHeading(&items, with: passage) {
                items.append(.leftOver(passage))
            }
        }
        closeRow()
        return dropping(items)
    }

    /// Each task is a single paragraph, so that a short one between two is no part of a task.
    private func areTasksOneParagraph(_ kind: ListMark.Kind, _ chosen: [Int]) -> Bool {
        let tasks = chosen.indices.filter { marks[chosen[$0]]?.kind == kind }
        let alone = tasks.filter { $0 + 1 >= chosen.count || marks[chosen[$0 + 1]] != nil }
        return tasks.count > 4 && alone.count * 10 >= tasks.count * 8
    }

    /// 注：带星号的为市级任务。
    private static func isNote(_ wording: Wording) -> Bool {
        ["注:", "注1", "备注:", "说明:", "填表说明:", "联系人:", "联系人及电话:", "联系电话:", "联系方式:", "咨询电话:"]
            .contains { wording.begins(with: $0) }
    }

    /// A paragraph among headings that says at its end who is to do it, and heads no tasks itself.
    private func isTaskWithoutNumber(_ place: Int, _ next: Int?, _ kind: ListMark.Kind) -> Bool {
        guard marks[place] == nil, next.flatMap({ marks[$0]?.kind }) != kind,
            Responsibility.labelled(passages[place].wording) == nil
        else { return false }
        return Responsibility.closing(passages[place].wording, likeness: likeness)?.hasUnits == true
    }

    private func rowWithoutNumber(_ passage: Passage) -> ListRow {
        var row = ListRow(lines: passage.lines)
        row[.task] = ListCell([passage])
        _ = row.fill(from: passage, likeness: likeness)
        return row
    }

    private func isAfterHeading(_ items: [ListItem]) -> Bool {
        if case .heading? = items.last { true } else { false }
    }

    /// A heading without a number: short, without a comma, with a task or another heading below; directly below a heading only with a
    /// task.
    private func isLostHeading(_ place: Int, _ next: Int?, _ kind: ListMark.Kind?, tasks: ListMark.Kind) -> Bool {
        let wording = passages[place].wording
        guard marks[place] == nil, (2...24).contains(wording.count), let next,
            !wording.plain.dropLast().contains(where: \.endsClause), Responsibility.labelled(wording) == nil,
            Responsibility.closingBracket(wording) == nil
        else { return false }
        guard let kind else { return marks[next]?.kind == tasks }
        return marks[next].map { $0.kind <= kind } ?? (passages[next].wording.count <= 24)
    }

    /// 责任单位：… above the first number holds for all that has no heading of its own.
    private func unitsAbove(_ first: Int) -> [ListItem] {
        let above = passages[..<first].filter { Responsibility.labelled($0.wording)?.hasUnits == true }
        guard let passage = above.last, marks[first].map({ $0.kind >= .arabic }) == true else { return [] }
        return [.heading(ListHeading(passage: passage.with(Wording("（" + passage.text + "）"))))]
    }

    private func isHeading(_ place: Int, _ mark: ListMark, below kind: ListMark.Kind) -> Bool {
        mark.kind < kind && mark.kind <= .arabic
    }

    private func begin(_ passage: Passage, _ mark: ListMark) -> ListRow {
        var row = ListRow(lines: passage.lines)
        row[.number] = ListCell([passage.with(Wording(String(mark.value)))])
        row[.task] = ListCell([passage.with(passage.wording.part(mark.end..<passage.wording.count))])
        _ = row.fill(from: passage, likeness: likeness)
        return row
    }

    /// Adds a paragraph to the open row. Where units stood already and another measure begins, the row is done and one that goes
    /// on with the task begins.
    private func extend(_ row: inout ListRow?, with passage: Passage, _ mark: ListMark?) -> ListRow? {
        guard var open = row else { return nil }
        let isMeasure = mark.map { $0.kind >= .arabic && $0.kind != .dotted && $0.kind != .saidFirst } ?? false
        if isMeasure, open.hasUnits {
            row = ListRow(lines: passage.lines)
            row?[.measure] = ListCell([passage])
            _ = row?.fill(from: passage, likeness: likeness)
            return open
        }
        switch open.fill(from: passage, likeness: likeness) {
        case .wholly: break
        case .partly, .nothing:
            open.add(ListCell([passage]), to: isMeasure || open[.measure] != nil ? .measure : .task)
        }
        row = open
        return nil
    }

    /// 牵头单位：… in a line of its own below a heading.
    private func extendHeading(_ items: inout [ListItem], with passage: Passage) -> Bool {
        guard case .heading(var heading)? = items.last, Responsibility.labelled(passage.wording)?.hasUnits == true
        else {
            return false
        }
        heading.passage = heading.passage.with(Wording(heading.passage.text + "（" + passage.text + "）"))
        let last = max(heading.passage.lines.upperBound, passage.lines.upperBound)
        heading.passage.lines = heading.passage.line...last
        items[items.count - 1] = .heading(heading)
        return true
    }

    // MARK: Which paragraphs, and which of them are tasks

    /// All but the sections that speak of aims, principles and safeguards.
    private func places() -> [Int] {
        guard let top = marks.compactMap({ $0?.kind }).min(), top <= .chineseInBrackets else {
            return Array(passages.indices)
        }
        var chosen: [Int] = []
        var isOut = false
        var hasBegun = false
        var lastTask = 0
        for place in passages.indices {
            if let mark = marks[place] {
                hasBegun = true
                if mark.kind == top {
                    isOut = Prose.isNoTask(passages[place].wording, mark) && !holdsTasks(place, top, lastTask)
                }
                if mark.kind == .arabic, !isOut { lastTask = mark.value }
            }
            if hasBegun, !isOut { chosen.append(place) }
        }
        return chosen
    }

    /// Whether a section on safeguards holds tasks all the same: units stand in it, or the numbers run on.
    private func holdsTasks(_ heading: Int, _ top: ListMark.Kind, _ lastTask: Int) -> Bool {
        for place in passages.indices.dropFirst(heading + 1) {
            if marks[place]?.kind == top { return false }
            if lastTask > 0, let mark = marks[place], mark.kind == .arabic, mark.value == lastTask + 1 { return true }
            let wording = passages[place].wording
            if marks[place] != nil, Responsibility.closing(wording, likeness: likeness)?.hasUnits == true {
                return true
            }
            if Responsibility.labelled(wording)?.hasUnits == true { return true }
        }
        return false
    }

    /// 总体要求, 组织保障
    static func isNoTask(_ wording: Wording, _ mark: ListMark?) -> Bool {
        let title = wording.part((mark?.end ?? 0)..<wording.count)
        let end = title.plain.firstIndex { "。:(".unicodeScalars.contains($0) } ?? title.count
        let word = title.part(0..<end)
        guard word.count <= 24 else { return false }
        return noTaskWords.contains { word.contains($0) }
    }

    private static let noTaskWords = [
        "总体要求", "指导思想", "基本原则", "工作原则", "工作目标", "总体目标", "主要目标", "总体思路", "工作思路", "组织保障", "保障措施", "工作要求", "组织实施", "组织领导",
        "保障机制", "实施保障", "工作保障", "强化保障", "加强保障", "强化责任落实", "加强跟踪", "目标要求", "有关要求", "相关要求", "实施步骤", "工作步骤", "附则", "工作机制",
        "适用范围", "编制依据", "总则",
    ]

    /// The kind of number that the tasks have: 1. where it runs on or stands under most headings, else （一）, else 一、.
    private func taskKind(in chosen: [Int]) -> ListMark.Kind? {
        var values: [ListMark.Kind: [Int]] = [:]
        for place in chosen {
            if let mark = marks[place] { values[mark.kind, default: []].append(mark.value) }
        }
        let arabic = values[.arabic, default: []]
        if values[.dotted, default: []].count > max(1, arabic.count / 2) { return .dotted }
        let inBrackets = values[.chineseInBrackets, default: []].count
        let chinese = values[.chinese, default: []].count
        if arabic.count > 1 {
            let ones = arabic.filter { $0 == 1 }.count
            let heads = inBrackets > 0 ? inBrackets : chinese
            if ones <= 1 || heads == 0 || ones * 2 >= heads { return .arabic }
        }
        if arabic.isEmpty, inBrackets == 0, areTasksSaid(chosen) { return .saidFirst }
        if inBrackets > 1 { return .chineseInBrackets }
        if arabic.count == 1 { return .arabic }
        if chinese > 1 || inBrackets == 1 { return inBrackets == 1 ? .chineseInBrackets : .chinese }
        for kind in [ListMark.Kind.arabicBracket, .arabicInBrackets, .circled] where values[kind, default: []].count > 1
        {
            return kind
        }
        return chinese == 1 ? .chinese : nil
    }

    /// 第一， and 一是 begin tasks where most of them say who is to do it.
    private func areTasksSaid(_ chosen: [Int]) -> Bool {
        let said = chosen.filter { marks[$0]?.kind == .saidFirst }
        let named = said.filter { Responsibility.closing(passages[$0].wording, likeness: likeness)?.hasUnits == true }
        return said.count > 1 && named.count * 2 > said.count
    }

    /// A single top heading, 主要任务, under which all other headings stand says nothing.
    private func dropping(_ items: [ListItem]) -> [ListItem] {
        let headings = items.compactMap { item -> ListHeading? in
            if case .heading(let heading) = item { return heading }
            return nil
        }
        guard let top = headings.compactMap({ $0.mark?.kind }).min(), headings.count > 1 else { return items }
        let tops = headings.filter { $0.mark?.kind == top }
        guard tops.count == 1, let only = tops.first, only.passage.wording.count <= 16 else { return items }
        let says = ["任务", "举措", "措施", "内容", "重点工作"].contains { only.passage.wording.contains($0) }
        return says ? items.filter { $0 != .heading(only) } : items
    }
}
