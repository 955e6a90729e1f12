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
        let heads = Part.tables(of: parts).map { RealTable.headerWords(of: $0.rows) }.filter { $0.count > 1 }
        if let words = heads.max(by: { $0.count < $1.count }) { return .failure(.noTaskColumn(found: words)) }
        return .failure(.noTasks)
    }
}
