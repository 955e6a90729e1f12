import Ledger
import Screen
import Words

/// A form in which the ledger is written: fields to type in, read when it is saved. It stays, with what was typed, until the change is
/// made.
public struct Form: Hashable, Sendable {
    /// What becomes of what is typed.
    public enum Purpose: Hashable, Sendable {
        case add(RowKind, at: RowID?, inside: Bool)
        case edit(RowID)
        case divide(RowID)
        case withdraw(RowID)
        case close(RowID)
        /// The plan is that of the row, for REFs without one.
        case move(RowID, plan: String)
        case name(district: RowID, unit: String)
        /// Of the marked rows.
        case setUnits(RowField)
    }

    /// What is wrong, and at which field; nil for the form as a whole.
    public struct Fault: Error, Hashable, Sendable {
        public var place: Int?
        public var text: String
    }

    public var purpose: Purpose
    public var title: String
    /// Said above the fields.
    public var introduction: [String] = []
    public var fields: [FormField]
    /// What it started from.
    let facts: FormFacts?
    /// The field in focus; behind the last one stands the line that saves.
    public var place = 0
    public var fault: Fault?
    /// The change is asked for and not answered yet.
    public var isWaiting = false
    /// The key that leaves without saving was pressed once.
    public var leavingKey: Key?

    init(_ purpose: Purpose, title: String, fields: [FormField], facts: FormFacts? = nil, introduction: [String] = []) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
        self.facts = facts
        self.introduction = introduction
    }

    var focusedField: FormField? { fields.indices.contains(place) ? fields[place] : nil }

    var isOnSave: Bool { place == fields.count }

    /// Something was typed that would be lost.
    var isChanged: Bool { fields.contains(where: \.isChanged) || isReshaped }

    /// Steps were added, removed or put in another order.
    var isReshaped = false

    var isOfSteps: Bool {
        if case .divide = purpose { return true }
        return false
    }

    /// Units that the name at the cursor may mean.
    var candidates: [UnitName] {
        guard let field = focusedField, let facts else { return [] }
        let others = Set(NameList.names(in: field.text))
        let found = facts.units.matching(field.typedUnit, limit: Form.mostCandidates + others.count)
        return Array(found.filter { !others.contains($0.name) }.prefix(Form.mostCandidates))
    }

    /// How many candidates a digit can choose among.
    private static let mostCandidates = 9

    /// Moves to another field; the one that is left is tidied.
    mutating func go(to wanted: Int) {
        if fields.indices.contains(place) { fields[place].tidy() }
        place = max(0, min(fields.count, wanted))
    }
}
