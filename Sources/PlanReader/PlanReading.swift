import Documents
import Ledger

/// Understands published plan documents, found by structure and not by district.
public enum PlanReading {
    /// The plans of a document: `PlanReading.read(document, fileName: "方案.docx", district: nil, known: names, today: day)`.
    ///
    /// `district` is what a person said; it goes before anything that the document names. A district that the ledger does not know has an
    /// empty code, and so has its plan. `calendar` counts working days: 印发之日起20个工作日内.
    public static func read(
        _ document: Document, fileName: String, district: String?, known: KnownNames, today: Day,
        calendar: WorkCalendar = WorkCalendar()
    ) -> Result<[ReadPlan], PlanReadingFault> {
        let parts = Part.parts(of: document)
        guard !parts.isEmpty else { return .failure(.empty) }
        var plans = PlanMaking(
            parts: parts, document: document, fileName: fileName, district: district, known: known, today: today,
            calendar: calendar)
        let read = plans.read()
        if !read.isEmpty { return .success(read) }
        let heads = tables(of: parts).map { RealTable.headerWords(of: $0) }.filter { $0.count > 1 }
        if let words = heads.max(by: { $0.count < $1.count }) { return .failure(.noTaskColumn(found: words)) }
        return .failure(.noTasks)
    }

    private static func tables(of parts: [Part]) -> [[TableRow]] {
        var tables: [[TableRow]] = []
        for case .row(let row) in parts {
            if let last = tables.last?.last, last.table == row.table {
                tables[tables.count - 1].append(row)
            } else {
                tables.append([row])
            }
        }
        return tables
    }
}
