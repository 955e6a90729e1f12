import Ledger

/// The units in the league's order, as `units --json` has them.
enum UnitsJSON {
    static func row(_ unit: UnitStanding) -> JSON {
        .object([
            ("unit", .text(unit.name)), ("district", .text(unit.district)), ("kind", .text(unit.kind.rawValue)),
            ("administration", .optional(unit.administration)), ("ranked", .bool(unit.isRanked)),
            ("led", .integer(unit.led)), ("supported", .integer(unit.supported)),
            ("light", .optional(unit.lights.worst?.rawValue)), ("lights", MeasureJSON.lights(unit.lights)),
            ("daysLate", .integer(unit.daysLate)),
        ])
    }
}

/// Entries of the history, as `log --json` has them.
enum HistoryJSON {
    static func row(_ entry: HistoryEntry) -> JSON {
        .object([
            ("entry", .integer(Int(entry.id))), ("stamp", .text(entry.stamp)), ("day", .text(entry.day.description)),
            ("user", .text(entry.user)), ("action", .text(entry.action.rawValue)),
            ("target", entry.target.map { .integer(Int($0)) } ?? .null), ("subject", .optional(entry.subject)),
            ("undone", .bool(entry.isUndone)), ("edits", .array(entry.edits.map(edit))),
            ("brought", entry.brought.map(count) ?? .null), ("hash", .text(entry.hash)),
        ])
    }

    private static func count(_ count: BroughtCount) -> JSON {
        .object([
            ("plans", .integer(count.plans)), ("tasks", .integer(count.tasks)), ("measures", .integer(count.measures)),
            ("milestones", .integer(count.milestones)), ("texts", .integer(count.texts)),
        ])
    }

    private static func edit(_ edit: HistoryEntry.Edit) -> JSON {
        .object([
            ("ref", .optional(edit.reference?.description)), ("row", .text(edit.label)), ("field", .text(edit.field)),
            ("before", .optional(edit.before)), ("after", .optional(edit.after)),
        ])
    }
}
