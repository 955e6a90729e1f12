import Screen
import Testing

@Suite struct KeyScriptTests {
    @Test(arguments: [
        ("/ 保函 <Enter> <Space>", [Key.character("/"), .character("保"), .character("函"), .enter, .character(" ")]),
        ("保函<Enter>", [.character("保"), .character("函"), .enter]),
        ("<Down><down>jj", [.down, .down, .character("j"), .character("j")]),
        ("<C-r> <c-R> <A-x> <A-X>", [.control("r"), .control("r"), .alt("x"), .alt("X")]),
        ("<lt>a>", [.character("<"), .character("a"), .character(">")]),
        (
            "<F1> <F12> <PgUp> <PageUp> <PgDn> <BackTab> <S-Tab>",
            [.function(1), .function(12), .pageUp, .pageUp, .pageDown, .backTab, .backTab]
        ),
        ("  \t\n ", []),
        ("", []),
        ("👩‍👩‍👧", [.character("👩‍👩‍👧")]),
        (
            "<Esc><Tab><Backspace><Delete><Insert><Up><Left><Right><Home><End>",
            [.escape, .tab, .backspace, .delete, .insert, .up, .left, .right, .home, .end]
        ),
        (
            "<S-Up><S-Down><C-Left><c-right>",
            [.shiftArrow(.up), .shiftArrow(.down), .controlArrow(.left), .controlArrow(.right)]
        ),
    ])
    func scripts(_ text: String, keys: [Key]) throws {
        #expect(try KeyScript.parse(text) == keys)
    }

    @Test(arguments: [
        ("<Entre>", "Entre"), ("<>", ""), ("a <Enter", "<Enter"), ("<F0>", "F0"), ("<F99>", "F99"), ("<F+1>", "F+1"),
        ("< Enter>", "<"), ("<C-ab>", "C-ab"),
    ])
    func unknownNames(_ text: String, name: String) {
        #expect(throws: UnknownKeyName(name)) { try KeyScript.parse(text) }
    }

    @Test func everyNameComesBack() {
        let keys: [Key] =
            [
                .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
                .delete, .insert, .character(" "), .character("<"), .character("保"), .character("f"), .control("r"),
                .control(" "), .alt("X"), .alt("<"),
            ] + (1...12).map(Key.function) + Arrow.allCases.flatMap { [.shiftArrow($0), .controlArrow($0)] }
        for key in keys { #expect(Key(named: key.name) == key) }
    }
}
