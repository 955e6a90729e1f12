/// A row of a draft by its places, counted from 0: the plan itself where `section` is empty.
public struct DraftPlace: Hashable, Sendable {
    /// The places of the section and those above it.
    public var section: [Int]
    public var task: Int?
    public var measure: Int?

    public init(section: [Int] = [], task: Int? = nil, measure: Int? = nil) {
        self.section = section
        self.task = task
        self.measure = measure
    }

    public var kind: RowKind {
        section.isEmpty ? .plan : task == nil ? .section : measure == nil ? .task : .measure
    }
}

extension PlanDraft {
    /// Lets a section be changed in its place; false where there is none.
    mutating func change(_ path: [Int], _ body: (inout SectionDraft) -> Void) -> Bool {
        PlanDraft.change(&sections, path[...], body)
    }

    private static func change(
        _ sections: inout [SectionDraft], _ path: ArraySlice<Int>, _ body: (inout SectionDraft) -> Void
    ) -> Bool {
        guard let first = path.first, sections.indices.contains(first) else { return false }
        if path.count == 1 {
            body(&sections[first])
            return true
        }
        return change(&sections[first].sections, path.dropFirst(), body)
    }

    func task(at place: DraftPlace) -> TaskDraft? {
        guard let section = section(at: place.section), let task = place.task, section.tasks.indices.contains(task)
        else { return nil }
        return section.tasks[task]
    }

    /// The headings above a row, the outermost first.
    public func headings(of place: DraftPlace) -> [SectionDraft] {
        place.section.indices.compactMap { section(at: Array(place.section[...$0])) }
    }

    /// What holds for a row of the draft, as a form shows it.
    public func fields(at place: DraftPlace) -> RowFields {
        switch place.kind {
        case .plan, .district, .milestone:
            return RowFields(
                title: head.title, district: district.name, documentNumber: head.documentNumber, issued: head.issued)
        case .section:
            let section = section(at: place.section)
            return RowFields(title: section?.title, leads: section?.leads, supports: section?.supports)
        case .task, .measure:
            guard let task = task(at: place) else { return RowFields() }
            let measures = task.resolvedMeasures(in: headings(of: place))
            if let own = place.measure {
                guard measures.indices.contains(own) else { return RowFields() }
                let measure = measures[own]
                return RowFields(
                    title: measure.title, leads: measure.leads.names, supports: measure.supports.names,
                    scope: measure.scope, deadlines: measure.deadlines)
            }
            guard task.measures.isEmpty, let only = measures.first else {
                return RowFields(title: task.title, number: task.number)
            }
            return RowFields(
                title: task.title, number: task.number, leads: only.leads.names, supports: only.supports.names,
                scope: only.scope, deadlines: only.deadlines)
        }
    }

    /// Sets what a person corrected of a row.
    public mutating func set(_ fields: RowFields, at place: DraftPlace) {
        switch place.kind {
        case .plan, .district, .milestone:
            if let title = fields.title { head.title = title }
            if let number = fields.documentNumber { head.documentNumber = number.isEmpty ? nil : number }
            if let issued = fields.issued { head.issued = issued }
            if let name = fields.district, name != district.name { district = DistrictDraft(name: name, code: "") }
        case .section:
            _ = change(place.section) { section in
                if let title = fields.title { section.title = title }
                if let leads = fields.leads { section.leads = leads }
                if let supports = fields.supports { section.supports = supports }
            }
        case .task, .measure:
            _ = change(place.section) { section in
                guard let task = place.task, section.tasks.indices.contains(task) else { return }
                section.tasks[task].set(fields, measure: place.measure)
            }
        }
    }
}

extension TaskDraft {
    fileprivate mutating func set(_ fields: RowFields, measure: Int?) {
        guard let measure else {
            if let title = fields.title {
                self.title = title
                isTitleMade = false
            }
            if let number = fields.number { self.number = number }
            terms.set(fields)
            return
        }
        guard measures.indices.contains(measure) else { return }
        if let title = fields.title { measures[measure].title = title }
        measures[measure].terms.set(fields)
    }
}

extension Terms {
    fileprivate mutating func set(_ fields: RowFields) {
        if let leads = fields.leads { self.leads = UnitCell(leads) }
        if let supports = fields.supports { self.supports = UnitCell(supports) }
        if let scope = fields.scope { self.scope = scope.isEmpty ? nil : scope }
        if let deadlines = fields.deadlines { self.deadlines = deadlines }
    }
}
