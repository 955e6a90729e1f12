import Screen
import Testing

@Suite struct MultilineFieldTests {
    private func typed(_ script: String, into text: String = "", width: Int = 9, height: Int = 3) throws
        -> MultilineField
    {
        var field = MultilineField(text, width: width, height: height)
        for key in try KeyScript.parse(script) { _ = field.handle(key) }
        return field
    }

    /// The text with `|` where the cursor stands.
    private func shown(_ field: MultilineField) -> String {
        String(field.text.prefix(field.cursor)) + "|" + String(field.text.dropFirst(field.cursor))
    }

    @Test(arguments: [
        ("推行<Enter>保函", "推行\n保函|"), ("推行<Enter>保函<Home><Backspace>", "推行|保函"), ("推行<Enter><Backspace>保", "推行保|"),
        ("推<Enter>行<Up><End><Delete>", "推|行"), ("一<Enter>二<C-u>三", "一\n三|"), ("一<Enter>二<Home><C-k>", "一\n|"),
        ("一<Enter>二<Up><C-k>三", "一三|二"), ("一<Enter>二<Up><Home><C-k>", "|\n二"), ("ab<Enter>cd<C-w>", "ab\n|"),
        ("ab<Enter>cd<C-w><C-w>", "|"), ("<Enter><Enter><Up>x", "\nx|\n"), ("a<C-j>b", "a\nb|"),
        ("推行，保函<C-Left>x", "推行，x|保函"), ("e<Backspace>", "|"), ("<Backspace><Delete><Home><End><C-k><C-u>", "|"),
    ])
    func typing(_ script: String, expected: String) throws {
        #expect(shown(try typed(script)) == expected)
    }

    /// 推行保函 / 制度，优 / 化环境 at eight cells and the cursor's own.
    @Test(arguments: [
        ("<Up>x", "推行保函制度，x|优化环境"), ("<Up><Up>x", "推行保x|函制度，优化环境"), ("<Up><Up><Up>x", "推行保x|函制度，优化环境"),
        ("<Home>x", "推行保函制度，优x|化环境"), ("<Up><Home>x", "推行保函x|制度，优化环境"), ("<Up><End>x", "推行保函制度，优x|化环境"),
        ("<Up><End><Up>x", "推行保函x|制度，优化环境"), ("<Home><Up><Right><Down>x", "推行保函制度，优化x|环境"),
        ("<PageUp>x", "推行保x|函制度，优化环境"), ("<PageUp><PageDown>x", "推行保函制度，优化环境x|"),
        ("<Up><Up><Home><End><Right>x", "推行保函制x|度，优化环境"), ("<Up><End><Left>x", "推行保函制度，x|优化环境"),
    ])
    func movingByShownLines(_ script: String, expected: String) throws {
        #expect(shown(try typed(script, into: "推行保函制度，优化环境")) == expected)
    }

    /// A short line on the way does not make the column forgotten; typing does.
    @Test func theColumnIsKept() throws {
        let text = "推行保函\n一\n制度优化"
        #expect(shown(try typed("<Up><Up>x", into: text)) == "推行保函x|\n一\n制度优化")
        #expect(shown(try typed("<Left><Up><Up>x", into: text)) == "推行保x|函\n一\n制度优化")
        #expect(shown(try typed("<Left><Up><Left><Right><Up>x", into: text)) == "推x|行保函\n一\n制度优化")
    }

    /// A form goes to the field above or below then.
    @Test func upOnTheFirstLineAndDownOnTheLastAreNotTaken() throws {
        var field = try typed("", into: "推行保函制度")
        for (key, isTaken) in [(Key.down, false), (.up, true), (.up, false), (.down, true), (.down, false)] {
            let answer = field.handle(key)
            #expect(answer == isTaken)
        }
    }

    @Test func otherKeysAreNotTaken() {
        var field = MultilineField("保\n函")
        let before = field
        for key in [Key.escape, .tab, .backTab, .function(9), .control("s"), .alt("x"), .controlArrow(.up), .insert] {
            let isTaken = field.handle(key)
            #expect(!isTaken)
        }
        #expect(field == before)
    }

    @Test func pasting() throws {
        var field = try typed("<Left>", into: "ab")
        field.insert("一\r\n二\t三\u{1B}[2J\u{200B}\n")
        #expect(shown(field) == "a一\n二 三[2J\n|b")
    }

    @Test func whatAnEditorGivesBack() {
        var field = MultilineField("ab")
        field.replace(with: "一\n\u{202E}二")
        #expect(shown(field) == "一\n二|")
    }

    @Test func settingTheTextKeepsTheCursorInside() {
        var field = MultilineField("保函\n制度")
        field.text = "保"
        #expect(field.cursor == 1)
    }

    @Test func anotherWidthKeepsTheCursor() throws {
        var field = try typed("<Left>", into: "推行保函制度，优化环境")
        field.layOut(width: 5, height: 2, measure: DisplayWidth())
        #expect(shown(field) == "推行保函制度，优化环|境" && field.firstRow == 4)
        field.layOut(width: 40, height: 2, measure: DisplayWidth())
        #expect(field.firstRow == 0)
        field.layOut(width: 0, height: 0, measure: DisplayWidth(.wide))
        #expect(shown(field) == "推行保函制度，优化环|境")
    }
}
