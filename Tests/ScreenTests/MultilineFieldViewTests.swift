import Testing

@testable import Screen

/// Pictures of the field of several lines; `‸` stands where the cursor is.
@Suite struct MultilineFieldViewTests {
    private let measure = DisplayWidth()

    private func picture(_ field: MultilineField, width: Int, height: Int, isFocused: Bool = true) -> String {
        var frame = Frame(size: Size(width: width + 2, height: height), measure: measure)
        for row in 0..<height {
            frame.write("[", column: 0, row: row)
            frame.write("]", column: width + 1, row: row)
        }
        frame.drawMultiline(
            field, in: Region(column: 1, row: 0, width: width, height: height), isFocused: isFocused)
        if let cursor = frame.cursor { frame.write("‸", column: cursor.column, row: cursor.row) }
        return frame.text
    }

    private func field(_ script: String, _ text: String, width: Int, height: Int) throws -> MultilineField {
        var field = MultilineField(text, width: width, height: height)
        for key in try KeyScript.parse(script) { _ = field.handle(key) }
        return field
    }

    @Test func everythingFits() throws {
        let text = "推行“保函”，\n由 plan 定\n"
        #expect(
            picture(try field("", text, width: 13, height: 3), width: 13, height: 3) == """
                [推行“保函”， ]
                [由 plan 定   ]
                [‸            ]

                """)
        #expect(
            picture(try field("", text, width: 13, height: 3), width: 13, height: 3, isFocused: false) == """
                [推行“保函”， ]
                [由 plan 定   ]
                [             ]

                """)
    }

    @Test(arguments: [
        ("", "[化营商环│]\n[境，缩短│]\n[办理时间‸]\n"), ("<PageUp><PageUp>", "[推行保函‸]\n[制度，优│]\n[化营商环│]\n"),
        ("<PageUp><End>", "[制度，优‸]\n[化营商环█]\n[境，缩短│]\n"),
        ("<PageUp><PageUp><Home>", "[‸ 行保函█]\n[制度，优│]\n[化营商环│]\n"),
    ])
    func scrolling(_ script: String, expected: String) throws {
        let field = try field(script, "推行保函制度，优化营商环境，缩短办理时间", width: 9, height: 3)
        #expect(picture(field, width: 9, height: 3) == expected)
    }

    /// Blanks that hang over the edge are there for the cursor, though nobody sees them.
    @Test(arguments: [("", "[the office  ]\n[knows‸      ]\n"), ("<Home><Left>", "[the office ‸]\n[knows       ]\n")])
    func hangingBlanks(_ script: String, expected: String) throws {
        let field = try field(script, "the office     knows", width: 12, height: 2)
        #expect(picture(field, width: 12, height: 2) == expected)
    }

    @Test func whatCannotBeSeenIsAMark() throws {
        let field = try field("", "a\u{1B}[2J\u{200B}保\u{202E}", width: 12, height: 1)
        #expect(picture(field, width: 12, height: 1) == "[a␛[2J␦保␦‸  ]\n")
    }

    @Test func verySmall() throws {
        for (width, height) in [(0, 0), (1, 1), (2, 1), (3, 2), (1, 5)] {
            let field = try field("<Up>", "推行\n保函👩‍👩‍👧e\u{301}", width: width, height: height)
            var frame = Frame(size: Size(width: width, height: height), measure: measure)
            frame.drawMultiline(
                field, in: Region(column: 0, row: 0, width: width, height: height), isFocused: true)
            if let cursor = frame.cursor { #expect(Region(frame.size).contains(cursor)) }
        }
    }

    /// Every row of every width holds what it should, and the places of all characters agree both ways.
    @Test func rowsAndPlacesAgree() {
        let text = "推行“保函”  制度，\n\n（一）internationalization of 👩‍👩‍👧🇨🇳e\u{301}——……“x”\u{1B}\u{301}\n　　为"
        for measure in [DisplayWidth(), DisplayWidth(.wide)] {
            for width in 1...40 {
                let wrapped = WrappedText(text, width: width, measure: measure)
                var next = 0
                for (number, row) in wrapped.rows.enumerated() {
                    #expect(row.range.lowerBound == next)
                    next = row.range.upperBound + (row.isContinued ? 0 : 1)
                    for place in row.range {
                        #expect(wrapped.row(of: place, atEnd: false) == number)
                        let column = wrapped.column(of: place, inRow: number)
                        #expect(wrapped.place(atColumn: column, inRow: number) == place)
                    }
                    let visible = wrapped.cells(ofRow: number).filter { $0.character != " " && $0.character != "　" }
                    if width > 1, let last = visible.last { #expect(last.column + last.width <= width) }
                }
                #expect(next == wrapped.characters.count + 1)
            }
        }
    }
}
