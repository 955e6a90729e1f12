import Foundation
import GRDB
import Ledger

extension Store {
    /// Brings plans in that were read from documents: new ones as they are, copies of plans that the ledger holds by what they say
    /// otherwise. All of them or none, in one transaction, as one step that undo takes back whole. A copy without a difference
    /// writes nothing.
    ///
    /// `withdrawing` are rows that are gone from a document and that a person wants withdrawn, with the `reason`.
    @discardableResult
    public func bringIn(
        _ drafts: [PlanDraft], withdrawing: Set<RowID> = [], reason: String, by author: Author
    ) throws -> ImportResult {
        try write { try $0.bringIn(drafts, withdrawing: withdrawing, reason: reason, by: author) }
    }

    /// The codes that new plans would get.
    public func importCodes(of drafts: [PlanDraft]) throws -> [String] {
        try read { reader in
            let writer = LedgerWriter(database: reader.database, rule: rule)
            return try drafts.map { try PlanBringing(writer: writer, draft: $0.withStorableNames).plannedCode() }
        }
    }

    /// Each draft beside the plan that it is a copy of; nil where it is a new plan.
    public func comparisons(of drafts: [PlanDraft]) throws -> [PlanComparison?] {
        try read { reader in try drafts.map { try reader.comparison(of: $0) } }
    }
}

extension LedgerReader {
    func comparison(of read: PlanDraft) throws -> PlanComparison? {
        let draft = read.withStorableNames
        let reading = HeldPlanReading(reader: self)
        let names = [draft.district.name, draft.district.code] + draft.district.otherNames
        let plans = try database.all(
            """
            SELECT id FROM node WHERE kind = 2 AND parent IN (
              SELECT district FROM district_name WHERE name IN (SELECT value FROM json_each(?))) ORDER BY ord
            """, [try textList(names)]
        ) { try $0[0] as Int64 }
        let heads = try plans.map { reading.head(try nodeText($0) ?? RowText()) }
        if let index = PlanIdentity.plan(of: draft.head, among: heads) {
            return PlanComparison(of: try reading.plan(plans[index]), with: draft)
        }
        return draft.district.isUnknown ? try comparisonAnywhere(of: draft, reading) : nil
    }

    /// A copy of a plan that stands in a district, where the copy itself names none: it has its number, or its title and its tasks.
    private func comparisonAnywhere(of draft: PlanDraft, _ reading: HeldPlanReading) throws -> PlanComparison? {
        let plans = try database.all("SELECT id FROM node WHERE kind = 2 ORDER BY ord") { try $0[0] as Int64 }
        for plan in plans {
            let head = reading.head(try nodeText(plan) ?? RowText())
            guard PlanIdentity.plan(of: draft.head, among: [head]) != nil else { continue }
            let held = try reading.plan(plan)
            if PlanIdentity.isSameNumber(draft.head, head) || PlanIdentity.sharesTasks(draft, with: held) {
                return PlanComparison(of: held, with: draft)
            }
        }
        return nil
    }
}

extension LedgerWriter {
    func bringIn(
        _ drafts: [PlanDraft], withdrawing: Set<RowID>, reason: String, by author: Author
    ) throws -> ImportResult {
        var plans: [ImportedPlan] = []
        var entries: [(plan: Int, day: Day, edits: [StoredEdit])] = []
        for read in drafts {
            let draft = read.withStorableNames
            let place = plans.count
            if let comparison = try reader.comparison(of: draft) {
                let updating = PlanUpdating(
                    writer: self, comparison: comparison, units: draft.units, withdrawing: withdrawing,
                    reason: reason, author: author)
                let (plan, edits, withdrawals) = try updating.run(draft)
                plans.append(plan)
                // What a plan says counts from the day of its issue, not from that of its import; what a person withdraws from today.
                entries += [(place, draft.head.issued, edits), (place, author.day, withdrawals)]
            } else {
                let (plan, edits) = try PlanBringing(writer: self, draft: draft).run()
                plans.append(plan)
                entries.append((place, draft.head.issued, edits))
            }
        }
        entries.removeAll(where: \.edits.isEmpty)
        for (part, entry) in entries.enumerated() {
            let dated = Author(user: author.user, day: entry.day, stamp: author.stamp)
            let subject = ImportSubject(
                plan: plans[entry.plan].reference.head, digest: ImportSubject.digest(of: entry.edits),
                part: part + 1, parts: entries.count)
            plans[entry.plan].entry = try appendHistory(dated, .importPlan, subject: subject.text, edits: entry.edits)
        }
        return ImportResult(plans: plans, next: try reader.nextUndo(of: author.user))
    }
}

/// What the entry of an import is about: `jiangjin-2022 edits-sha256:…`, and ` 2/3` for the second of three plans that came together.
struct ImportSubject {
    var plan: String
    var digest: String
    var part = 1
    var parts = 1

    /// Stands before the digest. It is SHA-256 over the bytes of the entry's edits, as the chain has them.
    static let mark = "edits-sha256:"

    init(plan: String, digest: String, part: Int, parts: Int) {
        self.plan = plan
        self.digest = digest
        self.part = part
        self.parts = parts
    }

    /// Nil for the subject of any other entry.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 2, words[1].hasPrefix(ImportSubject.mark) else { return nil }
        plan = String(words[0])
        digest = String(words[1].dropFirst(ImportSubject.mark.count))
        let numbers = words.count > 2 ? words[2].split(separator: "/").compactMap { Int($0) } : []
        if numbers.count == 2 { (part, parts) = (numbers[0], numbers[1]) }
    }

    var text: String { "\(plan) \(ImportSubject.mark)\(digest)" + (parts > 1 ? " \(part)/\(parts)" : "") }

    static func digest(of edits: [StoredEdit]) -> String {
        var chain = ChainBytes(after: [])
        for edit in edits { chain.add(edit) }
        return Data(SHA256.digest(of: chain.bytes)).hexadecimal
    }
}
