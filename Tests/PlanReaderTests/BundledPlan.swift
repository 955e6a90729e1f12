import Foundation
import Ledger
import PlanReader
import Testing

/// The five plans that come with duban.
enum BundledPlan: String, CaseIterable, CustomTestStringConvertible {
    case jiangbei = "jiangbei-2022"
    case wansheng = "wansheng-2021"
    case nanan = "nanan-2019"
    case jiangjin = "jiangjin-2022"
    case yuzhong = "yuzhong-2023"

    var testDescription: String { rawValue }
    var fileName: String { rawValue + ".plan" }

    /// The file's text, from `Resources/plans` of the package that this source file belongs to.
    func text() throws -> String {
        var folder = URL(fileURLWithPath: #filePath)
        repeat {
            folder.deleteLastPathComponent()
        } while !FileManager.default.fileExists(atPath: folder.path + "/Package.swift") && folder.path != "/"
        return try String(contentsOfFile: folder.path + "/Resources/plans/" + fileName, encoding: .utf8)
    }

    func draft() throws -> PlanDraft { try PlanFile.read(try text(), name: fileName) }
}

extension Tag {
    /// Needs a file of `Resources/plans`.
    @Tag static var bundledPlans: Self
}

extension PlanDraft {
    /// A task together with the sections above it.
    struct PlacedTask {
        var headings: [SectionDraft]
        var task: TaskDraft
        var measures: [ResolvedMeasure] { task.resolvedMeasures(in: headings) }
    }

    var placedTasks: [PlacedTask] { sections.flatMap { PlanDraft.tasks(in: $0, below: []) } }
    var measures: [ResolvedMeasure] { placedTasks.flatMap(\.measures) }
    var book: UnitBook { UnitBook(units) }

    private static func tasks(in section: SectionDraft, below headings: [SectionDraft]) -> [PlacedTask] {
        let path = headings + [section]
        return section.tasks.map { PlacedTask(headings: path, task: $0) }
            + section.sections.flatMap { tasks(in: $0, below: path) }
    }

    /// The task of that number, in a plan that numbers through.
    func placed(_ number: Int) throws -> PlacedTask {
        try #require(placedTasks.first { $0.task.number == number })
    }

    /// The light counts of a day with nothing ticked.
    func lights(on text: String) throws -> LightCounts {
        let day = try #require(Day(text))
        var counts = LightCounts()
        for measure in measures {
            let milestones = Milestone.made(by: measure.deadlines, issued: head.issued)
            if let verdict = LightRule().verdict(on: milestones, day: day) { counts[verdict.light] += 1 }
        }
        return counts
    }
}

extension SectionDraft {
    /// All tasks in the section and the sections in it.
    var taskCount: Int { tasks.count + sections.reduce(0) { $0 + $1.taskCount } }
    /// All measures, a task without measures of its own being one.
    var measureCount: Int {
        tasks.reduce(0) { $0 + max(1, $1.measures.count) } + sections.reduce(0) { $0 + $1.measureCount }
    }
}
