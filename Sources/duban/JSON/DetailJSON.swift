import Ledger
import Words

/// Everything about a row as `show --json` has it.
enum DetailJSON {
    static func detail(_ detail: RowDetail, _ words: Words) -> JSON {
        var members = TreeJSON.members(detail.row)
        members.append(("path", .texts(detail.path)))
        if let verdict = detail.row.verdict { members.append(("why", .text(words.ledger.reason(verdict.reason)))) }
        if let plan = detail.plan { members.append(("plan", head(plan))) }
        if detail.row.kind == .section {
            members.append(("headingLead", .texts(detail.headingLeads)))
            members.append(("headingSupport", .texts(detail.headingSupports)))
        }
        if !detail.row.kind.isNode { members.append(("measures", .array(detail.measures.map(measure)))) }
        members.append(("carriedFrom", .optional(detail.carriedFrom?.description)))
        members.append(("carriedInto", .texts(detail.carriedInto.map(\.description))))
        members.append(("notes", .array(detail.notes.map(note))))
        return .object(members)
    }

    private static func measure(_ measure: MeasureDetail) -> JSON {
        .object(
            MeasureJSON.members(measure) + [
                ("marker", .optional(measure.marker)), ("keywords", .texts(measure.keywords)),
                ("milestoneList", .array(measure.milestones.map(milestone))), ("source", remarks(measure.remarks)),
            ])
    }

    private static func milestone(_ detail: MilestoneDetail) -> JSON {
        let milestone = detail.milestone
        return .object([
            ("ref", .text(detail.reference.description)), ("title", .optional(detail.title)),
            ("status", .text(milestone.status.rawValue)), ("light", MeasureJSON.light(detail.verdict)),
            ("due", MeasureJSON.day(milestone.due)), ("plannedDue", MeasureJSON.day(milestone.plannedDue)),
            ("doneOn", MeasureJSON.day(milestone.finishedOn)), ("review", MeasureJSON.day(milestone.review)),
            ("reason", .optional(detail.reason)), ("standing", .bool(milestone.isStanding)),
        ])
    }

    private static func head(_ plan: PlanHead) -> JSON {
        .object([
            ("title", .text(plan.title)), ("noticeTitle", .optional(plan.noticeTitle)),
            ("listTitle", .optional(plan.listTitle)), ("documentNumber", .optional(plan.documentNumber)),
            ("issued", MeasureJSON.day(plan.issued)), ("issuedPrinted", .optional(plan.issuedPrinted)),
            ("issuers", .texts(plan.issuers)), ("administrations", .texts(plan.administrations)),
            ("duties", .array(plan.duties.map(duty))), ("groups", .array(plan.groups.map(group))),
            ("source", remarks(plan.remarks)),
        ])
    }

    private static func duty(_ duty: Duty) -> JSON {
        .object([
            ("title", .text(duty.title)), ("summary", .optional(duty.summary)), ("lead", .texts(duty.leads)),
            ("deadlines", .array(duty.deadlines.map(MeasureJSON.deadline))), ("source", remarks(duty.remarks)),
        ])
    }

    static func group(_ group: Group) -> JSON {
        .object([
            ("kind", .text(group.kind.rawValue)), ("name", .text(group.name)), ("number", .optional(group.number)),
            ("posts", .array(group.posts.map(post))), ("members", .texts(group.members)),
            ("lead", .texts(group.leads)), ("support", .texts(group.supports)), ("duties", .optional(group.duties)),
            ("sections", .texts(group.sections)), ("source", remarks(group.remarks)),
        ])
    }

    private static func post(_ post: Group.Post) -> JSON {
        .object([
            ("rank", .text(post.rank)), ("holders", .texts(post.holders)),
            ("persons", post.persons.map(JSON.integer) ?? .null),
        ])
    }

    static func note(_ note: Note) -> JSON {
        .object([
            ("ref", .text(note.reference.description)), ("text", .text(note.text)), ("user", .text(note.user)),
            ("day", .text(note.day.description)),
        ])
    }

    static func remarks(_ remarks: Remarks) -> JSON {
        .object([
            ("lines", .array(remarks.lines.map { .array([.integer($0.first), .integer($0.last)]) })),
            ("remarks", .texts(remarks.notes)),
            ("repairs", .array(remarks.repairs.map(repair))),
        ])
    }

    private static func repair(_ repair: Repair) -> JSON {
        .object([
            ("printed", .text(repair.printed)), ("mended", .optional(repair.mended)),
            ("line", repair.line.map(JSON.integer) ?? .null), ("why", .optional(repair.reason)),
        ])
    }
}
