import Foundation
import GRDB
import Ledger

/// Plans on their way into the tables, a measure at a time.
struct BulkWriting {
    let writer: LedgerWriter
    let author: Author
    var pinyin: Pinyin
    private(set) var count = BulkCount()
    private var database: Database { writer.database }
    private var plan: OpenPlan?
    private var done: Set<ByteText> = []
    /// Plans that are read, whose entries are written once all links between plans are.
    private var closed: [(code: String, node: Int64, issued: Day, digest: String?)] = []
    /// The district whose plans are being read, and its units.
    private var district: Int64 = 0
    private var units: UnitDirectory
    private var held = BulkSearch()
    private var dues: BulkDues
    private let tables: BulkTables
    private let indexes: BulkIndexes
    private let grams: BulkGrams?
    /// Units with a name that some measures in the tables do not have in their search texts.
    private var outdated: Set<Int64> = []
    private var carried: [(task: Int64, from: Reference)] = []
    private var nextTask: Int64
    /// What is to be added to the district and to the ledger.
    private var districtTotals = BulkTotals()
    private var ledgerTotals = BulkTotals()
    private var districtShare = PlanShare()

    /// The plan that is being read.
    private struct OpenPlan {
        var code: String
        var node: Int64
        var issued: Day
        var isClosed: Bool
        /// The sections that are open, the outermost first, by their places in `nodes`.
        var open: [Int] = []
        var known: [[Int]: Int] = [:]
        /// The plan and its sections, each behind the one that it stands in.
        var nodes: [(id: Int64, place: [Int], above: Int, totals: BulkTotals)]
        var task: (reference: String, number: Int, id: Int64, section: Int, isCounted: Bool)?
        var tasks: Set<ByteText> = []
        var next: Int64
        /// A section came again after another: its places are not in one piece.
        var isDisordered = false
        var hasCarried = false
        var digest = BulkDigest()
        var share = PlanShare()
    }

    /// Room from one task to the next.
    private static let step: Int64 = 8

    init(writer: LedgerWriter, author: Author, pinyin: Pinyin, grams: BulkGrams?) throws {
        self.grams = grams
        self.writer = writer
        self.author = author
        self.pinyin = pinyin
        nextTask = try writer.newIdentity("task")
        dues = try BulkDues(writer)
        indexes = try BulkIndexes(writer.database)
        tables = try BulkTables(writer.database)
        units = try UnitDirectory(0, writer.reader)
    }

    mutating func add(_ measure: BulkMeasure) throws {
        if plan.map({ ByteText($0.code) != ByteText(measure.plan) }) ?? true {
            try closePlan()
            try openPlan(measure)
        }
        guard var plan = plan.take() else { return }
        defer { self.plan = plan }
        let section = try section(of: measure, in: &plan)
        let task = try task(of: measure, in: section, of: &plan)
        try write(measure, task: task, section: section, of: &plan)
        count.measures += 1
        count.milestones += measure.milestones.count
    }

    /// Writes what is left. What was loaded is in the tables then, whole.
    mutating func finish() throws -> BulkCount {
        try closePlan()
        try closeDistrict()
        try ledgerTotals.write(writer, node: 0)
        try indexes.make(database)
        try dues.write(database)
        try grams?.carry(to: database)
        // Measures that were written before a unit's last name was met are found by that name too.
        for unit in outdated {
            let tasks: [Int64] = try database.all("SELECT DISTINCT task FROM responsible WHERE unit = ?", [unit]) {
                try $0[0]
            }
            for task in tasks { try writer.books.retell(task) }
        }
        for (task, reference) in carried {
            guard case .task(let source)? = try writer.reader.row(of: reference) else { continue }
            try database.run("UPDATE task SET source = ? WHERE id = ?", [source, task])
        }
        for (code, node, issued, known) in closed {
            var digest = PlanDigest(of: node, writer.reader)
            let dated = Author(user: author.user, day: issued, stamp: author.stamp)
            try writer.appendHistory(
                dated, .importPlan, subject: "\(code) \(PlanDigest.mark)\(try known ?? digest.hexadecimal())")
        }
        try writer.keep(pinyin)
        return count
    }

    // MARK: Plans and sections

    private mutating func openPlan(_ measure: BulkMeasure) throws {
        guard done.insert(ByteText(measure.plan)).inserted, try !writer.reader.isCodeTaken(measure.plan) else {
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
        if district != self.district {
            try closeDistrict()
            self.district = district
            units = try UnitDirectory(district, writer.reader)
        }
        var text = RowText()
        text[.kind] = String(RowKind.plan.rawValue)
        text[.ref] = measure.plan
        text[.title] = measure.planTitle
        text.set(.issued, issued)
        text[.documentNumber] = measure.documentNumber
        text.set(.closed, measure.closed)
        try writer.writeFacts(node, text)
        if let closed = measure.closed {
            try database.run(
                "UPDATE node SET closed = ?, ord = (ord & \(PlanOrder.mask)) + \(PlanOrder.closed) WHERE id = ?",
                [closed.ordinal, node])
        }
        var opened = OpenPlan(
            code: measure.plan, node: node, issued: issued, isClosed: measure.closed != nil,
            nodes: [(node, [], 0, BulkTotals())], next: first + 1)
        opened.digest.addNode(node, text)
        plan = opened
        count.plans += 1
    }

    private mutating func closePlan() throws {
        guard var plan = plan.take() else { return }
        for section in plan.open {
            try database.run("UPDATE node SET last = ? WHERE id = ?", [plan.next - 1, plan.nodes[section].id])
        }
        if plan.isDisordered {
            try writer.numberAnew(plan.node)
            try held.findPlaces(database)
        }
        for place in plan.nodes.indices.reversed() {
            let node = plan.nodes[place]
            try node.totals.write(writer, node: node.id)
            if place > 0 { plan.nodes[node.above].totals.add(node.totals) }
        }
        try dues.close(plan: plan.node, &plan.share, database)
        if !plan.isClosed {
            districtTotals.add(plan.nodes[0].totals)
            try database.add(plan.share, toShareOf: plan.node)
            districtShare.add(plan.share)
        }
        let isKnown = !plan.hasCarried && !plan.digest.isDisordered
        let digest = isKnown ? Data(plan.digest.hash()).hexadecimal : nil
        closed.append((plan.code, plan.node, plan.issued, digest))
    }

    private mutating func closeDistrict() throws {
        guard district != 0 else { return }
        try held.write(tables, units, writer, grams, &pinyin)
        try districtTotals.write(writer, node: district)
        ledgerTotals.add(districtTotals)
        districtTotals = BulkTotals()
        try districtShare.write(database)
        districtShare = PlanShare()
        outdated.formUnion(units.outdated(in: held.written))
        held = BulkSearch()
    }

    /// The place among the plan's nodes that a measure's task stands in; sections are made as they come.
    private mutating func section(of measure: BulkMeasure, in plan: inout OpenPlan) throws -> Int {
        while let last = plan.open.last, !measure.section.starts(with: plan.nodes[last].place) {
            try database.run("UPDATE node SET last = ? WHERE id = ?", [plan.next - 1, plan.nodes[last].id])
            plan.open.removeLast()
        }
        var node = plan.open.last ?? 0
        for depth in plan.nodes[node].place.count..<measure.section.count {
            let place = Array(measure.section.prefix(depth + 1))
            if let known = plan.known[place] {
                plan.isDisordered = true
                node = known
                continue
            }
            let title = depth < measure.sectionPath.count ? measure.sectionPath[depth] : ""
            let reference = Reference(head: plan.code, section: place).description
            let id = try writer.insertNode(
                parent: plan.nodes[node].id, kind: .section, ref: reference, title: title, first: plan.next,
                last: plan.next - 1, issued: nil)
            try database.run("INSERT INTO node_facts(id, facts) VALUES(?, ?)", [id, BulkWriting.noFacts])
            var text = RowText()
            text[.kind] = String(RowKind.section.rawValue)
            text[.ref] = reference
            text[.title] = title
            plan.digest.addNode(id, text)
            plan.nodes.append((id, place, node, BulkTotals()))
            node = plan.nodes.count - 1
            plan.known[place] = node
            plan.open.append(node)
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

    private mutating func task(of measure: BulkMeasure, in section: Int, of plan: inout OpenPlan) throws -> Int64 {
        let given = measure.task
        if let task = plan.task, task.section == section, task.number == measure.number,
            given.map({ $0 == task.reference }) ?? (measure.place > 1)
        {
            return task.id
        }
        let reference =
            try given ?? writer.newTaskReference(measure.number, in: plan.node, section: measure.section)
        guard plan.tasks.insert(ByteText(reference)).inserted else {
            throw BulkFault(line: measure.line, .repeated("\(plan.code)/\(reference)"))
        }
        let id = nextTask
        nextTask += 1
        try tables.tasks.bind(id).bind(plan.next).bind(plan.nodes[section].id).bind(plan.node).bind(measure.number)
            .bind(reference).bind(measure.title).run()
        plan.digest.addTask(id, number: measure.number, reference: reference, title: measure.title)
        plan.next += BulkWriting.step
        plan.task = (reference, measure.number, id, section, false)
        count.tasks += 1
        if let from = measure.carriedFrom {
            carried.append((id, from))
            plan.hasCarried = true
        }
        return id
    }

    private mutating func write(
        _ measure: BulkMeasure, task: Int64, section: Int, of plan: inout OpenPlan
    ) throws {
        do {
            try tables.measures.bind(task).bind(measure.place).bind(measure.place).bind(measure.marker)
                .bind(measure.measureTitle).bind(measure.scope).run()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw BulkFault(
                line: measure.line, .repeated("\(plan.code)/\(plan.task?.reference ?? "").\(measure.place)"))
        }
        let facts = try MeasureFacts(
            deadlines: measure.deadlines, figures: measure.figures, remarks: measure.remarks
        ).plainJSON()
        let keywords = measure.keywords.isEmpty ? nil : measure.keywords.joined(separator: "\n")
        try tables.texts.bind(task).bind(measure.place).bind(measure.summary).bind(keywords).bind(measure.text)
            .bind(facts).run()
        plan.digest.add(measure, of: task, keywords: keywords, facts: facts)
        for stored in measure.milestones {
            try write(stored, of: measure, task)
            plan.digest.add(stored, of: task, measure.place)
        }
        for note in measure.notes { try write(note, task, measure.place) }
        try count(measure, task: task, section: section, in: &plan)
    }

    private func write(_ stored: BulkMilestone, of measure: BulkMeasure, _ task: Int64) throws {
        let milestone = stored.milestone
        guard (milestone.status == .done) == (milestone.finishedOn != nil),
            !milestone.status.isPaused || milestone.review != nil
        else { throw BulkFault(line: measure.line, .incompleteStatus(milestone.status)) }
        try tables.milestones.bind(task).bind(measure.place).bind(stored.place).bind(stored.place).bind(stored.title)
            .bind(milestone.status.rawValue).bind(milestone.due).bind(milestone.plannedDue).bind(milestone.finishedOn)
            .bind(milestone.review).bind(stored.reason).bind(milestone.isStanding ? 1 : 0).run()
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

    private mutating func count(
        _ measure: BulkMeasure, task: Int64, section: Int, in plan: inout OpenPlan
    ) throws {
        let milestones = measure.milestones.map(\.milestone)
        dues.add(milestones, isClosed: plan.isClosed)
        let timeline = LightTimeline(of: milestones, rule: writer.rule)
        let counts = !timeline.stretches.isEmpty
        if counts, plan.task?.isCounted == false {
            plan.task?.isCounted = true
            plan.nodes[section].totals.tasks += 1
        }
        plan.nodes[section].totals.add(Ledger.Progress(of: milestones), timeline)
        let leads = try units.assign(
            measure.leads, role: 0, task: task, measure: measure.place, tables, writer, &pinyin)
        let supports = try units.assign(
            measure.supports, role: 1, task: task, measure: measure.place, tables, writer, &pinyin)
        if !plan.isClosed { plan.share.count(timeline, leads: leads, supports: supports) }
        let called = SearchRow.called(number: measure.number, reference: plan.task?.reference ?? "")
        let place = plan.next - BulkWriting.step
        try held.add(
            BulkSearch.Held(measure, task: task, at: place, called: called, units: leads + supports), tables,
            self.units, writer, grams, &pinyin)
    }
}
