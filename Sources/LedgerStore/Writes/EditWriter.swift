import GRDB
import Ledger

extension LedgerWriter {
    /// Sets fields of a row. What belongs to a measure may be said of its task where that has one measure only.
    func edit(_ row: RowID, _ fields: RowFields) throws -> [StoredEdit] {
        let fields = fields.tidied
        guard let kind = try reader.kind(of: row) else { return [] }
        for field in fields.said
        where !RowField.fields(of: kind).contains(field) || field == .code || field == .district {
            throw Refusal.fieldNotHere(field, kind)
        }
        if let title = fields.title, title.isEmpty, kind != .milestone { throw Refusal.fieldMissing(.title) }
        switch kind {
        case .district, .plan, .section: return try editNode(row, fields)
        case .task: return try editTask(row, fields)
        case .measure:
            // The title of an only measure is that of its task.
            let isOnly = try row.task.map { try reader.measureCount($0) == 1 } ?? false
            guard isOnly, fields.title != nil, let task = row.task else { return try editMeasure(row, fields) }
            return try editTask(.task(task), fields)
        case .milestone: return try editMilestone(row, fields)
        }
    }

    private func editNode(_ row: RowID, _ fields: RowFields) throws -> [StoredEdit] {
        let units = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: row)
        if let name = ([fields.title].compactMap(\.self) + (fields.otherNames ?? [])).first(where: { !$0.isEmpty }),
            try reader.kind(of: row) == .district
        {
            let bearer: Int64? = try database.first("SELECT district FROM district_name WHERE name = ?", [name])
            if let bearer, bearer != row.node { throw Refusal.codeTaken(name) }
        }
        return try units
            + change(row) { text in
                if let title = fields.title { text[.title] = title }
                if let number = fields.documentNumber { text[.documentNumber] = number }
                if let issued = fields.issued { text.set(.issued, issued) }
                if let names = fields.otherNames {
                    let short = (text[.title] ?? "").withoutDistrictEnding
                    text.set(.names, ((short == text[.title] ? [] : [short]) + names).inOrderOnce)
                }
                if let leads = fields.leads { text.set(.leads, leads) }
                if let supports = fields.supports { text.set(.supports, supports) }
            }
    }

    private func editTask(_ row: RowID, _ fields: RowFields) throws -> [StoredEdit] {
        let own = try change(row) { text in
            if let title = fields.title { text[.title] = title }
            if let number = fields.number { text[.number] = String(number) }
        }
        var rest = fields
        rest.title = nil
        rest.number = nil
        guard !rest.said.isEmpty else { return own }
        return try own + editMeasure(onlyMeasure(of: row), rest)
    }

    private func editMeasure(_ row: RowID, _ fields: RowFields) throws -> [StoredEdit] {
        var edits = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: row)
        if let deadlines = fields.deadlines { edits += try editDeadlines(of: row, deadlines) }
        return try edits
            + change(row) { text in
                if let title = fields.title { text[.title] = title }
                if let marker = fields.marker { text[.marker] = marker }
                if let summary = fields.summary { text[.summary] = summary }
                if let keywords = fields.keywords { text.set(.keywords, keywords) }
                if let official = fields.text { text[.text] = official }
                if let scope = fields.scope { text[.scope] = scope }
                if let leads = fields.leads { text.set(.leads, leads) }
                if let supports = fields.supports { text.set(.supports, supports) }
                if let deadlines = fields.deadlines { try text.set(.deadlines, coded: deadlines) }
            }
    }

    /// New deadlines of a measure move the due day of its only milestone, whose planned day stays, and add a milestone for each further
    /// day. Where there are several milestones each is edited by itself.
    private func editDeadlines(of measure: RowID, _ deadlines: [Deadline]) throws -> [StoredEdit] {
        guard case .measure(let task, let own) = measure, let now = try reader.text(of: measure),
            now.value(.deadlines, [Deadline].self) ?? [] != deadlines
        else { return [] }
        let held = try reader.milestones(task: task, measure: own).filter { $0.milestone.status != .withdrawn }
        guard held.count < 2 else {
            throw Refusal.severalMilestones(
                try reader.reference(of: measure),
                try held.map {
                    try reader.reference(of: .milestone(task: task, measure: own, milestone: $0.place))
                })
        }
        var made = Milestone.made(by: deadlines, issued: try reader.issued(above: measure))[...]
        var edits: [StoredEdit] = []
        if let only = held.first, let first = made.popFirst() {
            let row = RowID.milestone(task: task, measure: own, milestone: only.place)
            edits += try change(row) { $0.take(first) }
        }
        for milestone in made {
            edits.append(
                try addMilestone(milestone, titled: deadlines.phrases(due: milestone.due), to: measure, after: nil))
        }
        return edits
    }

    private func editMilestone(_ row: RowID, _ fields: RowFields) throws -> [StoredEdit] {
        let made = try fields.deadlines.map { Milestone.made(by: $0, issued: try reader.issued(above: row))[0] }
        return try change(row) { text in
            if let title = fields.title { text[.title] = title }
            if let made { text.take(made) }
        }
    }
}

extension RowText {
    /// Of a milestone: takes the due day of one that a new deadline makes. The first day that is said of it is the plan's own; a standing
    /// one has no day of finish.
    fileprivate mutating func take(_ made: Milestone) {
        set(.due, made.due)
        if self[.planned] == nil { set(.planned, made.due) }
        self[.standing] = made.isStanding ? "1" : nil
        guard made.isStanding, self[.status] == Status.done.rawValue else { return }
        self[.status] = Status.open.rawValue
        self[.finished] = nil
    }
}
