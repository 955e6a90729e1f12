import Ledger
import Screen
import Testing
import Words

@testable import Console

/// m, M and what shows of marks.
@Suite struct MarkTests {
    private func driver(at row: String? = "jiangjin-2022/4") throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        if let row { try driver.reveal(row) }
        return driver
    }

    private func marked(_ driver: ConsoleDriver) throws -> [String] {
        try driver.model.marks.rows.map { try driver.ledger.store.reference(of: $0).description }
    }

    @Test(arguments: ["m", "ｍ"])
    func marksTheRowAndGoesDown(key: String) throws {
        var driver = try driver()
        try driver.press([KeyScript.parse(key).first ?? .character("ｍ")])
        #expect(try marked(driver) == ["jiangjin-2022/4"])
        #expect(driver.focus == "jiangjin-2022/5")
        #expect(driver.text.contains(" *[ ] 逾 4 "))
        #expect(driver.text.contains("已标记 1 行"))
        try driver.press("<Up> m")
        #expect(driver.model.marks.isEmpty)
        #expect(!driver.text.contains("*[ ]") && !driver.text.contains("已标记"))
    }

    @Test func marksStayThroughEverything() throws {
        var driver = try driver()
        try driver.press("m m / 保函 <Enter>")
        #expect(driver.model.marks.count == 2)
        try driver.press("<Esc>")
        #expect(driver.model.marks.count == 2, "the first Esc clears the filter")
        try driver.press("2 3 5 1 <PgDn> <Home> <End>")
        try driver.send(.changedByOthers)
        try driver.resize(120, 40)
        #expect(driver.model.marks.count == 2)
        try driver.press("<Esc>")
        #expect(driver.model.marks.isEmpty)
        #expect(driver.message == driver.model.words.console.marks.unmarked)
    }

    /// A section or a plan stands for the tasks below it.
    @Test func aNodeMarksTheTasksBelowIt() throws {
        var driver = try driver(at: "jiangjin-2022/§1")
        let tasks = try driver.ledger.store.list(Filter(), day: .ofTests).filter {
            $0.plan == "jiangjin-2022" && $0.section == driver.model.tree.focusedRow?.title
        }
        try driver.press("m")
        #expect(driver.model.marks.count == Set(tasks.compactMap(\.id.task)).count)
        #expect(driver.message.hasPrefix("已标记 \(driver.model.marks.count) 行"))
        try driver.press("<Up>")
        #expect(driver.focus == "jiangjin-2022/§1")
        try driver.press("m")
        #expect(driver.model.marks.isEmpty)
    }

    /// Of the whole filtered view, far beyond the window; of a task of which some measures match, these.
    @Test func allMatchesAreMarked() throws {
        var driver = try driver(at: nil)
        try driver.press("/ 登记 <Enter> M")
        let count = try driver.ledger.store.matchCount(["登记"])
        let held = try driver.ledger.store.measures(heldBy: driver.model.marks.rows)
        #expect(held.count == count && count > 22)
        try driver.press("M")
        #expect(driver.model.marks.isEmpty)
    }

    /// Without a filter only what is open to view.
    @Test func branchesThatAreClosedAreNotMarked() throws {
        var driver = try driver(at: nil)
        try driver.press("M")
        #expect(driver.model.marks.isEmpty)
        #expect(driver.message == driver.model.words.console.marks.nothingToMark)
        try driver.reveal("jiangjin-2022/4")
        try driver.press("M")
        let shown = driver.model.tree.window.rows.filter { $0.kind == .task }.map(\.id)
        #expect(Set(driver.model.marks.rows) == Set(shown))
    }

    /// A measure of a marked task loses its mark alone.
    @Test func aPartOfAMarkedTaskIsUnmarked() throws {
        var driver = try driver(at: "jiangjin-2022/3")
        try driver.press("m <Up> <Enter> <Down>")
        #expect(driver.focus == "jiangjin-2022/3.1")
        #expect(driver.model.tree.focusedRow.map(driver.model.marks.contains) == true)
        let measures = try #require(driver.model.detail?.path != nil ? driver.model.tree.window.rows : nil)
            .filter { $0.kind == .measure }.map(\.reference.description)
        try driver.press("m")
        #expect(try marked(driver) == Array(measures.dropFirst()))
    }

    /// The same row in another view.
    @Test func aMilestoneMarkedByDueDateIsMarkedInTheTree() throws {
        var driver = try driver(at: nil)
        try driver.press("3 m")
        let row = try #require(driver.model.marks.rows.first)
        try driver.press("<Up> t")
        #expect(driver.model.view == .tree)
        #expect(driver.model.tree.focusedRow?.milestone == row)
        #expect(driver.text.contains("*[ ] "))
        try driver.press("m")
        #expect(driver.model.marks.isEmpty)
        try driver.press("<Up> m 3 m")
        #expect(driver.model.marks.isEmpty)
    }

    @Test func allOfTheDueViewAreMarked() throws {
        var driver = try driver(at: nil)
        try driver.press("3 M")
        #expect(driver.model.marks.count == driver.model.agenda.entries.count)
        #expect(driver.text.contains(" *20"))
    }

    @Test(arguments: ["2 M", "2 m", "2 <Enter> <Down> M"])
    func allOfAUnitAreMarked(keys: String) throws {
        var driver = try driver(at: nil)
        try driver.press(keys)
        let unit = try #require(driver.model.units.units.first)
        let rows = try driver.ledger.store.rows(ofUnit: unit.id, day: .ofTests)
        #expect(Set(driver.model.marks.rows) == Set(rows.map(\.id)))
        #expect(driver.model.marks.count == 42)
    }

    @Test func theSummaryHasNothingToMark() throws {
        var driver = try driver(at: nil)
        for key in ["m", "M"] {
            try driver.press("5 \(key)")
            #expect(driver.model.marks.isEmpty)
            #expect(driver.message == driver.model.words.console.noRow)
        }
    }

    @Test func tooManyAreNotMarked() throws {
        var driver = try driver(at: nil)
        try driver.send(
            .marksRead(
                .shown(words: [], opened: [], closed: []), (0...Int64(MarkRequest.limit)).map(RowID.task)))
        #expect(driver.model.marks.isEmpty)
        #expect(driver.model.message?.isFailure == true)
    }

    /// F-keys and arrows reach all of it.
    @Test func theMenuMarks() throws {
        var driver = try driver()
        try driver.press("<F9>")
        #expect(driver.text.contains("标记或取消标记这一行"))
        #expect(!driver.text.contains("取消全部标记"))
        // What is about more than this row stands among all actions.
        try driver.press("<Up> <Up> <Enter> 标记")
        #expect(driver.text.contains("标记这里显示的全部任务"))
        try driver.press("<Esc> m <F9>")
        for words in ["已标记 1 行", "勾选已标记的行", "改牵头单位", "改配合单位", "取消全部标记"] {
            #expect(driver.text.contains(words), "\(words)")
        }
        try driver.press("U")
        #expect(driver.model.marks.isEmpty && driver.model.overlay == nil)
    }

    /// A row that is no more loses its mark with the next change.
    @Test func rowsThatAreGoneLoseTheirMarks() throws {
        var driver = try driver()
        try driver.press("m")
        try driver.send(.marksRead(.ofUnit(1), [.task(999_999)]))
        #expect(driver.model.marks.count == 2)
        try driver.send(.changedByOthers)
        #expect(try marked(driver) == ["jiangjin-2022/4"])
    }

    /// Marking writes nothing; changing is refused as ever.
    @Test func aReadOnlyLedgerCanBeMarkedOnly() throws {
        var driver = try ConsoleDriver(readOnly: true)
        try driver.reveal("jiangjin-2022/4")
        try driver.press("m")
        #expect(driver.model.marks.count == 1)
        for key in ["<Space>", "s", "n", "<Delete>"] {
            try driver.press(key)
            #expect(driver.model.overlay == nil)
            #expect(driver.message == driver.model.words.faults.readOnly(.asked), "\(key)")
        }
        try driver.press("<F9>")
        #expect(!driver.text.contains("勾选已标记"))
    }
}
