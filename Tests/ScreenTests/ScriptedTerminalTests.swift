import Screen
import Testing

@Suite struct ScriptedTerminalTests {
    @Test func givesItsEventsAndKeepsItsFrames() {
        let terminal = ScriptedTerminal(size: Size(width: 4, height: 1), keys: [.down])
        terminal.add(.resize(Size(width: 6, height: 2)))
        #expect(terminal.remaining == 2)
        #expect(terminal.nextEvent(within: nil) == .key(.down))
        #expect(terminal.nextEvent(within: 0) == .resize(Size(width: 6, height: 2)))
        #expect(terminal.size == Size(width: 6, height: 2))
        #expect(terminal.nextEvent(within: nil) == .closed)
        #expect(terminal.nextEvent(within: nil) == .closed)
        var frame = Frame(size: terminal.size)
        terminal.show(frame)
        frame.write("督办", column: 0, row: 0)
        terminal.show(frame)
        #expect(terminal.frames.count == 2 && terminal.lastFrame?.row(0) == "督办")
    }
}
