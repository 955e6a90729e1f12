import Ledger
import Screen
import Testing

@testable import Console

/// A change of all marked rows: a preview first, one step of history, nothing touched that stays as it is.
@Suite struct PreviewTests {
    /// A late one, a done one, two standing ones and one with time left.
    private static let mixed = ["jiangjin-2022/4", "jiangjin-2022/5", "jiangjin-2022/21", "jiangjin-2022/29"]

    private func driver(_ rows: [String] = mixed) throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        for row in rows {
            try driver.reveal(row)
            try driver.press("m")
        }
        #expect(driver.model.marks.count == rows.count)
        return driver
    }

    private func history(_ driver: ConsoleDriver) throws -> Int {
        try driver.ledger.store.history(limit: 1000).count
    }

    private func milestones(_ driver: ConsoleDriver) throws -> [String: Milestone] {
        let held = try driver.ledger.store.measures(heldBy: driver.model.marks.rows)
        let pairs = held.flatMap(\.milestones).map { ($0.reference.description, $0.milestone) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func theTickIsShownBeforeItIsMade() throws {
        var driver = try driver()
        let before = try milestones(driver)
        try driver.press("<Space>")
        #expect(driver.changes == [])
        #expect(try milestones(driver) == before)
        for words in ["已标记 4 行", "会改 1 项", "江津4 ", "未完成 → 已完成 2022-06-15", "不变 3 项：常态 2，已完成 1"] {
            #expect(driver.text.contains(words), "\(words)")
        }
        try driver.press("<Enter>")
        let milestone = try #require(
            try driver.ledger.store.detail(
                of: driver.ledger.row("jiangjin-2022/4"), day: .ofTests)?.measures.first?.milestones.first)
        #expect(driver.changes == [.tick([milestone.id], finishedOn: .ofTests, all: true)])
        #expect(milestone.milestone.status == .done)
        #expect(driver.message == "已勾选 江津4 · F6 撤销")
        #expect(driver.model.overlay == nil)
        #expect(driver.model.marks.count == 4, "marks stay")
    }

    @Test(arguments: ["<Esc>", "<Left>", "h"])
    func itIsLeftWithoutAChange(key: String) throws {
        var driver = try driver()
        let before = try history(driver)
        try driver.press("<Space> \(key)")
        #expect(driver.model.overlay == nil)
        #expect(driver.changes == [])
        #expect(try history(driver) == before)
        #expect(driver.model.marks.count == 4)
    }

    /// All that can be ticked is ticked: the next Space offers to take it back.
    @Test func whenAllAreDoneItUnticks() throws {
        var driver = try driver(["jiangjin-2022/4", "jiangjin-2022/6", "jiangjin-2022/21"])
        let before = try milestones(driver)
        try driver.press("<Space> <Enter>")
        #expect(try milestones(driver).values.count { $0.status == .done } == 2)
        try driver.press("<Space>")
        #expect(driver.text.contains("取消勾选 · 预览"))
        #expect(driver.text.contains("已完成 2022-06-15 → 未完成"))
        try driver.press("<Enter>")
        #expect(try milestones(driver) == before)
    }

    @Test func oneUndoTakesAllBack() throws {
        var driver = try ConsoleDriver()
        let before = try driver.ledger.store.list(Filter(), day: .ofTests)
        let entries = try history(driver)
        try driver.press("2 M <Space> <Enter>")
        #expect(try history(driver) == entries + 1)
        #expect(driver.results.first?.references.count == 43)
        try driver.press("u")
        #expect(try driver.ledger.store.list(Filter(), day: .ofTests) == before)
    }

    @Test func nothingToTickSaysSo() throws {
        var driver = try driver(["jiangjin-2022/21", "jiangjin-2022/29"])
        try driver.press("<Space>")
        #expect(driver.model.overlay == nil)
        #expect(driver.message == driver.model.words.console.marks.nothingChanges("取消勾选"))
    }

    /// The forms of a single row, then the preview; standing, done and withdrawn rows as the store leaves them.
    struct Act: Sendable {
        var keys: String
        var words: [String]
        var changed: Set<String>
        var check: @Sendable (Milestone) -> Bool

        static let all = [
            Act(
                keys: "s 1 <C-u> 2022-05-20 <Enter>", words: ["未完成 → 已完成 2022-05-20"], changed: ["jiangjin-2022/4"]
            ) { $0.finishedOn == Day(2022, 5, 20) },
            Act(
                keys: "s 2 市里未批 <Enter> 2022-07-31 <Enter>", words: ["→ 待外部，2022-07-31 复查：市里未批", "不变 1 项：已完成 1"],
                changed: ["jiangjin-2022/4", "jiangjin-2022/21", "jiangjin-2022/29"]
            ) { $0.status == .waiting && $0.review == Day(2022, 7, 31) },
            Act(
                keys: "<Delete> 已并入 <Enter>", words: ["→ 撤出：已并入", "不变 1 项：已完成 1"],
                changed: ["jiangjin-2022/4", "jiangjin-2022/21", "jiangjin-2022/29"]
            ) { $0.status == .withdrawn },
            Act(keys: "s 5", words: ["已完成", "→ 未完成", "不变 3 项：常态 2，未完成 1"], changed: ["jiangjin-2022/5"]) {
                $0.status == .open
            },
            Act(
                keys: "s 6 2022-07-31 <Enter> 延期 <Enter>", words: ["2022-05-31 → 2022-07-31"],
                changed: ["jiangjin-2022/4"]
            ) { $0.due == Day(2022, 7, 31) && $0.plannedDue == Day(2022, 5, 31) },
        ]
    }

    @Test(arguments: Act.all)
    func eachActIsShownAndThenMade(act: Act) throws {
        var driver = try driver()
        let before = try milestones(driver)
        try driver.press(act.keys)
        #expect(driver.changes == [])
        for words in act.words { #expect(driver.text.contains(words), "\(words) in \(driver.text)") }
        try driver.press("<Enter>")
        #expect(driver.changes.count == 1)
        let after = try milestones(driver)
        for (reference, milestone) in after {
            if act.changed.contains(reference) {
                #expect(act.check(milestone), "\(reference)")
            } else {
                #expect(milestone == before[reference], "\(reference)")
            }
        }
        try driver.press("u")
        #expect(try milestones(driver) == before)
    }

    @Test func aNoteGoesToEachMarkedRow() throws {
        var driver = try driver()
        try driver.press("n 月底报送 <Enter>")
        #expect(driver.changes == [])
        #expect(driver.text.contains("记事 · 预览") && driver.text.contains("会改 4 项"))
        try driver.press("<Enter>")
        #expect(driver.changes == [.addNote(driver.model.marks.rows, "月底报送")])
        #expect(driver.message == "已记事 江津4、江津5、江津21 等 4 项 · F6 撤销")
    }

    /// Before and after of units; a task with several measures by its measures.
    @Test func unitsAreSetOnEveryMeasure() throws {
        var driver = try driver(["jiangjin-2022/3", "jiangjin-2022/4"])
        let measures = try driver.ledger.store.measures(heldBy: driver.model.marks.rows)
        #expect(measures.count > 2)
        try driver.press("s 7 <Enter>")
        #expect(driver.text.contains("请写单位名称"))
        try driver.press("江津区税务局、区法院，江津区税务局 <Enter>")
        #expect(driver.text.contains("写了两次：江津区税务局"))
        try driver.press("<C-u> jjqsw 、 区法院 <Enter>")
        #expect(
            driver.effects.contains(
                .preview(.edit(measures.map(\.id), RowFields(leads: ["江津区税务局", "区法院"])))))
        #expect(driver.text.contains("会改 \(measures.count) 项"))
        #expect(driver.text.contains("→ 江津区税务局、区法院"), "\(driver.text)")
        try driver.press("<Enter>")
        let after = try driver.ledger.store.measures(heldBy: driver.model.marks.rows)
        #expect(after.allSatisfy { $0.leads == ["江津区税务局", "区法院"] })
        #expect(after.map(\.supports) == measures.map(\.supports))
        try driver.press("u")
        #expect(try driver.ledger.store.measures(heldBy: driver.model.marks.rows) == measures)
    }

    /// A refusal of the ledger closes the window and stands on the foot line.
    @Test func whatCannotBeMadeIsNotShown() throws {
        var driver = try driver(["jiangjin-2022/4"])
        let elsewhere = try driver.ledger.another()
        #expect(elsewhere.readOnly == nil)
        _ = update(&driver.model, .terminal(.key(.character(" "))))
        #expect(driver.model.overlay != nil)
        try driver.send(.failed("账本正忙"))
        #expect(driver.model.overlay == nil)
        #expect(driver.message == "账本正忙")
    }

    @Test func aLongListIsScrolled() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 M <Space>")
        #expect(driver.text.contains("南岸1.1 "))
        try driver.press("<PgDn> <Down>")
        #expect(!driver.text.contains("南岸1.1 "))
        try driver.press("<End> <PgDn> <Home> <Up>")
        #expect(driver.text.contains("南岸1.1 "))
        try driver.press("<Enter>")
        #expect(driver.results.count == 1)
    }

    /// The ticked entries stay in place, as a single one does.
    @Test func inTheDueViewTickedRowsStay() throws {
        var driver = try ConsoleDriver()
        try driver.press("3 m m m <Space> <Enter>")
        #expect(driver.text.components(separatedBy: "[x] 完").count == 4)
    }

    /// All of one unit's rows done, with arrows and F-keys only.
    @Test func aUnitsRowsAreDoneInEightKeys() throws {
        var driver = try ConsoleDriver()
        let keys = try KeyScript.parse("<F3> <Down> <Enter> <F9> <Down> <Enter> <Space> <Enter>")
        #expect(keys.count <= 12 && keys.allSatisfy(\.passesInputMethods))
        try driver.press(keys)
        #expect(driver.results.first?.references.count == 43)
    }
}
