import Ledger
import Screen
import Testing

@testable import Console

/// Moving about the tree, opening and closing.
@Suite struct TreeKeyTests {
    private func driver(at row: String, size: Size = .standard) throws -> ConsoleDriver {
        var driver = try ConsoleDriver(size: size)
        try driver.reveal(row)
        return driver
    }

    @Test(arguments: ["<Down>", "j", "ｊ"])
    func down(key: String) throws {
        var driver = try driver(at: "jiangjin-2022/1")
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/2")
        #expect(driver.effects.last == .readDetail(try driver.ledger.row("jiangjin-2022/2")))
    }

    @Test(arguments: ["<Up>", "k", "ｋ"])
    func up(key: String) throws {
        var driver = try driver(at: "jiangjin-2022/2")
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/1")
    }

    @Test func theEndsHold() throws {
        var driver = try ConsoleDriver()
        try driver.press("<Up> <Up>")
        #expect(driver.focus == "jiangbei")
        try driver.press("<End> <Down> <Down>")
        #expect(driver.focus == "yuzhong")
    }

    @Test(arguments: [("<Home>", "jiangbei"), ("g", "jiangbei"), ("<End>", "yuzhong"), ("G", "yuzhong")])
    func ends(key: String, row: String) throws {
        var driver = try driver(at: "jiangjin-2022/70")
        try driver.press(key)
        #expect(driver.focus == row)
        #expect(driver.frame.hasFocusOnGlass)
    }

    /// A page is one row less than the list shows, so that a row of the old page stays in sight.
    @Test(arguments: [("<PgDn>", "<PgUp>"), ("<C-f>", "<C-b>")])
    func pages(down: String, up: String) throws {
        var driver = try driver(at: "jiangbei")
        try driver.press("<Right>")
        for section in 1...5 {
            try driver.reveal("jiangbei-2022/§\(section)")
            try driver.press("<Right>")
        }
        try driver.press("<Home> <Down> <Down> <Down>")
        let before = try #require(driver.model.tree.focusedRow)
        try driver.press(down)
        let rows = driver.model.tree.window.rows
        let place = try #require(rows.firstIndex { $0.id == before.id })
        #expect(driver.model.tree.focus - place == driver.model.listHeight - 1)
        try driver.press(up)
        #expect(driver.model.tree.focusedID == before.id)
    }

    /// The window holds a part of the tree only; walking on must never stop at its edge.
    @Test func everyRowIsReachedRowByRow() throws {
        var driver = try ConsoleDriver(size: .narrow)
        for district in ["jiangjin", "nanan", "wansheng", "yuzhong", "jiangbei"] {
            try driver.reveal(district)
            try driver.press("<Right>")
        }
        for plan in ["jiangjin-2022", "nanan-2019", "jiangbei-2022"] {
            try driver.reveal(plan)
            if driver.model.tree.focusedRow?.isOpen == false { try driver.press("<Right>") }
            for section in 1...9 {
                guard (try? driver.reveal("\(plan)/§\(section)")) != nil else { break }
                try driver.press("<Right>")
            }
        }
        let all = try driver.ledger.store.tree(
            TreeRequest(day: driver.model.day, opened: driver.model.tree.opened, after: 5000)
        ).rows.map(\.id)
        #expect(all.count > 200)
        try driver.press("<Home>")
        var walked = [try #require(driver.model.tree.focusedID)]
        for _ in 1..<all.count {
            try driver.press([.down])
            walked.append(try #require(driver.model.tree.focusedID))
        }
        #expect(walked == all)
        for id in all.reversed() {
            #expect(driver.model.tree.focusedID == id)
            try driver.press([.up])
        }
    }

    @Test(arguments: ["<Right>", "l", "<Enter>"])
    func opens(key: String) throws {
        var driver = try driver(at: "jiangjin-2022/3")
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/3")
        #expect(driver.model.tree.focusedRow?.isOpen == true)
        try driver.press("<Down>")
        #expect(driver.focus == "jiangjin-2022/3.1")
    }

    @Test func rightOnAnOpenRowGoesIntoIt() throws {
        var driver = try driver(at: "jiangjin-2022/3")
        try driver.press("<Right> <Right>")
        #expect(driver.focus == "jiangjin-2022/3.1")
    }

    @Test(arguments: ["<Left>", "h"])
    func leftGoesUpAndCloses(key: String) throws {
        var driver = try driver(at: "jiangjin-2022/3")
        try driver.press("<Enter> <Down>")
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/3")
        #expect(driver.model.tree.focusedRow?.isOpen == true)
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/3")
        #expect(driver.model.tree.focusedRow?.isOpen == false)
        try driver.press(key)
        #expect(driver.focus == "jiangjin-2022/§1")
    }

    @Test func enterClosesAgain() throws {
        var driver = try driver(at: "jiangjin-2022/3")
        try driver.press("<Enter> <Enter>")
        #expect(driver.model.tree.focusedRow?.isOpen == false)
    }

    @Test func theOnlyPlanOpensWithItsDistrict() throws {
        var driver = try ConsoleDriver()
        try driver.press("<Down> <Enter>")
        #expect(driver.focus == "jiangjin")
        #expect(driver.model.tree.window.rows.contains { $0.reference.description == "jiangjin-2022/§10" })
    }

    @Test func enterOnARowWithoutChildrenOpensItsMenu() throws {
        var driver = try driver(at: "jiangjin-2022/4")
        try driver.press("<Enter>")
        guard case .menu(let menu)? = driver.model.overlay else {
            Issue.record("no menu")
            return
        }
        #expect(menu.kind == .row)
        #expect(driver.text.contains("jiangjin-2022/4"))
    }

    @Test func leftOnTheFirstRowDoesNothing() throws {
        var driver = try ConsoleDriver()
        try driver.press("<Left> <Left>")
        #expect(driver.focus == "jiangbei")
    }

    /// The detail pane never shows another row than the one in focus.
    @Test func theDetailBelongsToTheFocus() throws {
        var driver = try driver(at: "jiangjin-2022/1", size: .wide)
        for _ in 0..<40 {
            try driver.press([.down])
            #expect(driver.model.detail?.row.id == driver.model.focusedRow?.id)
        }
    }

    @Test func anEmptyLedgerTakesEveryKey() throws {
        var driver = try ConsoleDriver(.empty)
        for action in Action.allCases where action != .quit {
            for key in action.keys { try driver.press([key, .escape]) }
        }
        #expect(driver.text.contains(driver.model.words.console.empty) || driver.model.view != .tree)
        #expect(driver.results.isEmpty)
    }
}

extension Frame {
    /// The hardware cursor stands on a selected row.
    var hasFocusOnGlass: Bool {
        guard let cursor else { return false }
        return self[cursor.column, cursor.row].style.isSelected
    }
}
