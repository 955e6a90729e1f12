import Screen
import Testing

@testable import Console

/// Arrows with Shift or Ctrl do what they do alone, unless something else is bound to them.
@Suite struct ArrowKeyTests {
    @Test func anArrowWithAModifierCountsAsTheArrow() {
        for arrow in Arrow.allCases {
            for key in [Key.shiftArrow(arrow), .controlArrow(arrow)] {
                let bound = Action.allCases.first { $0.keys.contains(key) }
                #expect(KeyMap.action(for: key) == bound ?? KeyMap.action(for: arrow.key))
            }
        }
    }

    @Test func labels() {
        #expect(KeyMap.label(.controlArrow(.up), .chinese) == "Ctrl-↑")
        #expect(KeyMap.label(.shiftArrow(.right), .chinese) == "Shift-→")
    }
}
