import Testing

/// Rows changed together, with the program as it is installed.
@Suite struct MarkedRowsTests {
    /// All of one unit's rows done at once: eight keys besides the typed name, arrows and F-keys only.
    @Test func aUnitsRowsAreDoneAtOnce() throws {
        let office = try Office(day: "2022-06-15")
        let keys = "<F3> <Down> <Enter> <F2> 区住房城乡建委 <Enter> <F9> <Down> <Enter> <Space> <Enter>"
        let before = try office.output("list", "--json")
        let screen = try office.output("--keys", keys)
        #expect(screen.contains("已勾选 ") && screen.contains("F6 撤销"))
        let entries = try office.output("log").split(separator: "\n").count
        #expect(entries > 0)
        #expect(try office.output("list", "--json") != before)
        try office.output("undo")
        #expect(try office.output("list", "--json") == before)
    }

    @Test func escapeLeavesTheLedgerAsItWas() throws {
        let office = try Office(day: "2022-06-15")
        let log = try office.output("log")
        let screen = try office.output("--keys", "m m m m m <Space> <Esc>", "--size", "120x40")
        #expect(screen.contains("已标记 482 行"))
        #expect(try office.output("log") == log)
    }
}
