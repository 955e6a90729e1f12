import Documents
import Foundation
import Ledger
import PlanReader
import Testing

/// The published lists written again as a web page's table and as comma-separated values: the same facts come out.
@Suite("published lists in other formats")
struct OtherFormatTests {
    /// A row of the list: what each column prints, and how many rows its number and task span.
    private struct Row {
        var heading: String?
        var cells: [String] = []
        var span = 1
        var isFirst = true
    }

    private static let header = ["序号", "改革事项", "具体举措", "牵头单位", "配合单位", "适用范围", "时间节点"]

    /// The rows of the plan as it was read from its own document.
    private static func rows(_ plan: PlanDraft) -> [Row] {
        plan.sections.flatMap { rows($0, below: []) }
    }

    private static func rows(_ section: SectionDraft, below headings: [SectionDraft]) -> [Row] {
        var title = section.title
        if !section.leads.isEmpty {
            title += "（牵头单位：" + section.leads.joined(separator: "、")
            if !section.supports.isEmpty { title += "；责任单位：" + section.supports.joined(separator: "、") }
            title += "）"
        }
        var rows = [Row(heading: title)]
        for task in section.tasks {
            let measures = task.resolvedMeasures(in: [])
            for (place, measure) in measures.enumerated() {
                let own = place < task.measures.count ? task.measures[place].terms.text : task.terms.text
                let days = (task.measures.isEmpty ? task.terms : task.measures[place].terms).deadlines
                let cell = days.first { deadline in !(own ?? "").contains(deadline.phrase) }?.phrase ?? ""
                let cells = [
                    String(task.number), task.title, own ?? "", measure.leads.names.joined(separator: "、"),
                    measure.supports.names.joined(separator: "、"), measure.scope ?? "", cell,
                ]
                rows.append(Row(cells: cells, span: measures.count, isFirst: place == 0))
            }
        }
        return rows + section.sections.flatMap { self.rows($0, below: headings + [section]) }
    }

    private static func page(_ rows: [Row], title: String) -> String {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<td\(attributes)>"
                + text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
                .replacingOccurrences(of: "\n", with: "<br>") + "</td>"
        }
        var html =
            "<html><meta charset=utf-8><body><p>\(title)</p><table><tr>" + header.map { "<th>\($0)</th>" }.joined()
            + "</tr>"
        for row in rows {
            html += "<tr>"
            if let heading = row.heading {
                html += cell(heading, " colspan=7")
            } else {
                let spanning = row.span > 1 ? " rowspan=\(row.span)" : ""
                for (place, text) in row.cells.enumerated() where place > 1 || row.isFirst {
                    html += cell(text, place < 2 ? spanning : "")
                }
            }
            html += "</tr>\n"
        }
        return html + "</table></body></html>"
    }

    private static func values(_ rows: [Row]) -> String {
        func cell(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        var text = header.joined(separator: ",") + "\n"
        for row in rows {
            if let heading = row.heading {
                text += ([heading] + Array(repeating: "", count: 6)).map(cell).joined(separator: ",") + "\n"
            } else {
                let cells = row.cells.enumerated().map { $0 < 2 && !row.isFirst ? "" : $1 }
                text += cells.map(cell).joined(separator: ",") + "\n"
            }
        }
        return text
    }

    @Test(
        .enabled(if: PublishedPlansTests.folder != nil, "the published documents are not beside the checkout"),
        arguments: BundledPlan.allCases, ["page.html", "list.csv"])
    func agrees(_ plan: BundledPlan, _ name: String) throws {
        let own = try #require(try PublishedPlansTests.read(plan))
        let rows = Self.rows(own.draft)
        let text = name.hasSuffix("csv") ? Self.values(rows) : Self.page(rows, title: own.draft.head.title)
        let document = try DocumentOpener.open(Array(text.utf8), name: name).get()
        let today = own.draft.head.issued
        let plans = try PlanReading.read(
            document, fileName: own.draft.head.title + "." + name, district: own.draft.district.name,
            known: KnownNames(), today: today
        ).get()
        let read = try #require(plans.first)
        #expect(plans.count == 1)
        let comparison = PlanComparison(imported: read.draft, bundled: try plan.draft())
        for difference in comparison.differences where !PlanComparison.ofDocument.contains(where: difference.hasPrefix)
        {
            Issue.record("\(plan.rawValue) \(name) \(difference)")
        }
    }
}

extension PlanComparison {
    /// Facts that a list alone does not have.
    static let ofDocument = ["head", "groups", "duties", "lines"]
}
