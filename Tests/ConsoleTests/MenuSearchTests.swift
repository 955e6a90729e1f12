import Ledger
import Testing
import Words

@testable import Console

/// The menu of a row is narrowed by typed Chinese words, down to what stands in the menus below it.
@Suite struct MenuSearchTests {
    private func texts(_ driver: ConsoleDriver) -> [String] {
        guard case .menu(let menu)? = driver.model.overlay else { return [] }
        return driver.model.shownChoices(menu).map(driver.model.text)
    }

    @Test func aWordLeadsToTheFormOfADueDay() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/53")
        try driver.press("<F9>")
        #expect(driver.text.contains("打汉字查找，如 改到期"))
        #expect(!texts(driver).contains("改到期日（原日期一直保留）"))
        try driver.press("改到期")
        #expect(texts(driver) == ["改到期日（原日期一直保留）"])
        try driver.press("<Enter> 8月底 <Down> 等系统 <Enter>")
        #expect(
            driver.changes == [.setDue([try driver.ledger.row("jiangjin-2022/53")], day, reason: "等系统", all: false)])
    }

    private let day = Day(2022, 8, 31) ?? .distantPast

    @Test func whatCannotBeWrittenIsNotFound() throws {
        var driver = try ConsoleDriver(readOnly: true)
        try driver.reveal("jiangjin-2022/53")
        try driver.press("<F9> 改到期")
        #expect(texts(driver) == [])
        try driver.press("<Esc> <F9> 逾期清单")
        #expect(texts(driver).count == 2)
    }

    @Test func markedRowsFindTheirStatuses() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/53")
        try driver.press("m <F9> 暂缓 <Enter>")
        #expect(driver.text.contains("复查日"))
    }

    @Test func theUnitsOfMarkedRowsAreCompleted() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/53")
        try driver.press("m <F9> 改配合 <Enter> 税务 <Tab>")
        #expect(driver.text.contains("江津区税务局"))
        try driver.press("<Esc> <Esc> <F9> 改配合 <Enter> 没有这局")
        #expect(driver.text.contains("新单位：没有这局"))
        #expect(driver.text.contains("[ 预览 ]"))
    }

    @Test func theLateListIsMadeOfWhatIsSearched() throws {
        var driver = try ConsoleDriver()
        try driver.press("<F2> 区交通局 <Enter> <F8> <Down> <Down> <Enter>")
        let saved = driver.effects.compactMap { effect -> Printout? in
            if case .save(let printout) = effect { return printout }
            return nil
        }
        let lines = try #require(saved.first?.lines)
        #expect(saved.first?.name == "逾期清单-2022-06-15")
        #expect(lines.first == "查找：区交通局")
        #expect(
            lines.contains { $0.contains("jiangjin-2022/53") } && !lines.contains { $0.contains("jiangjin-2022/16") })
    }

    @Test func arrowsLeadFromHeadToHeadOfDueDates() throws {
        var driver = try ConsoleDriver()
        try driver.press("3 <Right>")
        let heads = ["本月到期", "下月到期", "以后到期"]
        for head in heads.prefix(2) {
            #expect(driver.text.split(separator: "\n")[1].hasPrefix(head), "\(driver.text)")
            try driver.press("<Right>")
        }
        #expect(driver.text.contains("\n以后到期"))
        try driver.press("<Right> <Left> <Left>")
        #expect(driver.text.split(separator: "\n")[1].hasPrefix("本月到期"), "\(driver.text)")
        try driver.press("<Left> <Left>")
        #expect(driver.text.split(separator: "\n")[1].hasPrefix("已逾期"))
    }

    @Test func closingSaysHowMuchIsCarried() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/53")
        try driver.press("<F9> 归档 <Enter>")
        let open = try driver.ledger.store.list(Filter(), day: .ofTests).filter { $0.reference.head == "jiangjin-2022" }
        let milestones = open.flatMap(\.milestones).count { $0.milestone.status.isUnfinished }
        #expect(driver.text.contains("、\(milestones) 个节点复制到 jiangjin-2023"), "\(driver.text)")
    }

    @Test func aDistrictIsCalledByItsName() throws {
        var driver = try ConsoleDriver()
        try driver.press("<Insert> <Enter>")
        #expect(driver.text.contains("新增方案 · 在 江北区 下"), "\(driver.text)")
    }
}
