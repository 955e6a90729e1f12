import Ledger

/// A measure as `list --json` has it. Names never change their meaning; new ones may come.
enum MeasureJSON {
    static func row(_ measure: MeasureDetail) -> JSON { .object(members(measure)) }

    /// What changes with the day stands between what is stored.
    static func members(_ measure: MeasureDetail) -> [(key: String, value: JSON)] {
        head(measure) + [
            ("status", .text(measure.status.rawValue)),
            ("light", light(measure.verdict)),
            ("daysLate", .integer(measure.verdict?.daysLate ?? 0)),
        ] + tail(measure)
    }

    /// What is stored, which is the same on every day.
    static func facts(_ measure: MeasureDetail) -> [(key: String, value: JSON)] { head(measure) + tail(measure) }

    private static func head(_ measure: MeasureDetail) -> [(key: String, value: JSON)] {
        [
            ("ref", .text(measure.reference.description)),
            ("district", .text(measure.district)),
            ("plan", .text(measure.plan)),
            ("section", .text(measure.section)),
            ("subsection", .optional(measure.subsection)),
            ("number", .integer(measure.number)),
            ("measure", .integer(measure.place)),
            ("title", .text(measure.title)),
            ("measureTitle", .optional(measure.measureTitle)),
            ("summary", .optional(measure.summary)),
            ("lead", .texts(measure.leads.map(\.printed))),
            ("support", .texts(measure.supports.map(\.printed))),
            ("leadUnits", .texts(measure.leads.map(\.unit))),
            ("supportUnits", .texts(measure.supports.map(\.unit))),
            ("scope", .optional(measure.scope)),
            ("deadlines", .array(measure.deadlines.map(deadline))),
            ("due", day(measure.due)),
            ("doneOn", day(measure.doneOn)),
        ]
    }

    private static func tail(_ measure: MeasureDetail) -> [(key: String, value: JSON)] {
        [
            ("milestones", progress(measure.progress)),
            ("text", .optional(measure.text)),
            ("figures", .array(measure.figures.map(figure))),
            ("note", .optional(measure.note)),
            ("closed", day(measure.closed)),
            ("carriedFrom", .optional(measure.carriedFrom?.description)),
            ("carriedInto", .texts(measure.carriedInto.map(\.description))),
        ]
    }

    static func day(_ day: Day?) -> JSON { .optional(day?.description) }

    /// The colour, null where all is withdrawn.
    static func light(_ verdict: Verdict?) -> JSON { .optional(verdict?.light.rawValue) }

    static func progress(_ progress: Progress) -> JSON {
        .object([
            ("done", .integer(progress.done)), ("total", .integer(progress.total)),
            ("standing", .integer(progress.standing)),
        ])
    }

    static func lights(_ counts: LightCounts) -> JSON {
        .object(Light.reportOrder.map { ($0.rawValue, .integer(counts[$0])) })
    }

    static func deadline(_ deadline: Deadline) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("kind", .text(deadline.kind.rawValue)), ("date", day(deadline.date)), ("phrase", .text(deadline.phrase)),
        ]
        if deadline.isHedged { members.append(("hedged", .bool(true))) }
        if deadline.isYearTarget { members.append(("yearTarget", .bool(true))) }
        if let trigger = deadline.trigger { members.append(("trigger", .text(trigger))) }
        if let period = deadline.period { members.append(("period", .text(period))) }
        if let printed = deadline.printed { members.append(("printed", .text(printed))) }
        return .object(members)
    }

    static func figure(_ figure: Figure) -> JSON {
        .object([
            ("what", .text(figure.what)), ("comparator", .text(figure.comparator)),
            ("from", figure.from.map(JSON.digits) ?? .null), ("value", .digits(figure.value)),
            ("unit", .text(figure.unit)), ("phrase", .optional(figure.phrase)),
        ])
    }
}
