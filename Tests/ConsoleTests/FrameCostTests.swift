import Foundation
import Screen
import Testing

@testable import Console

/// What a cursor step costs in this build: printed, not judged. Only a release build tells what people feel.
@Suite struct FrameCostTests {
    @Test(.enabled(if: isMeasured, "DUBAN_MEASURE=1 measures")) func aCursorStep() throws {
        var driver = try ConsoleDriver(size: .wide)
        try driver.press("<Down> <Enter> <Down> <Down> <Enter>")
        let clock = ContinuousClock()
        let count = 200
        var model = driver.model
        let updating = clock.measure {
            for step in 0..<count {
                _ = update(&model, .terminal(.key(step % 2 == 0 ? .down : .up)))
            }
        }
        var rows = 0
        let drawing = clock.measure {
            for _ in 0..<count { rows += view(driver.model).size.height }
        }
        let whole = try clock.measure {
            for step in 0..<count { try driver.press([step % 2 == 0 ? .down : .up]) }
        }
        #expect(rows == count * Size.wide.height)
        print("120x40: update \(updating / count), view \(drawing / count), step with its reads \(whole / count)")
    }
}

private let isMeasured = ProcessInfo.processInfo.environment["DUBAN_MEASURE"] != nil
