import Foundation
import GRDB
import Ledger

extension Store {
    /// Brings a plan into the ledger, in one transaction and as one entry of the history, which carries the digest of what it brought.
    public func importPlan(_ plan: PlanDraft, by author: Author) throws {
        try importPlans([plan], by: author, as: .importPlan)
    }

    /// Fills a new ledger with its first plans. The entries cannot be undone.
    public func initialise(with plans: [PlanDraft], by author: Author) throws {
        try importPlans(plans, by: author, as: .initialise)
    }

    private func importPlans(_ plans: [PlanDraft], by author: Author, as action: HistoryAction) throws {
        try write { writer in
            var pinyin = try writer.reader.pinyin()
            for plan in plans {
                var writing = PlanWriting(writer: writer, plan: plan, pinyin: pinyin)
                let digest = try writing.write()
                pinyin = writing.pinyin
                // What a plan says counts from the day of its issue, not from that of its import.
                let dated = Author(user: author.user, day: plan.head.issued, stamp: author.stamp)
                try writer.appendHistory(dated, action, subject: "\(plan.code) \(PlanDigest.mark)\(digest)")
            }
            try writer.keep(pinyin)
        }
    }
}

/// One plan on its way into the tables.
struct PlanWriting {
    let writer: LedgerWriter
    let plan: PlanDraft
    var pinyin: Pinyin
    private var database: Database { writer.database }
    private var district: Int64 = 0
    private var node: Int64 = 0
    private var places: PlaceBlock
    private var nextTask: Int64 = 0
    private var units: UnitWriting
    private var totals: [Int64: NodeTotals] = [:]
    private var paths: [Int64: [Int64]] = [:]
    private var dues = DueChanges()
    private var share = PlanShare()
    private let encoder = JSONEncoder()

    /// What the tasks of a node add to it.
    private struct NodeTotals {
        var tasks = 0
        var progress = Ledger.Progress()
        var tally = Tally()
    }

    init(writer: LedgerWriter, plan: PlanDraft, pinyin: Pinyin) {
        self.writer = writer
        self.plan = plan
        self.pinyin = pinyin
        places = PlaceBlock(first: 0, tasks: 0)
        units = UnitWriting(writer: writer, district: 0)
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Writes everything and returns the digest of what was written, in hexadecimal.
    mutating func write() throws -> String {
        district = try writer.district(plan.district)
        nextTask = try writer.newIdentity("task")
        units = UnitWriting(writer: writer, district: district)
        let first = try writer.nextPlanPlace(in: district)
        places = PlaceBlock(first: first, tasks: plan.sections.reduce(0) { $0 + $1.taskCount })
        node = try writer.insertNode(
            parent: district, kind: .plan, ref: plan.code, title: plan.head.title, first: first,
            last: first + PlaceBlock.size - 1, issued: plan.head.issued)
        try note(facts: plan.head, of: node)
        for unit in plan.units { try units.add(unit, &pinyin) }
        for (place, section) in plan.sections.enumerated() {
            try write(section, below: node, path: [place + 1], headings: [])
        }
        for (node, total) in totals {
            try database.run(
                "UPDATE node SET tasks = tasks + ?, done = done + ?, total = total + ?, standing = standing + ? WHERE id = ?",
                [total.tasks, total.progress.done, total.progress.total, total.progress.standing, node])
            try database.add(total.tally, toNode: node)
        }
        try dues.write(database)
        try database.add(share, toShareOf: node)
        try share.write(database)
        var digest = PlanDigest(of: node, writer.reader)
        return try digest.hexadecimal()
    }

    private mutating func write(
        _ section: SectionDraft, below parent: Int64, path: [Int], headings: [SectionDraft]
    ) throws {
        let first = places.next
        let id = try writer.insertNode(
            parent: parent, kind: .section, ref: Reference(head: plan.code, section: path).description,
            title: section.title, first: first, last: first - 1, issued: nil)
        try note(
            facts: SectionFacts(leads: section.leads, supports: section.supports, remarks: section.remarks), of: id)
        for (place, inner) in section.sections.enumerated() {
            try write(inner, below: id, path: path + [place + 1], headings: headings + [section])
        }
        for task in section.tasks { try write(task, in: id, path: path, headings: headings + [section]) }
        try database.run("UPDATE node SET last = ? WHERE id = ?", [places.next - 1, id])
    }

    private mutating func write(_ task: TaskDraft, in section: Int64, path: [Int], headings: [SectionDraft]) throws {
        let id = nextTask
        nextTask += 1
        let place = places.take()
        let reference = try writer.newTaskReference(task.number, in: node, section: path)
        let called = SearchRow.called(number: task.number, reference: reference)
        try database.run(
            "INSERT INTO task(id, place, section, plan, number, ref, title) VALUES(?, ?, ?, ?, ?, ?, ?)",
            [id, place, section, node, task.number, reference, task.title])
        let above = try nodes(above: section)
        for measure in task.resolvedMeasures(in: headings) {
            let milestones = Milestone.made(by: measure.deadlines, issued: plan.head.issued)
            try write(measure, of: task, id)
            for (index, milestone) in milestones.enumerated() {
                // Of several milestones each is called by the phrase that made it: 今年10月底前.
                let title = milestones.count > 1 ? measure.deadlines.phrases(due: milestone.due) : nil
                try writer.insert(milestone, titled: title, task: id, measure: measure.place, place: index + 1)
                dues.count(milestone, measure.place, index + 1, at: place, plan: node, isClosed: false)
                share.count(milestone, rule: writer.rule)
            }
            let timeline = LightTimeline(of: milestones, rule: writer.rule)
            for node in above {
                totals[node, default: NodeTotals()].progress =
                    totals[node, default: NodeTotals()].progress + Ledger.Progress(of: milestones)
                totals[node, default: NodeTotals()].tally.add(timeline)
            }
            let (leads, supports) = try units.assign(measure, task: id, &pinyin)
            share.count(timeline, leads: leads, supports: supports)
            let row = SearchRow(measure: measure.place, called: called, body: try searched(measure, of: task))
            try writer.insertSearch(row, of: id, place: place)
        }
        for node in above { totals[node, default: NodeTotals()].tasks += 1 }
    }

    private mutating func write(_ measure: ResolvedMeasure, of task: TaskDraft, _ id: Int64) throws {
        try database.run(
            "INSERT INTO measure(task, n, ord, marker, title, scope) VALUES(?, ?, ?, ?, ?, ?)",
            [id, measure.place, measure.place, measure.marker, measure.title, measure.scope])
        let facts = try json(
            MeasureFacts(deadlines: measure.deadlines, figures: measure.figures, remarks: measure.remarks))
        let keywords = measure.keywords.isEmpty ? nil : measure.keywords.joined(separator: "\n")
        try database.run(
            "INSERT INTO measure_text(task, n, summary, keywords, text, facts) VALUES(?, ?, ?, ?, ?, ?)",
            [id, measure.place, measure.summary, keywords, measure.text, facts])
    }

    private mutating func searched(_ measure: ResolvedMeasure, of task: TaskDraft) throws -> String {
        var text = SearchText(
            titles: [task.title] + [measure.title].compactMap(\.self), keywords: measure.keywords,
            written: [measure.summary, measure.text].compactMap(\.self))
        for name in measure.leads.names + measure.supports.names { text.units += try units.names(of: name) }
        return text.body(&pinyin)
    }

    /// A section and the nodes above it, up to the root.
    private mutating func nodes(above section: Int64) throws -> [Int64] {
        if let known = paths[section] { return known }
        let path = try writer.reader.ancestors(node: section)
        paths[section] = path
        return path
    }

    private mutating func note(facts: some Encodable, of node: Int64) throws {
        try database.run("INSERT INTO node_facts(id, facts) VALUES(?, ?)", [node, try json(facts)])
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension SectionDraft {
    fileprivate var taskCount: Int { tasks.count + sections.reduce(0) { $0 + $1.taskCount } }
}
