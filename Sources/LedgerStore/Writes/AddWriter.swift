import GRDB
import Ledger

extension LedgerWriter {
    /// Adds a row with what belongs to it: a task with its measure, a measure with its milestones, a plan with its district.
    func add(_ new: NewRow, by author: Author) throws -> [StoredEdit] {
        let fields = new.fields.tidied
        try refuseLongLines(fields)
        for field in fields.said where !RowField.fields(of: new.kind).contains(field) {
            throw Refusal.fieldNotHere(field, new.kind)
        }
        switch new.kind {
        case .district: return [try addDistrict(fields).edit]
        case .plan: return try addPlan(fields, at: new.place, by: author)
        case .section: return try addSection(fields, at: place(of: new))
        case .task: return try addTask(fields, at: place(of: new))
        case .measure: return try addMeasure(fields, at: place(of: new))
        case .milestone: return [try addMilestone(fields, at: place(of: new))]
        }
    }

    /// The row below which a new one stands, and the sibling that it comes after: the one named, or the last.
    private func place(of new: NewRow) throws -> RowPlace {
        guard let place = new.place, let kind = try reader.kind(of: place) else {
            throw Refusal.cannotAdd(new.kind, nil)
        }
        let like = new.kind.example
        if kind == new.kind, !(new.isInside && kind == .section), let parent = try reader.parent(of: place) {
            return RowPlace(parent: parent, previous: place)
        }
        let parent: RowID? =
            switch (new.kind, kind) {
            case (.section, .plan), (.section, .section), (.task, .plan), (.task, .section), (.measure, .task): place
            case (.milestone, .measure): place
            case (.milestone, .task): try onlyMeasure(of: place)
            case (.task, .measure), (.task, .milestone): try place.task.flatMap { try reader.parent(of: .task($0)) }
            case (.measure, .milestone): place.task.map { .task($0) }
            default: nil
            }
        guard let parent else { throw Refusal.cannotAdd(new.kind, try reader.reference(of: place)) }
        if kind.rawValue > new.kind.rawValue, let above = try above(place, of: new.kind) {
            return RowPlace(parent: parent, previous: above)
        }
        return RowPlace(parent: parent, previous: try reader.children(of: parent, like: like).last)
    }

    /// The row of a kind that a lower row belongs to.
    private func above(_ row: RowID, of kind: RowKind) throws -> RowID? {
        var row = row
        while let parent = try reader.parent(of: row) {
            if try reader.kind(of: parent) == kind { return parent }
            row = parent
        }
        return nil
    }

    /// The measure of a task that has one; of several it must be said which.
    func onlyMeasure(of task: RowID) throws -> RowID {
        let measures = try reader.children(of: task, like: .measure(task: 0, measure: 0))
        guard let only = measures.only else {
            throw Refusal.severalMeasures(
                try reader.reference(of: task), try measures.map { try reader.reference(of: $0) })
        }
        return only
    }

    // MARK: Districts, plans, sections

    private func addDistrict(_ fields: RowFields) throws -> (row: RowID, edit: StoredEdit) {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.nameMissing }
        try refuseDistrictNames([title] + (fields.otherNames ?? []))
        let short = title.withoutDistrictEnding
        let code =
            try fields.code ?? freeCode(try books.pinyin(of: short).split(separator: " ").first.map(String.init) ?? "")
        try refuseCode(code)
        if try database.exists("SELECT 1 FROM district_name WHERE name = ?", [title]) { throw Refusal.codeTaken(title) }
        var text = RowText()
        text[.kind] = String(RowKind.district.rawValue)
        text[.ref] = code
        text[.title] = title
        let others = (short == title ? [] : [short]) + (fields.otherNames ?? [])
        text.set(.names, try others.filter { try !database.exists("SELECT 1 FROM district_name WHERE name = ?", [$0]) })
        let row = RowID.node(try newIdentity("node"))
        let last = try reader.children(of: .node(0), like: row).last
        return (row, try add(row, text, at: RowPlace(parent: .node(0), previous: last).text))
    }

    private func addPlan(_ fields: RowFields, at place: RowID?, by author: Author) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        let (district, made) = try districtOfNewPlan(fields, at: place)
        let issued = fields.issued ?? author.day
        let own = try reader.reference(of: district).head
        let code = try fields.code ?? freeCode("\(own)-\(issued.year)", suffix: { "\($0)" })
        try refuseCode(code)
        var text = RowText()
        text[.kind] = String(RowKind.plan.rawValue)
        text[.ref] = code
        text[.title] = title
        text[.documentNumber] = fields.documentNumber
        text.set(.issued, issued)
        let row = RowID.node(try newIdentity("node"))
        let last = try reader.children(of: district, like: row).last
        return try made + [add(row, text, at: RowPlace(parent: district, previous: last).text)]
    }

    /// The district in which a new plan stands; made where its name is not known.
    private func districtOfNewPlan(_ fields: RowFields, at place: RowID?) throws -> (RowID, [StoredEdit]) {
        if let name = fields.district {
            if name.isEmpty { throw Refusal.fieldMissing(.district) }
            let known: Int64? = try database.first("SELECT district FROM district_name WHERE name = ?", [name])
            if let known { return (.node(known), []) }
            let made = try addDistrict(RowFields(title: name))
            return (made.row, [made.edit])
        }
        guard let node = place?.node, let district = try reader.ancestors(node: node).dropLast().last else {
            throw Refusal.fieldMissing(.district)
        }
        return (.node(district), [])
    }

    private func addSection(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        var text = RowText()
        text[.kind] = String(RowKind.section.rawValue)
        text[.ref] = try newSectionReference(below: place.parent)
        text[.title] = title
        text.set(.leads, fields.leads ?? [])
        text.set(.supports, fields.supports ?? [])
        let units = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: place.parent)
        return try units + [add(.node(newIdentity("node")), text, at: place.text)]
    }

    /// `PLAN/§3`, `PLAN/§3.2`: one more than the highest place given below that node.
    func newSectionReference(below parent: RowID) throws -> String {
        let above = try reader.reference(of: parent)
        guard let plan = try parent.node.flatMap({ try reader.plan(of: $0) }) else { return "" }
        let given: [String] = try database.all(
            "SELECT ref FROM node WHERE kind = ? AND ref LIKE (SELECT ref FROM node WHERE id = ?) || '/§%'",
            [RowKind.section.rawValue, plan]
        ) { try $0[0] }
        let places = given.compactMap { Reference($0)?.section }.filter {
            $0.count == above.section.count + 1 && $0.starts(with: above.section)
        }
        let next = (places.compactMap(\.last).max() ?? 0) + 1
        return Reference(head: above.head, section: above.section + [next]).description
    }

    // MARK: Tasks, measures, milestones

    private func addTask(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        guard let section = place.parent.node, let plan = try reader.plan(of: section) else {
            throw Refusal.cannotAdd(.task, try reader.reference(of: place.parent))
        }
        let number = try fields.number ?? reader.nextTaskNumber(in: plan)
        let task = try newIdentity("task")
        var text = RowText()
        text[.number] = String(number)
        text[.ref] = try newTaskReference(
            number, in: plan, section: reader.reference(of: place.parent).section.first)
        text[.title] = title
        let heading = try reader.headingUnits(above: section)
        var terms = fields
        terms.title = nil
        terms.leads = fields.leads ?? heading.leads
        terms.supports = fields.supports ?? heading.supports
        let units = try newUnits((terms.leads ?? []) + (terms.supports ?? []), near: place.parent)
        let added = try add(.task(task), text, at: place.text)
        return try units + [added] + addMeasure(terms, to: .task(task), after: nil)
    }

    private func addMeasure(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard fields.title != nil else { throw Refusal.fieldMissing(.title) }
        let units = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: place.parent)
        return try units + addMeasure(fields, to: place.parent, after: place.previous)
    }

    private func addMeasure(_ fields: RowFields, to task: RowID, after previous: RowID?) throws -> [StoredEdit] {
        guard case .task(let id) = task else { throw Refusal.cannotAdd(.measure, try reader.reference(of: task)) }
        let last: Int? = try database.first("SELECT max(n) FROM measure WHERE task = ?", [id])
        let row = RowID.measure(task: id, measure: (last ?? 0) + 1)
        var text = RowText()
        text[.title] = fields.title
        text[.marker] = fields.marker
        text[.summary] = fields.summary
        text.set(.keywords, fields.keywords ?? [])
        text[.text] = fields.text
        text[.scope] = fields.scope
        text.set(.leads, fields.leads ?? [])
        text.set(.supports, fields.supports ?? [])
        let deadlines = fields.deadlines ?? []
        try text.set(.deadlines, coded: deadlines)
        var edits = [try add(row, text, at: RowPlace(parent: task, previous: previous).text)]
        let made = Milestone.made(by: deadlines, issued: try reader.issued(above: task))
        for milestone in made {
            let title = made.count > 1 ? deadlines.phrases(due: milestone.due) : nil
            edits.append(try addMilestone(milestone, titled: title, to: row, after: nil))
        }
        return edits
    }

    private func addMilestone(_ fields: RowFields, at place: RowPlace) throws -> StoredEdit {
        let deadlines = fields.deadlines ?? []
        guard let title = fields.title ?? deadlines.first?.phrase else { throw Refusal.fieldMissing(.title) }
        let made = Milestone.made(by: deadlines, issued: try reader.issued(above: place.parent))
        return try addMilestone(made[0], titled: title, to: place.parent, after: place.previous)
    }

    // MARK: Codes

    func refuseCode(_ code: String) throws {
        let isPlain = code.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isPlain, code.count <= 64, code.utf8.first.map({ $0 >= UInt8(ascii: "a") }) == true, !code.hasSuffix("-")
        else { throw Refusal.badCode(code) }
        if try reader.isCodeTaken(code) { throw Refusal.codeTaken(code) }
    }

    /// The code, or with a letter or number behind it where it is taken: `jiangjin-2022b`, `qijiang-2`.
    private func freeCode(_ code: String, suffix: ((Character) -> String)? = nil) throws -> String {
        let start = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.lowercased()
        let plain = start.isEmpty ? "district" : start
        if try !reader.isCodeTaken(plain) { return plain }
        if let suffix {
            for letter in "bcdefghijklmnopqrstuvwxyz" where try !reader.isCodeTaken(plain + suffix(letter)) {
                return plain + suffix(letter)
            }
        }
        var number = 2
        while try reader.isCodeTaken("\(plain)-\(number)") { number += 1 }
        return "\(plain)-\(number)"
    }
}

extension LedgerReader {
    func isCodeTaken(_ code: String) throws -> Bool {
        try database.exists(
            "SELECT 1 WHERE EXISTS(SELECT 1 FROM node WHERE ref = ?1) OR EXISTS(SELECT 1 FROM district_name WHERE name = ?1)",
            [code])
    }

    func kind(of row: RowID) throws -> RowKind? {
        switch row {
        case .node(let id):
            try database.first("SELECT kind FROM node WHERE id = ? AND id <> 0", [id]) { try $0.value(0) }
        case .task: try exists(row) ? .task : nil
        case .measure: try exists(row) ? .measure : nil
        case .milestone: try exists(row) ? .milestone : nil
        case .unit: nil
        }
    }

    /// One more than the highest number of a plan.
    func nextTaskNumber(in plan: Int64) throws -> Int {
        (try database.first("SELECT max(number) FROM task WHERE plan = ?", [plan]) ?? 0) + 1
    }

    /// The day of issue of the plan that a row belongs to.
    func issued(above row: RowID) throws -> Day {
        var node = row.node
        if let task = row.task { node = try database.first("SELECT section FROM task WHERE id = ?", [task]) }
        guard let node, let plan = try plan(of: node) else { return Day(ordinal: 0) }
        return try database.first("SELECT issued FROM node WHERE id = ?", [plan]) { try $0.dayIfAny(0) }.flatMap(\.self)
            ?? Day(ordinal: 0)
    }

    /// The units that the nearest heading above names for all tasks below it.
    func headingUnits(above section: Int64) throws -> (leads: [String]?, supports: [String]?) {
        var units: (leads: [String]?, supports: [String]?) = (nil, nil)
        for node in try ancestors(node: section).dropLast(2) {
            guard let text = try nodeText(node) else { continue }
            if units.leads == nil, !text.list(.leads).isEmpty { units.leads = text.list(.leads) }
            if units.supports == nil, !text.list(.supports).isEmpty { units.supports = text.list(.supports) }
        }
        return units
    }
}

extension RowKind {
    /// Some row of the kind.
    fileprivate var example: RowID {
        switch self {
        case .district, .plan, .section: .node(0)
        case .task: .task(0)
        case .measure: .measure(task: 0, measure: 0)
        case .milestone: .milestone(task: 0, measure: 0, milestone: 0)
        }
    }
}

extension [Deadline] {
    /// The phrases that name a day, joined: 今年10月底前.
    func phrases(due: Day?) -> String? {
        let phrases = filter { due != nil && $0.date == due }.map(\.phrase)
        return phrases.isEmpty ? nil : phrases.joined(separator: "、")
    }
}

extension String {
    /// 江津 of 江津区, where two characters or more remain.
    var withoutDistrictEnding: String {
        guard let last, "区县市".contains(last), count > 2 else { return self }
        return String(dropLast())
    }
}
