import Screen
import Testing

@Suite struct TextFieldTests {
    private func typed(_ script: String) throws -> TextField {
        var field = TextField()
        for key in try KeyScript.parse(script) { _ = field.handle(key) }
        return field
    }

    @Test(arguments: [
        ("保函", "保函", 2), ("保函<Left>制", "保制函", 2), ("保函<Backspace>", "保", 1), ("保函<Home><Delete>", "函", 0),
        ("<Backspace><Delete><Left>", "", 0), ("a<Space>bc<C-w>", "a ", 2), ("a<Space>bc<Space><C-w>", "a ", 2),
        ("abc<Left><C-u>", "c", 0), ("abc<C-a>x<C-e>y", "xabcy", 5), ("保👩‍👩‍👧函<Left><Backspace>", "保函", 1),
        ("ab<Home><Right><Right><Right>", "ab", 2), ("<Delete>", "", 0),
        ("保函制度<Left><Left><C-k>", "保函", 2), ("ab<C-k>", "ab", 2), ("推行保函，制度<C-w>", "推行保函，", 5),
        ("推行，制度<C-Left>x", "推行，x制度", 4), ("推行，制度<S-Left><S-Left>x", "推行x，制度", 3),
        ("推行，a<Home><C-Right>x", "推行x，a", 3), ("推行<Space>a<Home><C-Right><C-Right>x", "推行 ax", 5),
        ("ab<Home><C-Left><C-w>", "ab", 0), ("ab<S-Right>", "ab", 2),
    ])
    func typing(_ script: String, text: String, cursor: Int) throws {
        let field = try typed(script)
        #expect(field.text == text)
        #expect(field.cursor == cursor)
    }

    @Test func aLooseAccentJoinsTheLetterBefore() {
        var field = TextField("e")
        _ = field.handle(.character("\u{301}"))
        #expect(field.text == "e\u{301}" && field.cursor == 1)
        _ = field.handle(.backspace)
        #expect(field.text == "" && field.cursor == 0)
    }

    @Test func otherKeysAreNotTaken() {
        var field = TextField("保")
        for key in [Key.up, .enter, .escape, .tab, .function(1), .control("r"), .alt("x")] {
            let isTaken = field.handle(key)
            #expect(!isTaken)
        }
        #expect(field == TextField("保"))
    }

    /// What could only be shown as a mark does not get in; the joiner of an emoji does.
    @Test func pastingWhatCannotBeSeen() {
        var field = TextField()
        field.insert("保\u{1B}[2J\u{200B}函\u{202E}\u{FEFF}\r\n👩‍👩‍👧a\u{200D}b\u{7}")
        #expect(field.text == "保[2J函 👩‍👩‍👧ab")
    }

    /// Two halves of a flag become one character when what parts them goes, and the cursor stands behind it.
    @Test func halvesOfAFlag() {
        var field = TextField("a🇨x🇳b")
        #expect(field.text.count == 5)
        for _ in 0..<2 { _ = field.handle(.left) }
        _ = field.handle(.backspace)
        #expect(field.text == "a🇨🇳b" && field.cursor == 2)
    }

    @Test func pasting() {
        var field = TextField("ab")
        _ = field.handle(.left)
        field.insert("一\n二\t三")
        #expect(field.text == "a一 二 三b" && field.cursor == 6)
    }

    @Test func settingTheTextKeepsTheCursorInside() {
        var field = TextField("保函制度")
        field.text = "保"
        #expect(field.cursor == 1)
    }

    @Test func scrollingSideways() {
        let measure = DisplayWidth()
        var field = TextField("推行保函制度")
        var view = field.line(width: 7, measure: measure)
        #expect(view.line.text == "函制度" && view.cursorColumn == 6)
        _ = field.handle(.home)
        view = field.line(width: 7, measure: measure)
        #expect(view.line.text == "推行保" && view.cursorColumn == 0)
        #expect(field.line(width: 0, measure: measure).line.isEmpty)
    }

    @Test func theCursorIsAlwaysInSight() throws {
        for measure in [DisplayWidth(), DisplayWidth(.wide)] {
            var field = TextField("推“行”a\u{1B}👩‍👩‍👧保e\u{301}函——制度")
            _ = field.handle(.home)
            for _ in 0...14 {
                for width in 1...20 {
                    let view = field.line(width: width, measure: measure)
                    #expect(view.cursorColumn >= 0 && view.cursorColumn < width)
                    #expect(view.line.width(measure) <= width)
                }
                _ = field.handle(.right)
            }
        }
    }
}
