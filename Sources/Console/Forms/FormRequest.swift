import Ledger

/// A form that is to be opened, and so what it has to know first.
public enum FormRequest: Hashable, Sendable {
    /// A row of that kind, below a row or, where that is of the same kind and it is not to lie inside, after it; nil for the top.
    case adding(RowKind, at: RowID?, inside: Bool)
    case editing(RowID)
    /// A measure is to be broken into steps.
    case dividing(RowID)
    /// The plan of that REF is to be closed.
    case closing(Reference)
    /// A unit is to get one more name; the district by its name.
    case naming(unit: String, district: String)
    /// Leads or supports of the marked rows are to be set.
    case settingUnits(RowField, of: [RowID])
}
