import Ledger
import LedgerStore
import PlanReader
import Screen
import Words

/// What was found in documents and what it would change, before anything is stored.
struct ImportSummary {
    private let found: [FoundPlan]
    private let comparisons: [PlanComparison?]
    private let codes: [String]
    private let words: Words

    /// So many doubts, changes and tasks are told of each plan.
    private static let told = 8

    init(_ found: [FoundPlan], _ store: Store?, _ session: Session) {
        self.found = found
        let drafts = found.map(\.plan.draft)
        // What cannot be compared is told as if it came new; storing says why.
        comparisons = (try? store?.comparisons(of: drafts)) ?? drafts.map { _ in nil }
        let planned = (try? store?.importCodes(of: drafts)) ?? drafts.map(\.code)
        codes = zip(comparisons, planned).map { $0?.held.reference.description ?? $1 }
        words = session.words
    }

    func write(asJSON: Bool, codes: [String]? = nil) throws {
        if asJSON { return try StandardStreams.write(json: DraftJSON.plans(found, codes: codes ?? self.codes, words)) }
        var lines: [String] = []
        for (index, plan) in found.enumerated() {
            if index > 0 { lines.append("") }
            lines += self.lines(of: plan, comparisons[index], code: codes?[index] ?? self.codes[index])
        }
        try StandardStreams.write(lines: lines.map(VisibleText.of))
    }

    /// A code in Chinese, after the file, is told only once it has become one of Latin letters.
    private func lines(of found: FoundPlan, _ comparison: PlanComparison?, code: String) -> [String] {
        let words = self.words.commands.imports
        let draft = found.plan.draft
        let findings = PlanFindings(draft, doubts: found.plan.doubts)
        var lines = ["\(draft.head.title) (\(found.file))", "  " + words.head(draft, found.plan.isIssueDayFound)]
        lines.append("  " + words.found(findings))
        lines.append("  " + (comparison.map(words.isCopy) ?? words.comesNew(code.allSatisfy(\.isASCII) ? code : "")))
        lines += comparison.map(changes).map { told($0) } ?? []
        lines.append("  " + (found.plan.doubts.isEmpty ? words.noDoubts : words.doubts(findings)))
        lines += told(found.plan.doubts.map { words.line($0.line) + " " + words.doubt($0) })
        return lines + told(tasks(of: draft))
    }

    private func changes(_ comparison: PlanComparison) -> [String] {
        let words = self.words.commands.imports
        return comparison.added.map { words.added($0.draft.number, $0.draft.title) }
            + comparison.changes.filter { !$0.isText }.map(words.change) + comparison.gone.map(words.gone)
    }

    private func tasks(of draft: PlanDraft) -> [String] {
        draft.tasks.map { task, headings in
            let first = task.resolvedMeasures(in: headings).first
            let lead = first?.leads.names.first
            let phrase = first?.deadlines.first?.phrase
            return (["\(task.number) \(task.title)", lead, phrase].compactMap(\.self)).joined(separator: " · ")
        }
    }

    private func told(_ lines: [String]) -> [String] {
        let shown = lines.prefix(ImportSummary.told).map { "    " + $0 }
        let left = lines.count - shown.count
        return shown + (left > 0 ? ["    " + words.commands.imports.more(left)] : [])
    }
}
