import Ledger

/// Rows of the tree as `tree --json` has them, one inside the other.
enum TreeJSON {
    /// `rows` in tree order, with their depths.
    static func rows(_ rows: [TreeRow]) -> JSON {
        var rest = rows[...]
        return .array(siblings(&rest, depth: rows.first?.depth ?? 0))
    }

    private static func siblings(_ rest: inout ArraySlice<TreeRow>, depth: Int) -> [JSON] {
        var found: [JSON] = []
        while let row = rest.first, row.depth >= depth {
            rest.removeFirst()
            let children = siblings(&rest, depth: depth + 1)
            found.append(.object(members(row) + [("children", .array(children))]))
        }
        return found
    }

    static func members(_ row: TreeRow) -> [(key: String, value: JSON)] {
        [
            ("ref", .text(row.reference.description)),
            ("kind", .text("\(row.kind)")),
            ("number", .optional(row.number)),
            ("title", .text(row.title)),
            ("light", MeasureJSON.light(row.verdict)),
            ("lights", lights(row)),
            ("lead", .optional(row.lead)),
            ("leadCount", .integer(row.leadCount)),
            ("status", .optional(row.status?.rawValue)),
            ("due", MeasureJSON.day(row.due)),
            ("plannedDue", MeasureJSON.day(row.plannedDue)),
            ("daysLate", .integer(row.verdict?.daysLate ?? 0)),
            ("milestones", MeasureJSON.progress(row.progress)),
            ("closed", MeasureJSON.day(row.kind == .district ? nil : row.closedOn)),
            ("past", .bool(row.isPast)),
        ]
    }

    /// Measures by light; a row that is one measure counts itself, a milestone counts nothing.
    private static func lights(_ row: TreeRow) -> JSON {
        guard row.kind != .milestone else { return .null }
        if row.lights.total == 0, !row.kind.isNode, let verdict = row.verdict {
            return MeasureJSON.lights(LightCounts([verdict.light: 1]))
        }
        return MeasureJSON.lights(row.lights)
    }
}
