import Ledger

/// Cells, each with a comma behind it.
struct CSVRow {
    var bytes: [UInt8] = []

    /// Nothing that is generated begins with a sign that a spreadsheet would run, so quotes are all a cell may need.
    mutating func cell(_ text: String?) {
        if var text {
            text.withUTF8 { utf8 in
                if utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) {
                    quote(utf8)
                } else {
                    bytes.append(contentsOf: utf8)
                }
            }
        }
        bytes.append(0x2C)
    }

    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        for byte in utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// The columns from `marker` to `carriedInto`.
    mutating func append(_ measure: GeneratedMeasure, reference: String) {
        cell(measure.marker)
        cell(measure.title)
        for units in [measure.leads, measure.supports] {
            cell(units.map(\.printed).joined(separator: "、"))
            cell(units.map(\.unit).joined(separator: "、"))
        }
        cell(measure.scope)
        cell(measure.deadlines.map(\.phrase).joined(separator: "\n"))
        cell(FactsText.list(measure.deadlines.map(FactsText.deadline)))
        cell(measure.summary)
        cell(measure.keywords.joined(separator: "\n"))
        cell(measure.text)
        cell(FactsText.list(measure.figures.map(FactsText.figure)))
        cell(FactsText.list(measure.notes.map { FactsText.note($0, on: reference) }))
        cell(#"{"lines":[],"remarks":[],"repairs":[]}"#)
        cell(nil)
        cell(nil)
    }

    /// The columns from `milestoneTitle` on.
    mutating func append(_ generated: GeneratedMilestone) {
        let milestone = generated.milestone
        cell(generated.title)
        cell(milestone.status.rawValue)
        for day in [milestone.due, milestone.plannedDue, milestone.finishedOn, milestone.review] {
            cell(day?.description)
        }
        cell(generated.reason)
        cell(milestone.isStanding ? "1" : "0")
    }
}

/// What a cell holds as JSON. Generated words need no escapes in it.
private enum FactsText {
    static func list(_ elements: [String]) -> String {
        elements.isEmpty ? "" : "[" + elements.joined(separator: ",") + "]"
    }

    static func deadline(_ deadline: Deadline) -> String {
        var text = #"{"kind":""# + deadline.kind.rawValue + #"","date":"#
        text += deadline.date.map { #"""# + $0.description + #"""# } ?? "null"
        text += #","phrase":""# + deadline.phrase + #"""#
        if deadline.isHedged { text += #","hedged":true"# }
        if let trigger = deadline.trigger { text += #","trigger":""# + trigger + #"""# }
        if let period = deadline.period { text += #","period":""# + period + #"""# }
        return text + "}"
    }

    static func figure(_ figure: Figure) -> String {
        #"{"what":""# + figure.what + #"","comparator":""# + figure.comparator + #"","from":null,"value":"#
            + figure.value + #","unit":""# + figure.unit + #"","phrase":null}"#
    }

    static func note(_ note: GeneratedNote, on reference: String) -> String {
        #"{"ref":""# + reference + #"","text":""# + note.text + #"","user":""# + note.user + #"","day":""#
            + note.day.description + #""}"#
    }
}
