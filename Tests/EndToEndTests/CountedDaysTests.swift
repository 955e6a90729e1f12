import Foundation
import TestSupport
import Testing

/// Working days, counted by the calendar that comes with duban or by an office's own.
@Suite struct CountedDaysTests {
    private static let text = """
        东塘区2024年路灯清单
        东塘府办〔2024〕3号
        2024年2月2日
        一、路灯
        1.换灯。印发之日起20个工作日内完成。（区城管局牵头）
        2.擦灯。（区城管局牵头；2024年9月底前完成）
        2.数灯。（区住建局牵头）
        2.装灯。（区水务局牵头）
        """

    private func program(_ environment: [String: String] = [:]) throws -> DubanProgram {
        let program = try DubanProgram(
            environment: environment.merging(["DUBAN_TODAY": "2024-02-05"]) { first, _ in first })
        try Data(Self.text.utf8).write(to: URL(fileURLWithPath: program.home.file("清单.txt")))
        return program
    }

    private func own(_ lines: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: folder.file("work-calendar.txt")))
        return folder
    }

    private func deadline(_ program: DubanProgram) throws -> (date: String?, doubts: [String]) {
        let run = try program.run(["import", "清单.txt", "--dry-run", "--json"])
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
        let plan = try #require((whole["plans"] as? [[String: Any]])?.first)
        let section = try #require((plan["sections"] as? [[String: Any]])?.first)
        let task = try #require((section["tasks"] as? [[String: Any]])?.first)
        let deadlines = task["deadlines"] as? [[String: Any]]
        let doubts = plan["doubts"] as? [[String: Any]] ?? []
        return (deadlines?.first?["date"] as? String, doubts.compactMap { $0["why"] as? String })
    }

    @Test func `the week of the spring festival counts for none`() throws {
        let found = try deadline(program())
        #expect(found.date == "2024-03-06")
        #expect(!found.doubts.contains("unknownHolidays"))
    }

    @Test func `an office's own calendar, and none`() throws {
        let folder = try own("年 2024 本单位\n休 2024-02-05 2024-02-09 停工\n")
        #expect(try deadline(program(["DUBAN_RESOURCES": folder.path])).date == "2024-03-08")
        let found = try deadline(program(["DUBAN_RESOURCES": "/nowhere"]))
        #expect(found.date == "2024-03-01")
        #expect(found.doubts.contains("unknownHolidays"))
    }

    @Test func `a line that says nothing is told`() throws {
        let folder = try own("年 2024 本单位\n休 2024-02-31 2024-03-01\n")
        let run = try program(["DUBAN_RESOURCES": folder.path]).run(["import", "清单.txt", "--dry-run"])
        #expect(run.end == .code(1))
        #expect(run.errors.contains("第 2 行") && run.errors.contains("休 2024-02-31 2024-03-01"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    /// Of a number that stands three times all rows stay, and each can be named.
    @Test func `a number three times`() throws {
        let program = try program()
        #expect(try program.run(["import", "清单.txt", "--yes"]).end == .code(0))
        for (reference, title) in [("2", "擦灯"), ("2b", "数灯"), ("2c", "装灯")] {
            let shown = try program.run(["show", "dongtang-2024/" + reference])
            #expect(shown.end == .code(0))
            #expect(shown.output.contains(title))
        }
        #expect(try deadline(program).doubts.filter { $0 == "repeatedNumber" }.count == 2)
    }

    @Test func `a due day that is counted`() throws {
        let program = try program()
        #expect(try program.run(["import", "清单.txt", "--yes"]).end == .code(0))
        let change = ["set", "dongtang-2024/2b", "--due", "印发之日起10个工作日内", "--why", "春节后办"]
        #expect(try program.run(change).end == .code(0))
        let shown = try program.run(["show", "dongtang-2024/2b"])
        #expect(shown.output.contains("2024-02-21"))
    }
}
