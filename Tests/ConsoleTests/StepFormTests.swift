import Ledger
import Testing
import Words

@testable import Console

/// The form that breaks a measure into steps.
@Suite struct StepFormTests {
    private let row = RowID.measure(task: 1, measure: 1)

    private func driver(due: Day? = Day(2022, 9, 30)) throws -> ConsoleDriver {
        var driver = try ConsoleDriver(.empty)
        var facts = SampleFacts.task()
        facts.milestones = [Milestone(due: due)]
        try driver.send(.formRead(.dividing(row), facts))
        return driver
    }

    private func form(_ driver: ConsoleDriver) -> Form? {
        guard case .form(let form)? = driver.model.overlay else { return nil }
        return form
    }

    private func texts(_ driver: ConsoleDriver) -> [String] { form(driver)?.fields.map(\.text) ?? [] }

    private func step(_ title: String, _ month: Int, _ day: Int) -> MilestoneStep {
        MilestoneStep(title: title, due: Day(2022, month, day))
    }

    @Test func threeStepsAreProposedWithTheTimeShared() throws {
        var driver = try driver()
        #expect(texts(driver) == ["方案", "2022-07-20", "落实", "2022-08-25", "验收", "2022-09-30"])
        try driver.press("<F4>")
        let steps = [step("方案", 7, 20), step("落实", 8, 25), step("验收", 9, 30)]
        #expect(driver.changes == [.divide(row, steps)])
    }

    @Test func withoutTimeLeftTheDaysBeginWithThePlan() throws {
        let driver = try driver(due: Day(2022, 3, 31))
        #expect(texts(driver)[1] == "2022-01-30")
        #expect(texts(driver)[5] == "2022-03-31")
    }

    @Test func withoutADueDayTheDaysAreEmpty() throws {
        var driver = try driver(due: nil)
        #expect(texts(driver) == ["方案", "", "落实", "", "验收", ""])
        try driver.press("<F4>")
        #expect(form(driver)?.fault?.place == 1)
        try driver.press("8月1日 <Down> 8月31日 <F4>")
        let steps = [step("方案", 8, 1), step("落实", 8, 31), MilestoneStep(title: "验收", due: nil)]
        #expect(driver.changes == [.divide(row, steps)])
    }

    @Test func linesComeGoAndChangePlaces() throws {
        var driver = try driver()
        try driver.press("<Insert> 征求意见 <Tab> 8月1日")
        #expect(driver.text.contains("2022-08-01"))
        try driver.press("<F6> <Up> <Up> <F8>")
        #expect(texts(driver) == ["落实", "8月1日", "征求意见", "2022-08-25", "验收", "2022-09-30"])
        try driver.press("<F4>")
        #expect(driver.changes == [.divide(row, [step("落实", 8, 1), step("征求意见", 8, 25), step("验收", 9, 30)])])
    }

    @Test func anEmptyLineDoesNotCount() throws {
        var driver = try driver()
        try driver.press("<C-u> <Tab> <C-u> <F4>")
        #expect(driver.changes == [.divide(row, [step("落实", 8, 25), step("验收", 9, 30)])])
    }

    @Test func arrowsLeadThroughLinesAndBetweenTitleAndDay() throws {
        var driver = try driver()
        try driver.press("<Right>")
        #expect(form(driver)?.place == 1)
        try driver.press("<Home> <Left>")
        #expect(form(driver)?.place == 0)
        try driver.press("<Down> <Down> <Down>")
        #expect(form(driver)?.isOnSave == true)
        try driver.press("<Up>")
        #expect(form(driver)?.place == 4)
        try driver.press("<Tab> <Up> <Up> <Up>")
        #expect(form(driver)?.place == 1)
    }

    @Test(arguments: [
        ("<C-u> <F4>", 0, "请写标题"), ("<Tab> <C-u> <F4>", 1, "日期写成"), ("<Tab> <C-u> 13月 <F4>", 1, "日期写成"),
        ("<Tab> <C-u> 9月1日 <F4>", 3, "从早到晚"), ("<Tab> <Tab> <Tab> <C-u> 2022-12-01 <F4>", 3, "不能晚于原到期日 2022-09-30"),
        ("<F8> <F8> <F8> <F4>", 0, "至少要有两步"),
    ])
    func aFaultIsSaidBelowItsStep(keys: String, place: Int, sentence: String) throws {
        var driver = try driver()
        try driver.press(keys)
        #expect(driver.changes == [])
        #expect(form(driver)?.place == place)
        #expect(form(driver)?.fault?.text.contains(sentence) == true)
        #expect(driver.text.contains(sentence))
    }

    @Test func aReshapedFormAsksBeforeItIsLeft() throws {
        var driver = try driver()
        try driver.press("<F8> <Esc>")
        #expect(form(driver) != nil)
        try driver.press("<Esc>")
        #expect(form(driver) == nil)
    }
}
