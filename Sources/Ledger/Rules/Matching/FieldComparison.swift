/// Compares the fields of one row with what a document says of it.
///
/// A field that the document says as it did before stays as it is. One that it says otherwise is taken over, unless the office wrote its
/// own words there meanwhile.
struct FieldComparison {
    let reference: Reference
    let now: RowFields
    let brought: RowFields
    private(set) var result = ComparedFields()

    init(_ reference: Reference, now: RowFields, brought: RowFields) {
        self.reference = reference
        self.now = now
        self.brought = brought
    }

    /// `same` says whether two values mean the same; `told` words one.
    mutating func compare<Value: Equatable>(
        _ field: RowField, _ path: WritableKeyPath<RowFields, Value?>, _ new: Value, empty: Value,
        same: (Value, Value) -> Bool, told: (Value) -> String
    ) {
        let now = self.now[keyPath: path] ?? empty
        let brought = self.brought[keyPath: path] ?? empty
        guard !same(now, new), !same(brought, new) else { return }
        let isKept = !same(now, brought)
        result.changes.append(
            FieldChange(reference: reference, field: field, before: told(now), after: told(new), isKept: isKept))
        if !isKept { result.set[keyPath: path] = new }
    }

    mutating func compare(_ field: RowField, _ path: WritableKeyPath<RowFields, String?>, _ new: String?) {
        compare(field, path, new ?? "", empty: "", same: { $0.bareWording == $1.bareWording }, told: { $0 })
    }

    /// Names that stand for the same units in the same order are the same.
    mutating func compare(
        _ field: RowField, _ path: WritableKeyPath<RowFields, [String]?>, _ new: [String], names: [String: String]
    ) {
        let units = { (printed: [String]) in printed.map { names[$0] ?? $0 } }
        compare(field, path, new, empty: [], same: { units($0) == units($1) }, told: { $0.joined(separator: "、") })
    }

    /// Phrases that bind in the same way to the same days are the same, in whatever order; of a plan that came with duban, which words
    /// them shortly, also those without a day that bind in the same way.
    mutating func compareDeadlines(_ new: [Deadline], isBundled: Bool) {
        let bindings = { (deadlines: [Deadline]) in
            deadlines.map { isBundled ? $0.kind.rawValue + ($0.date?.description ?? "") : $0.binding }.sorted()
        }
        compare(
            .deadlines, \.deadlines, new, empty: [], same: { bindings($0) == bindings($1) },
            told: { $0.map(\.phrase).joined(separator: "、") })
    }

    mutating func compareNumber(_ new: Int) {
        compare(.number, \.number, new, empty: 0, same: ==, told: String.init)
    }

    mutating func compareIssued(_ new: Day) {
        compare(.issued, \.issued, new, empty: new, same: ==, told: \.description)
    }

    /// Takes something over that is no change of what was said: an official wording where none was.
    mutating func attach(text: String) {
        result.set.text = text
        result.changes.append(FieldChange(reference: reference, field: .text, before: "", after: text))
    }

    /// A title that is needed from now on.
    mutating func give(title: String) {
        result.set.title = title
    }
}

extension Deadline {
    /// What it binds to: its day, or where there is none its words.
    fileprivate var binding: String { kind.rawValue + " " + (date?.description ?? phrase.bareWording) }
}
