import Ledger

/// A measure as `export --format json` has it: what `list --json` has of it and everything else that is stored, but nothing that changes
/// with the day.
enum ExportJSON {
    static func row(_ exported: ExportedMeasure) -> JSON {
        let measure = exported.measure
        return .object(
            MeasureJSON.facts(measure) + [
                ("planTitle", .text(exported.plan.title)),
                ("documentNumber", .optional(exported.plan.documentNumber)),
                ("issued", MeasureJSON.day(exported.plan.issued)),
                ("sectionRef", .text(exported.section.description)), ("sectionPath", .texts(exported.sectionPath)),
                ("marker", .optional(measure.marker)), ("keywords", .texts(measure.keywords)),
                ("milestoneList", .array(measure.milestones.map(milestone))),
                ("notes", notes(exported.notes)), ("source", DetailJSON.remarks(measure.remarks)),
            ])
    }

    static func notes(_ notes: [Note]) -> JSON { .array(notes.map(DetailJSON.note)) }

    private static func milestone(_ detail: MilestoneDetail) -> JSON {
        let milestone = detail.milestone
        return .object([
            ("ref", .text(detail.reference.description)), ("n", .integer(detail.place)),
            ("title", .optional(detail.title)), ("status", .text(milestone.status.rawValue)),
            ("due", MeasureJSON.day(milestone.due)), ("plannedDue", MeasureJSON.day(milestone.plannedDue)),
            ("doneOn", MeasureJSON.day(milestone.finishedOn)), ("review", MeasureJSON.day(milestone.review)),
            ("reason", .optional(detail.reason)), ("standing", .bool(milestone.isStanding)),
        ])
    }
}

extension MilestoneDetail {
    /// The milestone's place in its measure, which its REF may leave out.
    var place: Int {
        if case .milestone(_, _, let place) = id { return place }
        return 1
    }
}
