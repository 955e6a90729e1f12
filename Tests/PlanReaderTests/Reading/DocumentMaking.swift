import Documents
import Ledger
import PlanReader
import Testing

/// Makes documents of rows and paragraphs, as the opener does from office files.
struct DocumentMaking {
    private var blocks: [Block] = []
    private var lines: [String] = []
    private var tables = 0

    mutating func paragraphs(_ texts: String..., level: Int? = nil) {
        for text in texts {
            lines.append(text)
            blocks.append(.paragraph(Paragraph(text: text, lines: lines.count...lines.count, headingLevel: level)))
        }
    }

    /// A table: cells apart by `|`, `^` for one that goes on from above, `>` for one that the cell at its left covers.
    mutating func table(_ rows: String..., isHeaderRepeated: Bool = false) {
        table(rows)
    }

    mutating func table(_ rows: [String]) {
        var above: [Int: String] = [:]
        for row in rows {
            let first = lines.count + 1
            var cells: [TableCell] = []
            for (column, part) in row.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = String(part)
                if text == ">", let last = cells.popLast() {
                    var wide = last
                    wide.columns += 1
                    cells.append(wide)
                } else if text == "^" {
                    let line = max(first, lines.count)
                    cells.append(
                        TableCell(text: above[column] ?? "", column: column, isContinued: true, lines: line...line))
                } else {
                    above[column] = text
                    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                    let start = lines.count + 1
                    lines += parts
                    cells.append(TableCell(text: text, column: column, lines: start...max(start, lines.count)))
                }
            }
            blocks.append(.row(TableRow(table: tables, cells: cells, lines: first...max(first, lines.count))))
        }
        tables += 1
    }

    func document(_ format: DocumentFormat = .docx) -> Document {
        Document(format: format, lines: lines, blocks: blocks)
    }
}

/// Reads a document that holds one plan.
func readPlan(_ document: Document, district: String? = nil, known: KnownNames = KnownNames()) throws -> ReadPlan {
    let today = try #require(Day(2024, 3, 1))
    let plans = try PlanReading.read(document, fileName: "稿.docx", district: district, known: known, today: today).get()
    #expect(plans.count == 1)
    return try #require(plans.first)
}

extension PlanDraft {
    /// The tree in short: a section a line, then its tasks with who, where and when, then their measures.
    var sketch: [String] { sections.flatMap { PlanDraft.sketch($0, "") } }

    private static func sketch(_ section: SectionDraft, _ indent: String) -> [String] {
        var lines = [indent + "§" + section.title]
        if !section.leads.isEmpty {
            lines[0] += " <\(section.leads.joined(separator: "、"))/\(section.supports.joined(separator: "、"))>"
        }
        for task in section.tasks {
            lines.append("\(indent) \(task.number) \(task.title)" + sketch(task.terms))
            for measure in task.measures {
                lines.append("\(indent)  - \(measure.marker ?? "") \(measure.title)" + sketch(measure.terms))
            }
        }
        for below in section.sections { lines += sketch(below, indent + " ") }
        return lines
    }

    private static func sketch(_ terms: Terms) -> String {
        var parts: [String] = []
        if let leads = terms.leads {
            parts.append((leads.isInherited ? "^" : "") + leads.names.joined(separator: "、"))
        }
        if let supports = terms.supports { parts.append("+" + supports.names.joined(separator: "、")) }
        if let scope = terms.scope { parts.append("@" + scope) }
        parts += terms.deadlines.map { "\($0.kind) \($0.date.map(\.description) ?? $0.phrase)" }
        return parts.isEmpty ? "" : " | " + parts.joined(separator: " | ")
    }
}
