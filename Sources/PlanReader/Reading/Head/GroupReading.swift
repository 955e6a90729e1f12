import Ledger

/// Leading groups and special groups (专项小组) that an annex lists, each with posts, units and duties.
struct GroupReading {
    private(set) var groups: [Group] = []
    private(set) var doubts: [Doubt] = []
    /// Units of the groups as printed, for the book of names.
    private(set) var names: [String] = []

    private var isOpen = false
    private var last: GroupLabel.Kind?

    /// Looks for groups in the passages; `book` takes glued names apart.
    init(_ passages: [Passage], book: NameBook?) {
        for passage in passages {
            if let group = GroupReading.heading(passage) {
                closeEmpty()
                groups.append(group)
                isOpen = true
                last = nil
            } else if isOpen {
                if ClosingLine.isAnnexMark(passage.wording) || endsGroups(passage) {
                    isOpen = false
                } else {
                    take(passage, book)
                }
            }
        }
        closeEmpty()
    }

    /// A heading that nothing followed was none of a group.
    private mutating func closeEmpty() {
        guard let group = groups.last, group.posts.isEmpty, group.leads.isEmpty, group.members.isEmpty,
            group.supports.isEmpty,
            group.kind != .office || group.duties == nil
        else { return }
        groups.removeLast()
    }

    /// （一）某某专项小组, 一、领导小组
    private static func heading(_ passage: Passage) -> Group? {
        let wording = passage.wording
        guard let mark = ListMark(wording), mark.kind <= .arabic, wording.count <= 40, !wording.contains("。") else {
            return nil
        }
        let name = HeadingText.withoutEnd(wording.part(mark.end..<wording.count))
        let remarks = Remarks(lines: [SourceLines(passage.lines)])
        if name.ends(with: "领导小组") { return Group(kind: .leading, name: name, remarks: remarks) }
        if name.ends(with: "办公室"), name.count <= 16 { return Group(kind: .office, name: name, remarks: remarks) }
        guard name.ends(with: "小组") || name.ends(with: "专班") || name.ends(with: "工作组") || name.ends(with: "组"),
            name.count > 4
        else {
            return nil
        }
        return Group(kind: .special, name: name, number: mark.printed, remarks: remarks)
    }

    private func endsGroups(_ passage: Passage) -> Bool {
        ListMark(passage.wording).map { $0.kind <= .chineseInBrackets } ?? false
    }

    private mutating func take(_ passage: Passage, _ book: NameBook?) {
        guard var group = groups.popLast() else { return }
        if let label = GroupLabel(passage.wording, hasHead: group.posts.contains { $0.rank == "组长" }) {
            last = label.kind
            add(label.text, label.kind, to: &group, passage.line, book)
            if let mended = label.mended {
                group.remarks.repairs.append(Repair(printed: label.printed, mended: mended, line: passage.line))
            }
        } else if let last, last == .members || last == .leads || last == .supports {
            add(passage.wording, last, to: &group, passage.line, book)
        } else if group.kind == .office, group.duties == nil {
            group.duties = passage.text
        }
        if let first = group.remarks.lines.first {
            group.remarks.lines = [SourceLines(first: first.first, last: max(first.last, passage.lines.upperBound))]
        }
        groups.append(group)
    }

    private mutating func add(
        _ wording: Wording, _ kind: GroupLabel.Kind, to group: inout Group, _ line: Int, _ book: NameBook?
    ) {
        switch kind {
        case .post(let rank):
            // Names of persons are counted, not kept.
            let persons = UnitNames.split(GroupReading.closedUp(wording)).filter { $0.count <= 4 }.count
            group.posts.append(
                Group.Post(rank: rank, holders: [], persons: group.kind == .leading || persons == 0 ? nil : persons))
        case .members: group.members += units(wording, line, &group, book)
        case .leads: group.leads += units(wording, line, &group, book)
        case .supports: group.supports += units(wording, line, &group, book)
        case .duties: group.duties = wording.text
        }
    }

    /// 吕  轶 is one name.
    private static func closedUp(_ wording: Wording) -> Wording {
        Wording(wording.raw.filter { !$0.isBlank }[...])
    }

    private mutating func units(_ wording: Wording, _ line: Int, _ group: inout Group, _ book: NameBook?) -> [String] {
        let printed = UnitNames.split(wording)
        names += printed
        guard let book else { return printed }
        return printed.flatMap { name -> [String] in
            let parts = book.parts(of: name)
            if parts.count > 1 {
                group.remarks.repairs.append(Repair(printed: name, mended: parts.joined(separator: "、"), line: line))
                doubts.append(Doubt(line: line, what: name, why: .gluedUnits))
            }
            return parts
        }
    }
}

/// 组长：, 牵头单位：, 主要职责： before what they say, also where the text layer lost their first character or the colon.
struct GroupLabel {
    enum Kind: Hashable {
        case post(String)
        case members, leads, supports, duties
    }

    var kind: Kind
    var printed: String
    /// The whole word where a part of it was lost.
    var mended: String?
    var text: Wording

    init?(_ wording: Wording, hasHead: Bool) {
        let colon = wording.plain.prefix(12).firstIndex(of: ":")
        let words: [Unicode.Scalar]
        if let colon {
            words = wording.plain[..<colon].filter { !$0.isBlank }
            text = wording.part(colon + 1..<wording.count)
            printed = wording.text(0..<colon + 1)
        } else {
            let label = ["牵头单位", "责任单位", "配合单位", "成员单位", "主要职责"].first { wording.begins(with: $0) }
            guard let label, wording.count > 6, "区县市各".unicodeScalars.contains(wording.plain[4]) else { return nil }
            words = Array(label.unicodeScalars)
            text = wording.part(4..<wording.count)
            printed = label
            mended = label + ":"
        }
        let word = Wording.string(words[...])
        switch word {
        case "组长", "常务副组长", "副组长", "主任", "副主任", "第一组长", "总召集人", "召集人": kind = .post(word)
        case "长":
            kind = .post(hasHead ? "副组长" : "组长")
            mended = hasHead ? "副组长:" : "组长:"
        case "成员", "成员单位", "组成人员": kind = .members
        case "员":
            kind = .members
            mended = "成员:"
        case "牵头单位", "牵头部门", "牵头": kind = .leads
        case "头单位":
            kind = .leads
            mended = "牵头单位:"
        case "责任单位", "配合单位", "责任部门", "参与单位": kind = .supports
        case "任单位":
            kind = .supports
            mended = "责任单位:"
        case "主要职责", "职责", "工作职责": kind = .duties
        case "要职责":
            kind = .duties
            mended = "主要职责:"
        default: return nil
        }
    }
}
