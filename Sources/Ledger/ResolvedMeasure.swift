/// A measure with everything that holds for it: its own terms before its task's, its task's before its section's.
public struct ResolvedMeasure: Hashable, Sendable {
    /// 1 for the first measure of the task: the `.1` of `jiangjin-2022/40.1`.
    public var place: Int
    public var marker: String?
    /// Nil where the task has only this measure.
    public var title: String?
    public var leads: UnitCell
    public var supports: UnitCell
    public var scope: String?
    public var deadlines: [Deadline]
    public var figures: [Figure]
    public var summary: String?
    public var keywords: [String]
    public var text: String?
    public var remarks: Remarks
}

extension TaskDraft {
    /// The measures of the task, at least one. `headings` are the sections above it, the outermost first.
    public func resolvedMeasures(in headings: [SectionDraft]) -> [ResolvedMeasure] {
        let own = measures.isEmpty ? [nil] : measures.map(Optional.some)
        return own.enumerated().map { place, measure in
            let nearest = measure?.terms ?? terms
            let deadlines = nearest.deadlines.isEmpty ? terms.deadlines : nearest.deadlines
            return ResolvedMeasure(
                place: place + 1,
                marker: measure?.marker,
                title: measure?.title,
                leads: cell(nearest, \.leads, of: measure, headings.last { !$0.leads.isEmpty }?.leads),
                supports: cell(nearest, \.supports, of: measure, headings.last { !$0.supports.isEmpty }?.supports),
                scope: nearest.scope ?? terms.scope,
                deadlines: deadlines,
                figures: measure == nil ? terms.figures : nearest.figures + terms.figures,
                summary: nearest.summary ?? terms.summary,
                keywords: measure == nil
                    ? terms.keywords : nearest.keywords + terms.keywords.filter { !nearest.keywords.contains($0) },
                text: nearest.text,
                remarks: nearest.remarks)
        }
    }

    private func cell(
        _ nearest: Terms, _ path: KeyPath<Terms, UnitCell?>, of measure: MeasureDraft?, _ heading: [String]?
    ) -> UnitCell {
        if let cell = nearest[keyPath: path] { return cell }
        if measure != nil, let cell = terms[keyPath: path] { return UnitCell(cell.names, isInherited: true) }
        return UnitCell(heading ?? [], isInherited: heading != nil)
    }
}
