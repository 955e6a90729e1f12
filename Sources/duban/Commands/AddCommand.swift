import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban add`: a new district, plan, section, task, measure or milestone, or a unit.
struct AddCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.add)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: FieldOptions
    @Option var district: String?
    @Option var code: String?
    @Flag var inside = false
    @Option var steps: String?
    @Flag var template = false
    @Option var kind: String?
    @Option var administration: String?
    @Argument var words: [String]

    func run(in session: Session) throws {
        guard let first = words.first, let added = AddedKind(rawValue: first) else {
            throw CommandFault.notAKind(words.first ?? "")
        }
        let operands = Array(words.dropFirst())
        let fields = try AskedFields(options)
        switch added {
        case .district: try addDistrict(named: operands[0], fields, session)
        case .plan: try addPlan(fields, session)
        case .section: try add(.section, at: operands[0], fields, session)
        case .task: try add(.task, at: operands[0], fields, session)
        case .measure: try add(.measure, at: operands[0], fields, session)
        case .milestone: try addMilestone(at: operands[0], fields, session)
        case .unit: try addUnit(named: operands[1], in: operands[0], session)
        }
    }

    private func addDistrict(named name: String, _ asked: AskedFields, _ session: Session) throws {
        var fields = try asked.fields(issued: [], calendar: WorkCalendar())
        fields.title = name
        fields.code = code
        let store = try session.openStore()
        try session.apply(.add(NewRow(.district, at: nil, fields)), to: store)
    }

    private func addPlan(_ asked: AskedFields, _ session: Session) throws {
        var fields = try asked.fields(issued: [], calendar: WorkCalendar())
        fields.district = district
        fields.code = code
        let store = try session.openStore()
        try session.apply(.add(NewRow(.plan, at: nil, fields)), to: store)
    }

    private func add(_ kind: RowKind, at place: String, _ asked: AskedFields, _ session: Session) throws {
        let reference = try OptionValues.reference(place)
        let store = try session.openStore()
        let row =
            try kind == .section || kind == .task
            ? session.planOrRow(reference, in: store) : session.row(reference, in: store)
        let issued = try store.formFacts(adding: kind, at: row, day: session.today)?.issued
        let calendar = try session.resources.workCalendar()
        let fields = try asked.fields(issued: [issued ?? session.today], calendar: calendar)
        try session.apply(.add(NewRow(kind, at: row, isInside: inside, fields)), to: store)
    }

    private func addUnit(named name: String, in district: String, _ session: Session) throws {
        let kind = try self.kind.map(OptionValues.unitKind) ?? .office
        let store = try session.openStore()
        let row = try PlaceNames.district(district, in: store)
        let unit = Unit(name: name, kind: kind, administration: administration)
        try session.apply(.addUnit(district: row, unit), to: store)
    }

    /// One milestone, or several that a measure is broken into.
    private func addMilestone(at place: String, _ asked: AskedFields, _ session: Session) throws {
        if let steps {
            if template { throw CommandFault.contrary("--steps", "--template") }
            if !asked.isEmpty { throw CommandFault.contrary("--steps", options.title == nil ? "--due" : "--title") }
            let asked = try AskedSteps(steps)
            try divide(place, session) { row, store in
                try asked.steps(
                    issued: session.issueDays(of: [row], in: store), calendar: session.resources.workCalendar())
            }
        } else if template {
            if !asked.isEmpty { throw CommandFault.contrary("--template", options.title == nil ? "--due" : "--title") }
            try divide(place, session) { row, store in try session.spreadSteps(of: row, in: store) }
        } else {
            if options.title == nil { throw CommandFault.addNeeds("--title", .milestone) }
            try add(.milestone, at: place, asked, session)
        }
    }

    private func divide(
        _ place: String, _ session: Session, into steps: (RowID, Store) throws -> [MilestoneStep]
    ) throws {
        let reference = try OptionValues.reference(place)
        let store = try session.openStore()
        let row = try session.row(reference, in: store)
        try session.apply(.divide(row, try steps(row, store)), to: store)
    }
}

extension OptionValues {
    static func unitKind(_ text: String) throws -> Unit.Kind {
        guard let kind = Unit.Kind(rawValue: text) else { throw CommandFault.notAUnitKind(text) }
        return kind
    }
}
