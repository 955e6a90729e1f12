import Ledger
import Screen
import Testing

@testable import Console

/// What is read while no key waits changes nothing that is seen: keys that come too quickly for it do the same.
@Suite struct AtRestTests {
    @Test(arguments: [
        "<PgDn> <PgDn> <PgDn> <PgUp> <PgUp>", "<End> <PgUp> <PgUp> <PgUp> <PgDn>", "<End> <Home> <PgDn> <Up>",
        "/ 审批 <Enter> <PgDn> <PgDn> <Up> <End> <PgUp>", "/ 审批 <Down> <Down> <Down> <Up>",
    ])
    func keysThatComeQuicklyLeadToTheSameRows(keys: String) throws {
        var slow = try ConsoleDriver()
        var quick = try ConsoleDriver()
        quick.rests = false
        for key in try KeyScript.parse("<Right> <Right> <Right> <End> <Right> <Home> " + keys) {
            try slow.press([key])
            try quick.press([key])
            #expect(quick.focus == slow.focus)
            #expect(
                quick.model.tree.visibleRows(21).map(\.id) == slow.model.tree.visibleRows(21).map(\.id), "\(key)")
        }
    }

    @Test func theFirstScreenReadsNoMoreThanAScreen() throws {
        var driver = try ConsoleDriver()
        driver.rests = false
        try driver.press("<Right> <Right> <Home>")
        guard
            case .readTree(let request)? = driver.effects.last(where: { if case .readTree = $0 { true } else { false } }
            )
        else { return #expect(Bool(false)) }
        #expect(request.after <= 22)
        #expect(driver.model.tree.window.rows.count <= 23)
    }

    @Test func nothingIsReadWhenTheRowsAreAtHand() throws {
        var driver = try ConsoleDriver()
        try driver.press("<Right> <Right>")
        #expect(driver.model.atRest() == [])
        try driver.press("<Down>")
        #expect(!driver.effects.contains { if case .readTree = $0 { true } else { false } })
    }

    @Test func matchesAreCountedWhenTheirRowsAreShown() throws {
        var driver = try ConsoleDriver()
        driver.rests = false
        try driver.press("/ 审批")
        #expect(driver.model.filter.matches == nil)
        #expect(driver.model.tree.focusedRow?.isMatch == true)
        #expect(driver.model.atRest().contains(.countMatches(["审批"])))
    }

    @Test func onlyTypedLettersGoOnWithASearch() throws {
        var driver = try ConsoleDriver()
        #expect(!driver.model.goesOnTyping(.key(.character("a"))))
        try driver.press("/")
        #expect(driver.model.goesOnTyping(.key(.character("a"))))
        #expect(driver.model.goesOnTyping(.key(.backspace)))
        #expect(!driver.model.goesOnTyping(.key(.down)))
        #expect(!driver.model.goesOnTyping(.closed))
    }
}
