import GRDB
import Ledger

extension Store {
    /// What a form starts from that adds a row of that kind at a place; nil when the place is no more.
    public func formFacts(adding kind: RowKind, at place: RowID?, day: Day) throws -> FormFacts? {
        try read { try $0.formFacts(adding: kind, at: place, day: day) }
    }

    /// What a form starts from that edits a row; nil when there is no such row.
    public func formFacts(editing row: RowID, day: Day) throws -> FormFacts? {
        try read { try $0.formFacts(editing: row, day: day) }
    }

    /// What a form starts from that sets the units of several rows: the units of their districts, to be completed while one types.
    public func formFacts(settingUnitsOf rows: [RowID], day: Day) throws -> FormFacts {
        try read { try $0.formFacts(settingUnitsOf: rows, day: day) }
    }
}

extension LedgerReader {
    fileprivate func formFacts(adding kind: RowKind, at place: RowID?, day: Day) throws -> FormFacts? {
        guard let place else {
            return FormFacts(kind: kind, row: nil, label: "", fields: RowFields(), issued: day)
        }
        guard try exists(place) else { return nil }
        var fields = RowFields()
        if kind == .task, let section = try section(of: place) {
            if let plan = try plan(of: section) { fields.number = try nextTaskNumber(in: plan) }
            let heading = try headingUnits(above: section)
            fields.leads = heading.leads
            fields.supports = heading.supports
        }
        if kind == .measure, let task = place.task {
            let beside = try unitsOfLastMeasure(of: .task(task))
            fields.leads = beside.leads
            fields.supports = beside.supports
        }
        if kind == .plan, let district = try district(above: place) {
            fields.district = try titles(of: [district]).first
        }
        return FormFacts(
            kind: kind, row: place, label: try formLabel(of: place), fields: fields,
            issued: try issuedIfAny(above: place) ?? day, units: try unitNames(near: place))
    }

    fileprivate func formFacts(editing row: RowID, day: Day) throws -> FormFacts? {
        guard let kind = try kind(of: row), let text = try text(of: row) else { return nil }
        var fields = fields(of: text, kind)
        if kind == .task,
            let measures = try row.task.map({ try children(of: .task($0), like: .measure(task: 0, measure: 0)) }),
            let only = measures.only, let own = try self.text(of: only)
        {
            let task = fields
            fields = self.fields(of: own, .measure)
            fields.title = task.title
            fields.number = task.number
            fields.marker = nil
        }
        if kind == .milestone {
            let milestone = Milestone(text)
            fields.deadlines = milestone.due.map { [Deadline(kind: .by, phrase: $0.description, date: $0)] } ?? []
        }
        if kind == .plan, let district = try district(above: row) { fields.district = try titles(of: [district]).first }
        return FormFacts(
            kind: kind, row: row, label: try formLabel(of: row), fields: fields,
            issued: try issuedIfAny(above: row) ?? day, units: try unitNames(near: row),
            milestones: try milestones(near: row), unfinished: kind == .plan ? try unfinished(below: row) : nil)
    }

    fileprivate func formFacts(settingUnitsOf rows: [RowID], day: Day) throws -> FormFacts {
        let districts = Set(try rows.compactMap { try district(above: $0) })
        var seen: Set<String> = []
        let units = try districts.sorted().flatMap { try unitNames(near: .node($0)) }.filter {
            seen.insert($0.name).inserted
        }
        return FormFacts(kind: .measure, row: rows.first, label: "", fields: RowFields(), issued: day, units: units)
    }

    /// A district reads better by its name than by its code.
    private func formLabel(of row: RowID) throws -> String {
        guard let node = row.node, try kind(of: row) == .district else { return try label(of: row) }
        return try titles(of: [node]).first ?? ""
    }

    private func unfinished(below plan: RowID) throws -> UnfinishedCount? {
        try database.first(
            """
            SELECT count(DISTINCT task), count(*) FROM task JOIN milestone ON milestone.task = task.id
            WHERE plan = ? AND status IN ('open', 'waiting', 'suspended')
            """, [plan.node]
        ) { UnfinishedCount(tasks: try $0[0], milestones: try $0[1]) }
    }

    private func fields(of text: RowText, _ kind: RowKind) -> RowFields {
        var fields = RowFields(title: text[.title] ?? "")
        switch kind {
        case .district:
            fields.code = text[.ref]
            fields.otherNames = text.list(.names)
        case .plan:
            fields.code = text[.ref]
            fields.documentNumber = text[.documentNumber] ?? ""
            fields.issued = text.day(.issued)
        case .section:
            fields.leads = text.list(.leads)
            fields.supports = text.list(.supports)
        case .task:
            fields.number = text.number(.number).map(Int.init)
        case .measure:
            fields.marker = text[.marker] ?? ""
            fields.leads = text.list(.leads)
            fields.supports = text.list(.supports)
            fields.scope = text[.scope] ?? ""
            fields.deadlines = text.value(.deadlines, [Deadline].self) ?? []
            fields.summary = text[.summary] ?? ""
            fields.keywords = text.list(.keywords)
            fields.text = text[.text] ?? ""
        case .milestone:
            break
        }
        return fields
    }

    private func section(of place: RowID) throws -> Int64? {
        if let node = place.node { return node }
        return try place.task.flatMap { try database.first("SELECT section FROM task WHERE id = ?", [$0]) }
    }

    private func issuedIfAny(above row: RowID) throws -> Day? {
        let day = try issued(above: row)
        return day.ordinal == 0 ? nil : day
    }

    /// The milestones of the measure that a row is, holds alone or belongs to.
    private func milestones(near row: RowID) throws -> [Milestone] {
        guard let task = row.task else { return [] }
        var held = try milestones(task: task)
        switch row {
        case .measure(_, let measure), .milestone(_, let measure, _): held = held.filter { $0.measure == measure }
        default: break
        }
        return Set(held.map(\.measure)).count == 1 ? held.map(\.milestone) : []
    }

    private func unitNames(near row: RowID) throws -> [UnitName] {
        guard let district = try district(above: row) else { return [] }
        let aliases = try database.all(
            "SELECT unit, name FROM unit_name WHERE district = ? AND NOT is_misprint ORDER BY name", [district]
        ) { (unit: try $0[0] as Int64, name: try $0[1] as String) }
        let byUnit = Dictionary(grouping: aliases, by: \.unit)
        return try database.all(
            "SELECT id, name, pinyin FROM unit WHERE district = ? ORDER BY pinyin, name", [district]
        ) {
            row in
            let name: String = try row[1]
            let names = byUnit[try row[0], default: []].map(\.name)
            return UnitName(name: name, aliases: names.filter { $0 != name }, pinyin: try row[2])
        }
    }
}
