import Ledger

/// A plan as read from a published document: the draft and every doubt.
///
/// A district that the ledger does not know has an empty code, and so has its plan: both are made from the name when it is stored. A plan
/// of a document that names no district belongs to 未定.
public struct ReadPlan: Hashable, Sendable {
    public var draft: PlanDraft
    /// Whether the document names a day of issue; where not, the draft carries the day of the import.
    public var isIssueDayFound: Bool
    /// In the order of the document.
    public var doubts: [Doubt]

    public init(draft: PlanDraft, isIssueDayFound: Bool = true, doubts: [Doubt] = []) {
        self.draft = draft
        self.isIssueDayFound = isIssueDayFound
        self.doubts = doubts
    }
}

/// What a ledger knows that helps to read a document: its districts and its units with all their names.
public struct KnownNames: Hashable, Sendable {
    public var districts: [DistrictDraft]
    public var units: [Ledger.Unit]

    public init(districts: [DistrictDraft] = [], units: [Ledger.Unit] = []) {
        self.districts = districts
        self.units = units
    }
}
