import Documents
import Foundation
import Ledger
import PlanReader
import Testing

/// The five published documents against the plans that come with duban, fact for fact. The documents lie beside the checkout, where
/// they are at all.
@Suite("published plans")
struct PublishedPlansTests {
    /// `../shared/plans` from any folder above this file.
    static let folder: String? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            for place in ["/shared/plans"] where FileManager.default.fileExists(atPath: folder.path + place) {
                return folder.path + place
            }
        }
        return nil
    }()

    static let today = Day(2026, 11, 21)

    /// How many figures an import finds that the bundle leaves out: a count that is no aim.
    static let figuresAdded: [BundledPlan: Int] = [.nanan: 1]

    static func read(_ plan: BundledPlan) throws -> ReadPlan? {
        guard let folder, let today else { return nil }
        let name = plan.rawValue + ".txt"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        let document = try DocumentOpener.open([UInt8](bytes), name: name).get()
        let known = KnownNames(districts: try BundledPlan.allCases.map { try $0.draft().district })
        let read = PlanReading.read(
            document, fileName: name, district: nil, known: known, today: today)
        let plans = try read.get()
        #expect(plans.count == 1)
        return plans.first
    }

    @Test(
        .enabled(if: folder != nil, "the published documents are not beside the checkout"),
        arguments: BundledPlan.allCases)
    func agrees(_ plan: BundledPlan) throws {
        let read = try #require(try Self.read(plan))
        let comparison = PlanComparison(imported: read.draft, bundled: try plan.draft())
        let figures = PlanComparison.kinds.map { kind in
            let count = comparison.counts[kind] ?? PlanComparison.Count()
            return "\(kind) \(count.right)/\(count.total)"
        }
        print("\(plan.rawValue): " + figures.joined(separator: ", ") + ", doubts \(read.doubts.count)")
        for figure in comparison.otherFigures { print("FIG \(plan.rawValue) \(figure)") }
        #expect(comparison.otherFigures.filter { $0.contains(" missing ") } == [])
        #expect(comparison.otherFigures.filter { $0.contains(" added ") }.count <= Self.figuresAdded[plan] ?? 0)
        for difference in comparison.differences { Issue.record("\(plan.rawValue) \(difference)") }
    }

    /// The same text without the tabs that show where cells begin: who, where and when stay the same.
    @Test(
        .enabled(if: folder != nil, "the published documents are not beside the checkout"),
        arguments: BundledPlan.allCases)
    func agreesWithoutTabs(_ plan: BundledPlan) throws {
        let folder = try #require(Self.folder)
        let today = try #require(Self.today)
        let text = try String(contentsOfFile: folder + "/" + plan.rawValue + ".txt", encoding: .utf8)
        let known = KnownNames(districts: try BundledPlan.allCases.map { try $0.draft().district })
        let document = textDocument(text.replacingOccurrences(of: "\t", with: ""))
        let plans = try PlanReading.read(document, fileName: "a.txt", district: nil, known: known, today: today).get()
        let read = try #require(plans.first)
        let comparison = PlanComparison(imported: read.draft, bundled: try plan.draft())
        for difference in comparison.differences where !difference.hasPrefix("lines") {
            Issue.record("\(plan.rawValue) \(difference)")
        }
    }
}
