import Ledger

/// The columns of `export --format csv`, a row a milestone. Their names and order are fixed; new ones come at the end.
struct ExportTable {
    /// The text goes to a terminal.
    var isShown: Bool

    /// The line of the column names.
    var head: String {
        CSVText.byteOrderMark + CSVText.line(ExportTable.columns.map(\.name) + ExportTable.milestoneColumns.map(\.name))
    }

    /// A line a milestone; of a measure without any, one.
    func lines(_ exported: ExportedMeasure) -> String {
        let own = ExportTable.columns.map { $0.text(exported) }
        let milestones = exported.measure.milestones.map { milestone in
            ExportTable.milestoneColumns.map { $0.text(milestone) }
        }
        let empty = ExportTable.milestoneColumns.map { _ in "" }
        return (milestones.isEmpty ? [empty] : milestones).map { CSVText.line(own + $0, isShown: isShown) }.joined()
    }

    /// A column by its name and what stands in it.
    struct Column<Row>: Sendable {
        var name: String
        var text: @Sendable (Row) -> String

        init(_ name: String, _ text: @escaping @Sendable (Row) -> String?) {
            self.name = name
            self.text = { text($0) ?? "" }
        }
    }

    private static let columns: [Column<ExportedMeasure>] =
        [
            Column("ref") { $0.measure.reference.description }, Column("district") { $0.measure.district },
            Column("plan") { $0.measure.plan }, Column("planTitle") { $0.plan.title },
            Column("documentNumber") { $0.plan.documentNumber }, Column("issued") { $0.plan.issued.description },
            Column("closed") { $0.measure.closed?.description }, Column("sectionRef") { $0.section.description },
            Column("sectionPath") { $0.sectionPath.joined(separator: "\n") },
            Column("number") { String($0.measure.number) }, Column("title") { $0.measure.title },
            Column("measure") { String($0.measure.place) }, Column("marker") { $0.measure.marker },
            Column("measureTitle") { $0.measure.measureTitle },
            Column("lead") { names($0.measure.leads.map(\.printed)) },
            Column("leadUnits") { names($0.measure.leads.map(\.unit)) },
            Column("support") { names($0.measure.supports.map(\.printed)) },
            Column("supportUnits") { names($0.measure.supports.map(\.unit)) }, Column("scope") { $0.measure.scope },
            Column("deadlines") { $0.measure.deadlines.map(\.phrase).joined(separator: "\n") },
            Column("deadlineFacts") { facts($0.measure.deadlines.map(MeasureJSON.deadline)) },
            Column("summary") { $0.measure.summary },
            Column("keywords") { $0.measure.keywords.joined(separator: "\n") }, Column("text") { $0.measure.text },
            Column("figures") { facts($0.measure.figures.map(MeasureJSON.figure)) },
            Column("notes") { facts($0.notes.map(DetailJSON.note)) },
            Column("source") { DetailJSON.remarks($0.measure.remarks).text },
            Column("carriedFrom") { $0.measure.carriedFrom?.description },
            Column("carriedInto") { names($0.measure.carriedInto.map(\.description)) },
        ]

    private static let milestoneColumns: [Column<MilestoneDetail>] =
        [
            Column("milestoneRef") { $0.reference.description }, Column("milestone") { String($0.place) },
            Column("milestoneTitle") { $0.title }, Column("status") { $0.milestone.status.rawValue },
            Column("due") { $0.milestone.due?.description },
            Column("plannedDue") { $0.milestone.plannedDue?.description },
            Column("doneOn") { $0.milestone.finishedOn?.description },
            Column("review") { $0.milestone.review?.description }, Column("reason") { $0.reason },
            Column("standing") { $0.milestone.isStanding ? "1" : "0" },
        ]

    private static func names(_ names: [String]) -> String { names.joined(separator: "、") }

    /// What a cell cannot hold in plain words, as the JSON has it; nothing where there is none.
    private static func facts(_ values: [JSON]) -> String {
        values.isEmpty ? "" : "[" + values.map(\.text).joined(separator: ",") + "]"
    }
}
