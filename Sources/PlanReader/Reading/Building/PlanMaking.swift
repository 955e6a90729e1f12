import Documents
import Ledger

/// Makes the plans of a document from its parts.
struct PlanMaking {
    let parts: [Part]
    let document: Document
    let fileName: String
    let district: String?
    let known: KnownNames
    let today: Day
    let calendar: WorkCalendar

    mutating func read() -> [ReadPlan] {
        let passages = parts.compactMap { part -> Passage? in
            if case .passage(let passage) = part { return passage }
            return nil
        }
        let above = HeadPassages(parts)
        let head = HeadReading(above.passages, register: HeadRegister(document, until: above.end), today: today)
        let issued = head.issue?.day ?? yearOf(head).flatMap { Day($0, 1, 1) } ?? today
        let likeness = UnitLikeness(known: Set(known.units.flatMap(\.names)))
        let finding = ListFinding(parts: parts, issued: issued, likeness: likeness)
        let lists = finding.lists(bodyStart: above.place(of: head.bodyStart))
        var plans: [ReadPlan] = []
        for list in lists {
            let made = plan(list, head, issued, likeness, passages, isOneOfSeveral: lists.count > 1)
            if let made { plans.append(made) }
        }
        if !plans.isEmpty { plans[0].doubts = DoubtOrder.sorted(plans[0].doubts + unreadTables(beside: lists)) }
        return plans
    }

    /// The year that the plan is for, from which days without a year count where no day of issue is printed.
    private func yearOf(_ head: HeadReading) -> Int? {
        [head.title, head.noticeTitle, stem].compactMap { $0 }.compactMap { PlanYear.named(in: $0) }.first
    }

    /// Tables of units or days that no list took, such as one of indicators: a doubt each.
    private func unreadTables(beside lists: [FoundList]) -> [Doubt] {
        Part.tables(of: parts).compactMap { table in
            guard table.rows.count > 2, !lists.contains(where: { $0.range.overlaps(table.range) }) else { return nil }
            let words = RealTable.headerWords(of: table.rows)
            guard words.count > 1, words.contains(where: { Column(header: Wording($0))?.isOfUnits == true }) else {
                return nil
            }
            let line = table.rows.first?.lines.lowerBound ?? 1
            return Doubt(line: line, what: words.joined(separator: " "), why: .leftOver)
        }
    }

    private func plan(
        _ list: FoundList, _ head: HeadReading, _ issued: Day, _ likeness: UnitLikeness, _ passages: [Passage],
        isOneOfSeveral: Bool
    ) -> ReadPlan? {
        var builder = ListBuilder(likeness: likeness, columns: list.columns)
        builder.add(list.items)
        builder.finish()
        var empty: [FoundSection] = []
        let found = builder.sections.compactMap { $0.withoutEmptySections(&empty) }
        guard !found.isEmpty else { return nil }
        // A document with several lists has a plan for each, called as its list.
        let title = (isOneOfSeveral ? list.title : nil) ?? head.title ?? list.title
        let rest = passages.filter { !isTaken($0, by: list, found) }
        let groupNames = GroupReading(rest, book: nil).names
        let book = NameBook(allNames(found) + groupNames, known: known.units)
        let groups = GroupReading(rest, book: book)
        var drafting = DraftMaking(
            book: book, issued: issued, calendar: calendar, planYear: PlanYear.named(in: title ?? stem),
            hasScopeColumn: list.hasScopeColumn, isProse: list.isProse)
        let unnamed = list.title ?? title ?? "任务清单"
        let sections = found.map { section in
            var draft = drafting.section(section)
            if draft.title.isEmpty { draft.title = unnamed }
            return draft
        }
        var doubts = builder.doubts + drafting.doubts + groups.doubts
        for section in empty {
            let lines = [section.heading.passage.lines] + section.repeatedAt
            doubts += lines.joined().map { Doubt(line: $0, what: section.title, why: .leftOver) }
        }
        doubts += NumberCheck.doubts(found)
        if !list.isProse { doubts += ProseRepetition.doubts(tasks(in: sections), prose: rest) }
        var planHead = PlanHead(title: title ?? stem, issued: head.issue?.day ?? today)
        planHead.noticeTitle = head.noticeTitle
        planHead.listTitle = list.title ?? head.title
        planHead.documentNumber = head.documentNumber
        planHead.issuedPrinted = head.issue?.printed
        planHead.issuers = head.issuers
        planHead.groups = groups.groups
        planHead.duties = DutyReading.duties(in: safeguards(rest, head), issued: issued, calendar: calendar)
        let names = drafting.names + groups.groups.flatMap { $0.leads + $0.supports + $0.members }
        planHead.administrations = Administrations.found(in: names)
        planHead.remarks.repairs = head.repairs + list.repairs
        let home = homeDistrict(head, list, &doubts)
        doubts += headDoubts(head, title)
        let year =
            head.issue?.day.year ?? title.flatMap { PlanYear.named(in: $0) }
            ?? head.documentNumber.flatMap { DocumentNumber.year($0) }
        let draft = PlanDraft(
            code: code(home, year), district: home, head: planHead,
            units: book.units(names + planHead.duties.flatMap(\.leads), administrations: planHead.administrations),
            sections: sections)
        doubts += document.remarks.map { Doubt(line: $0.line, what: $0.what, why: .init($0.kind)) }
        return ReadPlan(
            draft: draft, isIssueDayFound: head.issue != nil, doubts: DoubtOrder.sorted(doubts))
    }

    /// Whether a task or a heading has the passage.
    private func isTaken(_ passage: Passage, by list: FoundList, _ sections: [FoundSection]) -> Bool {
        if list.isProse {
            return sections.contains { section in
                section.heading.passage.lines.overlaps(passage.lines)
                    || section.allTasks.contains { $0.lines.overlaps(passage.lines) }
                    || isTaken(passage, by: list, section.sections)
            }
        }
        guard let first = parts[list.range].first?.lines.lowerBound, let last = parts[list.range].last?.lines.upperBound
        else {
            return false
        }
        return (first...max(first, last)).overlaps(passage.lines)
    }

    /// The notice's own text and the sections on safeguards and organisation.
    private func safeguards(_ passages: [Passage], _ head: HeadReading) -> [Passage] {
        let titleLine = head.titleLines?.lowerBound ?? 0
        var isSafeguard = false
        return passages.filter { passage in
            if let mark = ListMark(passage.wording), mark.kind == .chinese || mark.kind == .chapter {
                isSafeguard = Prose.isNoTask(passage.wording, mark)
            }
            return passage.line < titleLine || isSafeguard
        }
    }

    private func tasks(in sections: [SectionDraft]) -> [TaskDraft] {
        sections.flatMap { $0.tasks + tasks(in: $0.sections) }
    }

    private func allNames(_ sections: [FoundSection]) -> [String] {
        sections.flatMap { section -> [String] in
            let own = (section.units.leads + section.units.supports).map(\.name)
            let tasks = section.tasks.flatMap { task in
                task.rows.flatMap { ($0.units.leads + $0.units.supports).map(\.name) }
            }
            return own + tasks + allNames(section.sections)
        }
    }

    // MARK: Head

    /// The file's name without its ending.
    private var stem: String {
        guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }

    private func homeDistrict(_ head: HeadReading, _ list: FoundList, _ doubts: inout [Doubt]) -> DistrictDraft {
        if let district { return DistrictName.named(district, known: known.districts) }
        let texts = head.issuers + head.signers + [head.noticeTitle, head.title, list.title].compactMap { $0 }
        if let found = DistrictName.find(in: texts, known: known.districts) { return found }
        doubts.append(Doubt(line: 1, what: "", why: .noDistrict))
        return .unknown
    }

    private func headDoubts(_ head: HeadReading, _ title: String?) -> [Doubt] {
        var doubts: [Doubt] = []
        if title == nil { doubts.append(Doubt(line: 1, what: stem, why: .noTitle)) }
        if let issue = head.issue {
            if let printed = issue.printed {
                doubts.append(Doubt(line: head.issueLine ?? 1, what: printed, why: .unclearIssueDay))
            }
        } else {
            doubts.append(Doubt(line: 1, what: "", why: .noIssueDay))
        }
        return doubts
    }

    /// District and year; empty where the district has no code, to be made from its name.
    private func code(_ district: DistrictDraft, _ year: Int?) -> String {
        guard !district.code.isEmpty else { return "" }
        return year.map { "\(district.code)-\($0)" } ?? district.code
    }
}

/// The year that a plan's title names: 渝中区2023年….
enum PlanYear {
    static func named(in title: String) -> Int? {
        let signs = Wording(title).plain
        return signs.indices.first { ListMark.startsWithYear(signs, $0) && ($0 == 0 || !signs[$0 - 1].isDigit) }
            .flatMap { ListMark.digits(signs, $0, most: 4)?.value }
    }
}

extension Doubt.Reason {
    init(_ kind: DocumentRemark.Kind) {
        switch kind {
        case .trackedChange: self = .trackedChange
        case .hidden: self = .hidden
        case .invalidBytes: self = .invalidBytes
        }
    }
}
