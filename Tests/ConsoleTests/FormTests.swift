import Ledger
import Screen
import Testing
import Words

@testable import Console

/// The rules of the forms, on hand-made facts.
@Suite struct FormTests {
    private let row = RowID.task(1)

    /// A form on an empty ledger that adds a task or edits one.
    private func driver(
        _ fields: RowFields = RowFields(number: 2), kind: RowKind = .task, edits: Bool = false, size: Size = .standard
    ) throws -> ConsoleDriver {
        var driver = try ConsoleDriver(.empty, size: size)
        let request: FormRequest = edits ? .editing(row) : .adding(kind, at: .node(1), inside: false)
        try driver.send(.formRead(request, SampleFacts.task(fields, row: row, kind: kind)))
        return driver
    }

    private func form(_ driver: ConsoleDriver) throws -> Form {
        guard case .form(let form)? = driver.model.overlay else { throw FormGone() }
        return form
    }

    struct FormGone: Error {}

    private func field(_ name: RowField, _ driver: ConsoleDriver) throws -> String {
        let form = try form(driver)
        return try #require(form.fields.first { $0.name == .row(name) }).text
    }

    @Test func aNewRowTakesAllThatWasWritten() throws {
        var driver = try driver()
        try driver.press("推行告知承诺 <Down> <Down> 区财政局、区市监局 <Down> <Down> 全区 <Down> 6月底前;2022-09-30 <F4>")
        let fields = RowFields(
            title: "推行告知承诺", number: 2, leads: ["区财政局", "区市监局"], scope: "全区",
            deadlines: [
                Deadline(kind: .by, phrase: "6月底前", date: Day(2022, 6, 30)),
                Deadline(kind: .by, phrase: "2022-09-30", date: Day(2022, 9, 30)),
            ])
        #expect(driver.changes == [.add(NewRow(.task, at: .node(1), fields))])
    }

    @Test func anEditTakesWhatWasChangedOnly() throws {
        var driver = try driver(SampleFacts.edited, edits: true)
        try driver.press("制 <Down> <Down> <Down> 区财政局 <PgDn> <Enter>")
        #expect(driver.changes == [.edit([row], RowFields(title: "推行告知承诺制", supports: ["区财政局"]))])
    }

    @Test func anEditThatChangesNothingWritesNothing() throws {
        var driver = try driver(SampleFacts.edited, edits: true)
        try driver.press("制 <Backspace> <F4>")
        #expect(driver.changes == [])
        #expect(driver.model.overlay == nil)
        #expect(driver.message == "没有改动")
    }

    @Test func anEmptiedFieldIsCleared() throws {
        var driver = try driver(SampleFacts.edited, edits: true)
        try driver.press("<Down> <Down> <C-u> <Down> <Down> <C-u> <Down> <C-u> <F4>")
        #expect(driver.changes == [.edit([row], RowFields(leads: [], scope: "", deadlines: []))])
    }

    /// Keys, the field that is wrong and what is said.
    @Test(arguments: [
        ("<F4>", RowField.title, "请写标题"),
        ("甲 <Down> <C-u> x <F4>", .number, "序号写数字，如 40"),
        ("甲 <Down> <C-u> 0 <F4>", .number, "序号写数字，如 40"),
        ("甲 <Down> <Down> 乙、乙 <F4>", .leads, "写了两次：乙"),
        ("甲 <Down> <Down> <Down> <Down> <Down> 13月 <F4>", .deadlines, "13月"),
        ("甲 <Down> <Down> <Down> <Down> <Down> 好的 <F4>", .deadlines, "看不懂“好的”"),
    ])
    func aFaultIsSaidBesideItsField(keys: String, field: RowField, sentence: String) throws {
        var driver = try driver()
        try driver.press(keys)
        #expect(driver.changes == [])
        let form = try form(driver)
        #expect(form.focusedField?.name == .row(field))
        #expect(form.fault?.text.contains(sentence) == true)
        #expect(driver.text.contains(sentence))
        try driver.press("x")
        #expect(try self.form(driver).fault == nil)
    }

    @Test(arguments: [("x", true), ("a-2022", true), ("Ab", false), ("2022", false), ("中", false), ("ａｂ", true)])
    func aCodeIsMadeOfSmallLetters(code: String, isRight: Bool) throws {
        var driver = try driver(RowFields(), kind: .plan)
        try driver.press("綦江 <Down> 实施方案 <Down>")
        try driver.press(code.map(Key.character))
        #expect(driver.text.contains("小写字母、数字和连字符"))
        try driver.press("<F4>")
        #expect(driver.changes.isEmpty != isRight)
    }

    @Test func theDayOfIssueMayBeAPhrase() throws {
        var driver = try driver(RowFields(), kind: .plan)
        try driver.press("綦江区 <Down> 实施方案 <PgDn> <Up> 3月5日")
        #expect(driver.text.contains("2022-03-05"))
        try driver.press("<Enter>")
        #expect(
            driver.changes == [
                .add(
                    NewRow(
                        .plan, at: .node(1),
                        RowFields(title: "实施方案", district: "綦江区", issued: Day(2022, 3, 5))))
            ])
    }

    @Test func whatWasUnderstoodStandsBelowADeadline() throws {
        var driver = try driver()
        try driver.press("甲 <Down> <Down> <Down> <Down> <Down> 6月底")
        #expect(driver.text.contains("到期 2022-06-30"))
        try driver.press("<C-u> 长期")
        #expect(driver.text.contains("长期，不设到期日"))
        try driver.press("<C-u> 不懂")
        #expect(driver.text.contains("看不懂"))
    }

    @Test func aMilestoneHasOneDeadline() throws {
        var driver = try driver(RowFields(), kind: .milestone)
        try driver.press("方案 <Down> 6月底；9月底 <F4>")
        #expect(try form(driver).fault?.text == "一个节点只有一个时间")
    }

    // MARK: units

    @Test(arguments: [
        ("市场 <Tab>", "区市场监管局、"), ("市场 <Right>", "区市场监管局、"), ("scj <Enter>", "区市场监管局、"), ("scj <Space>", "区市场监管局、"),
        ("scj 、", "区市场监管局、"), ("区 2", "区市场监管局、"), ("市场 1 财政 1", "区市场监管局、区财政局、"),
        ("市场 <Tab> <Tab>", "区市场监管局"), ("区 9", "区9"), ("新办 1", "新办1"),
        ("财政局 <Left> <Left> <Left> 1", "区财政局、"), ("区财政局、jx <Enter> <Enter>", "区财政局、区经济信息委"),
    ])
    func unitsAreCompleted(keys: String, text: String) throws {
        var driver = try driver(RowFields())
        try driver.press("甲 <Down> <Down>")
        try driver.press(keys)
        let form = try form(driver)
        guard case .line(let field)? = form.fields.first(where: { $0.name == .row(.leads) })?.input else { return }
        #expect(field.text == text)
        #expect(driver.model.overlay != nil)
    }

    @Test func aUnitOfChineseLettersIsNotChangedByEnter() throws {
        var driver = try driver(RowFields())
        try driver.press("甲 <Down> <Down> 市场 <Enter>")
        #expect(try field(.leads, driver) == "市场")
        #expect(try form(driver).focusedField?.name == .row(.supports))
        #expect(driver.text.contains("新单位：市场"))
    }

    @Test func anotherNameSaysWhoIsMeant() throws {
        var driver = try driver(RowFields())
        try driver.press("甲 <Down> <Down> 区经信委")
        #expect(driver.text.contains("区经信委 即 区经济信息委"))
    }

    // MARK: keys

    @Test func escapeAsksOnceWhenSomethingWasTyped() throws {
        var driver = try driver()
        try driver.press("<Esc>")
        #expect(driver.model.overlay == nil)
        driver = try self.driver()
        try driver.press("甲 <Esc>")
        #expect(driver.message.contains("再按一次 Esc 放弃"))
        #expect(driver.text.contains("再按一次 Esc 放弃"))
        try driver.press("乙 <Esc>")
        #expect(try field(.title, driver) == "甲乙")
        try driver.press("<Esc>")
        #expect(driver.model.overlay == nil)
        #expect(driver.changes == [])
    }

    @Test func quittingAsksOnceToo() throws {
        var driver = try driver()
        try driver.press("甲 <F10>")
        #expect(!driver.hasQuit)
        try driver.press("<F10>")
        #expect(driver.hasQuit)
    }

    @Test func helpLiesOverTheFormAndLeadsBack() throws {
        var driver = try driver()
        try driver.press("甲 <F1> <Esc> 乙")
        #expect(try field(.title, driver) == "甲乙")
    }

    @Test func aLongFieldTakesLineBreaksAndArrows() throws {
        var driver = try driver(SampleFacts.edited, edits: true)
        try driver.press("<Down> <Down> <Down> <Down> <Down> <Down>")
        #expect(try form(driver).focusedField?.name == .row(.summary))
        try driver.press("<End> <Enter> 第二行")
        #expect(try field(.summary, driver) == "一次告知，一次办好\n第二行")
        try driver.press("<Up>")
        #expect(try form(driver).focusedField?.name == .row(.summary))
        try driver.press("<Up>")
        #expect(try form(driver).focusedField?.name == .row(.deadlines))
        try driver.press("<Down> <Down> <Down>")
        #expect(try form(driver).focusedField?.name == .row(.keywords))
        try driver.press("<Up> <Tab>")
        #expect(try form(driver).focusedField?.name == .row(.keywords))
    }

    @Test func aPasteOfSeveralLinesStaysInALongField() throws {
        var driver = try driver()
        try driver.press("甲 <PgDn> <Up>")
        try driver.paste("甲\n乙\u{1B}[2J")
        #expect(try field(.text, driver) == "甲\n乙[2J")
        try driver.press("<PgDn>")
        try driver.paste("无处可去")
        #expect(try form(driver).isOnSave)
    }

    // MARK: answers

    @Test func aRefusalKeepsTheFormAndWhatWasTyped() throws {
        var driver = try driver()
        _ = update(&driver.model, .terminal(.key(.character("甲"))))
        _ = update(&driver.model, .terminal(.key(.function(4))))
        #expect(try form(driver).isWaiting)
        #expect(update(&driver.model, .failed("区县里没有这个板块")) == [])
        let form = try form(driver)
        #expect(!form.isWaiting)
        #expect(form.fault == Form.Fault(place: nil, text: "区县里没有这个板块"))
        #expect(try field(.title, driver) == "甲")
        #expect(driver.text.contains("区县里没有这个板块"))
    }

    @Test func theFormClosesWhenTheChangeIsMade() throws {
        var driver = try driver()
        var model = driver.model
        _ = update(&model, .terminal(.key(.character("甲"))))
        #expect(update(&model, .terminal(.key(.function(4)))).count == 1)
        let result = ChangeResult(action: .add, references: [], labels: ["綦江2"], entry: 9, added: .task(7))
        let effects = update(&model, .changed(result))
        #expect(model.overlay == nil)
        #expect(model.message?.text.contains("F6") == true)
        guard case .readTree(let request)? = effects.first else {
            Issue.record("the new row is not shown")
            return
        }
        #expect(request.anchor == .revealed(.task(7)))
        driver.model = model
    }

    @Test func aRowThatIsGoneIsSaid() throws {
        var driver = try ConsoleDriver(.empty)
        try driver.send(.formRead(.editing(row), nil))
        #expect(driver.model.overlay == nil)
        #expect(driver.message == "这一行已经不在了")
    }
}
