import Foundation
import GRDB
import Ledger

extension Store {
    /// Loads whole plans into the ledger, in one transaction: all of them, or none. `next` gives measure by measure, those of a plan
    /// together and in tree order; `progress` is called now and then with the measures read, and may throw to cancel.
    ///
    /// Each plan becomes an entry of the history, dated with its day of issue, that carries the digest of what it brought.
    public func loadBulk(
        by author: Author, progress: (Int) throws -> Void = { _ in }, _ next: () throws -> BulkMeasure?
    ) throws -> BulkCount {
        try write { writer in
            var loading = try BulkWriting(writer: writer, author: author, pinyin: try writer.reader.pinyin())
            while let measure = try next() {
                try loading.add(measure)
                if loading.count.measures % 1000 == 0 { try progress(loading.count.measures) }
            }
            try loading.finish()
            return loading.count
        }
    }
}

/// Plans on their way into the tables, a measure at a time.
private struct BulkWriting {
    let writer: LedgerWriter
    let author: Author
    var pinyin: Pinyin
    private(set) var count = BulkCount()
    private var database: Database { writer.database }
    private var plan: OpenPlan?
    private var done: Set<String> = []
    /// Plans that are read, whose entries are written once all links between plans are.
    private var closed: [(code: String, node: Int64, issued: Day)] = []
    private var units: [Int64: UnitDirectory] = [:]
    private var carried: [(task: Int64, from: Reference)] = []
    private var nextTask: Int64
    private var nodes: [Int64: NodeTotals] = [:]
    private var dues: DueChanges

    /// The plan that is being read.
    private struct OpenPlan {
        var code: String
        var node: Int64
        var district: Int64
        var issued: Day
        var isClosed: Bool
        /// The sections that are open, the outermost first.
        var sections: [(place: [Int], node: Int64)] = []
        var known: [[Int]: Int64] = [:]
        var task: (reference: String, number: Int, id: Int64, section: Int64, isCounted: Bool)?
        var tasks: Set<String> = []
        var next: Int64
        /// A section came again after another: its places are not in one piece.
        var isDisordered = false
    }

    private struct NodeTotals {
        var tasks = 0
        var progress = Ledger.Progress()
        var tally = Tally()
    }

    /// Room from one task to the next.
    private static let step: Int64 = 8

    init(writer: LedgerWriter, author: Author, pinyin: Pinyin) throws {
        self.writer = writer
        self.author = author
        self.pinyin = pinyin
        dues = DueChanges(rule: writer.rule)
        nextTask = try writer.newIdentity("task")
    }

    mutating func add(_ measure: BulkMeasure) throws {
        if plan?.code != measure.plan {
            try closePlan()
            try openPlan(measure)
        }
        let section = try section(of: measure)
        let task = try task(of: measure, in: section)
        try write(measure, task: task, section: section)
        count.measures += 1
        count.milestones += measure.milestones.count
    }

    mutating func finish() throws {
        try closePlan()
        for (node, total) in nodes {
            try database.run(
                "UPDATE node SET tasks = tasks + ?, done = done + ?, total = total + ?, standing = standing + ? WHERE id = ?",
                [total.tasks, total.progress.done, total.progress.total, total.progress.standing, node])
            try database.add(total.tally, toNode: node)
        }
        try dues.write(database)
        for directory in units.values {
            try directory.writeCounts(database)
            // Measures read before a unit's last name was met are found by that name too.
            for unit in directory.renamed {
                let tasks: [Int64] = try database.all("SELECT DISTINCT task FROM responsible WHERE unit = ?", [unit]) {
                    try $0[0]
                }
                for task in tasks { try writer.books.retell(task) }
            }
        }
        for (task, reference) in carried {
            guard case .task(let source)? = try writer.reader.row(of: reference) else { continue }
            try database.run("UPDATE task SET source = ? WHERE id = ?", [source, task])
        }
        for (code, node, issued) in closed {
            var digest = PlanDigest(of: node, writer.reader)
            let dated = Author(user: author.user, day: issued, stamp: author.stamp)
            try writer.appendHistory(
                dated, .importPlan, subject: "\(code) \(PlanDigest.mark)\(try digest.hexadecimal())")
        }
        try writer.keep(pinyin)
    }

    // MARK: Plans and sections

    private mutating func openPlan(_ measure: BulkMeasure) throws {
        guard done.insert(measure.plan).inserted, try !writer.reader.isCodeTaken(measure.plan) else {
            throw BulkFault(line: measure.line, .planTaken(measure.plan))
        }
        do { try writer.refuseCode(measure.plan) } catch Refusal.badCode(let code) {
            throw BulkFault(line: measure.line, .unreadable(column: "plan", code))
        }
        let district = try writer.bulkDistrict(measure, &pinyin)
        let issued = measure.issued ?? author.day
        let first = try writer.nextPlanPlace(in: district)
        let node = try writer.insertNode(
            parent: district, kind: .plan, ref: measure.plan, title: measure.planTitle, first: first,
            last: first + PlaceBlock.size - 1, issued: issued)
        if units[district] == nil { units[district] = try UnitDirectory(district, writer.reader) }
        var text = RowText()
        text[.kind] = String(RowKind.plan.rawValue)
        text[.ref] = measure.plan
        text[.title] = measure.planTitle
        text.set(.issued, issued)
        let before = text
        text[.documentNumber] = measure.documentNumber
        text.set(.closed, measure.closed)
        try writer.writeNode(node, text, before: before)
        plan = OpenPlan(
            code: measure.plan, node: node, district: district, issued: issued, isClosed: measure.closed != nil,
            next: first + 1)
        count.plans += 1
    }

    private mutating func closePlan() throws {
        guard let plan else { return }
        for section in plan.sections {
            try database.run("UPDATE node SET last = ? WHERE id = ?", [plan.next - 1, section.node])
        }
        if plan.isDisordered { try writer.numberAnew(plan.node) }
        closed.append((plan.code, plan.node, plan.issued))
        self.plan = nil
    }

    /// The node that a measure's task stands in; sections are made as they come.
    private mutating func section(of measure: BulkMeasure) throws -> Int64 {
        guard var plan else { return 0 }
        defer { self.plan = plan }
        while let last = plan.sections.last, !measure.section.starts(with: last.place) {
            try database.run("UPDATE node SET last = ? WHERE id = ?", [plan.next - 1, last.node])
            plan.sections.removeLast()
        }
        var node = plan.sections.last?.node ?? plan.node
        for depth in (plan.sections.last?.place.count ?? 0)..<measure.section.count {
            let place = Array(measure.section.prefix(depth + 1))
            if let known = plan.known[place] {
                plan.isDisordered = true
                node = known
                continue
            }
            let title = depth < measure.sectionPath.count ? measure.sectionPath[depth] : ""
            node = try writer.insertNode(
                parent: node, kind: .section, ref: Reference(head: plan.code, section: place).description,
                title: title, first: plan.next, last: plan.next - 1, issued: nil)
            try database.run(
                "INSERT INTO node_facts(id, facts) VALUES(?, ?)", [node, BulkWriting.noFacts])
            plan.known[place] = node
            plan.sections.append((place, node))
        }
        return node
    }

    /// The facts of a section of which nothing is known but its title.
    private static let noFacts: String = {
        var text = RowText()
        try? text.set(.facts, coded: SectionFacts(leads: [], supports: [], remarks: Remarks()))
        return text[.facts] ?? ""
    }()

    // MARK: Tasks, measures, milestones

    private mutating func task(of measure: BulkMeasure, in section: Int64) throws -> Int64 {
        guard var plan else { return 0 }
        defer { self.plan = plan }
        let given = measure.task
        if let task = plan.task, task.section == section, task.number == measure.number,
            given.map({ $0 == task.reference }) ?? (measure.place > 1)
        {
            return task.id
        }
        let reference =
            try given ?? writer.newTaskReference(measure.number, in: plan.node, section: measure.section.first)
        guard plan.tasks.insert(reference).inserted else {
            throw BulkFault(line: measure.line, .repeated("\(plan.code)/\(reference)"))
        }
        let id = nextTask
        nextTask += 1
        try database.run(
            "INSERT INTO task(id, place, section, plan, number, ref, title) VALUES(?, ?, ?, ?, ?, ?, ?)",
            [id, plan.next, section, plan.node, measure.number, reference, measure.title])
        plan.next += BulkWriting.step
        plan.task = (reference, measure.number, id, section, false)
        count.tasks += 1
        if let from = measure.carriedFrom { carried.append((id, from)) }
        return id
    }

    private mutating func write(_ measure: BulkMeasure, task: Int64, section: Int64) throws {
        guard let plan else { return }
        do {
            try database.run(
                "INSERT INTO measure(task, n, ord, marker, title, scope) VALUES(?, ?, ?, ?, ?, ?)",
                [task, measure.place, measure.place, measure.marker, measure.measureTitle, measure.scope])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw BulkFault(
                line: measure.line, .repeated("\(plan.code)/\(plan.task?.reference ?? "").\(measure.place)"))
        }
        let facts = MeasureFacts(deadlines: measure.deadlines, figures: measure.figures, remarks: measure.remarks)
        let keywords = measure.keywords.isEmpty ? nil : measure.keywords.joined(separator: "\n")
        try database.run(
            "INSERT INTO measure_text(task, n, summary, keywords, text, facts) VALUES(?, ?, ?, ?, ?, ?)",
            [task, measure.place, measure.summary, keywords, measure.text, try facts.json()])
        for stored in measure.milestones { try write(stored, of: measure, task) }
        for note in measure.notes { try write(note, task, measure.place) }
        try counted(measure, task: task, section: section, plan)
        try writeSearch(measure, task, plan)
    }

    private func write(_ stored: BulkMilestone, of measure: BulkMeasure, _ task: Int64) throws {
        let milestone = stored.milestone
        guard (milestone.status == .done) == (milestone.finishedOn != nil),
            !milestone.status.isPaused || milestone.review != nil
        else { throw BulkFault(line: measure.line, .incompleteStatus(milestone.status)) }
        try writer.insert(milestone, titled: stored.title, task: task, measure: measure.place, place: stored.place)
        guard let reason = stored.reason else { return }
        try database.run(
            "UPDATE milestone SET reason = ? WHERE task = ? AND measure = ? AND n = ?",
            [reason, task, measure.place, stored.place])
    }

    private func write(_ note: Note, _ task: Int64, _ measure: Int) throws {
        let row: RowID =
            if let milestone = note.reference.milestone {
                .milestone(task: task, measure: note.reference.measure ?? measure, milestone: milestone)
            } else if let place = note.reference.measure {
                .measure(task: task, measure: place)
            } else {
                .task(task)
            }
        // A note on the whole task stands at each of its measures in the file.
        guard row != .task(task) || measure == 1 else { return }
        try writer.insertNote(row, note.text, user: note.user, day: note.day, entry: 0)
    }

    private mutating func counted(_ measure: BulkMeasure, task: Int64, section: Int64, _ plan: OpenPlan) throws {
        let milestones = measure.milestones.map(\.milestone)
        for stored in measure.milestones {
            dues.count(
                stored.milestone, measure.place, stored.place, at: plan.next - BulkWriting.step, plan: plan.node,
                isClosed: plan.isClosed)
        }
        let timeline = LightTimeline(of: milestones, rule: writer.rule)
        let progress = Ledger.Progress(of: milestones)
        let counts = !timeline.stretches.isEmpty
        let isFirst = counts && plan.task?.isCounted == false
        if isFirst { self.plan?.task?.isCounted = true }
        var above = plan.sections.map(\.node)
        if !above.contains(section), section != plan.node {
            above = try writer.reader.ancestors(node: section).dropLast(3)
        }
        above.append(plan.node)
        if !plan.isClosed { above += [plan.district, 0] }
        for node in above {
            if isFirst { nodes[node, default: NodeTotals()].tasks += 1 }
            nodes[node, default: NodeTotals()].progress = nodes[node, default: NodeTotals()].progress + progress
            nodes[node, default: NodeTotals()].tally.add(timeline)
        }
        let counted = counts && !plan.isClosed ? timeline : nil
        for (role, assigned) in [measure.leads, measure.supports].enumerated() {
            try units[plan.district]?.assign(
                assigned, role: role, task: task, measure: measure.place, counted, writer, &pinyin)
        }
    }

    private mutating func writeSearch(_ measure: BulkMeasure, _ task: Int64, _ plan: OpenPlan) throws {
        var text = SearchText(
            titles: [measure.title] + [measure.measureTitle].compactMap(\.self), keywords: measure.keywords,
            written: [measure.summary, measure.text].compactMap(\.self))
        for unit in measure.leads + measure.supports { text.units += units[plan.district]?.names(of: unit) ?? [] }
        let called = SearchRow.called(number: measure.number, reference: plan.task?.reference ?? "")
        try writer.insertSearch(
            SearchRow(measure: measure.place, called: called, body: text.body(&pinyin)), of: task,
            place: plan.next - BulkWriting.step)
    }
}
