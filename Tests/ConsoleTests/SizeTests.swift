import Screen
import Testing
import Words

@testable import Console

/// Every size from one cell on: nothing traps, nothing stands outside of the window.
@Suite struct SizeTests {
    private static let sizes: [Size] =
        (1...20).flatMap { height in (1...60).map { Size(width: $0, height: height) } }
        + [Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 200, height: 60)]

    @Test(arguments: Scene.all)
    func everySizeHoldsTheScreen(scene: Scene) throws {
        let driver = try scene.open(.standard)
        for size in SizeTests.sizes {
            // The model is drawn as it is, without the rows that a resize would read; every second size in English.
            var model = driver.model
            model.words = Words.of((size.width + size.height) % 2 == 0 ? .chinese : .english)
            _ = update(&model, .terminal(.resize(size)))
            if let fault = view(model).fault(within: size) {
                Issue.record("\(scene.name) \(size.width)x\(size.height): \(fault)")
                return
            }
        }
    }

    /// Wide quotes and dashes take another column.
    @Test(arguments: Scene.all)
    func wideQuotesFitToo(scene: Scene) throws {
        var driver = try scene.open(.standard)
        driver.model.measure = DisplayWidth(.wide)
        for width in stride(from: 1, through: 130, by: 3) {
            let size = Size(width: width, height: 24)
            _ = update(&driver.model, .terminal(.resize(size)))
            if let fault = driver.frame.fault(within: size) {
                Issue.record("\(scene.name) \(width)x24: \(fault)")
                return
            }
        }
    }

    /// A key that does not fit is left out, not cut.
    @Test(arguments: Language.allCases)
    func theFootLineNamesWholeKeys(language: Language) throws {
        var driver = try ConsoleDriver(language: language)
        for width in 20...130 {
            try driver.resize(width, 24)
            #expect(!driver.frame.row(23).contains("…"), "\(width)")
        }
    }

    @Test(arguments: [Size(width: 20, height: 4), Size(width: 24, height: 6), Size(width: 60, height: 10)])
    func theSmallestWindowsCanBeWorkedIn(size: Size) throws {
        var driver = try ConsoleDriver(size: size)
        try driver.press("/ 保函 <Enter> <Space>")
        #expect(driver.results.count == 1)
        try driver.press("u s 2 等 <Enter> 2022-07-31 <Enter>")
        #expect(driver.results.count == 2)
        try driver.press("<F9> <End> <Enter>")
        #expect(driver.hasQuit)
    }
}

extension Frame {
    /// What stands outside of the window or is torn, in words; nil when all is well.
    func fault(within expected: Size) -> String? {
        guard size == expected else { return "the frame is \(size.width)x\(size.height)" }
        if let cursor, !(0..<size.width).contains(cursor.column) || !(0..<size.height).contains(cursor.row) {
            return "the cursor is at \(cursor.column),\(cursor.row)"
        }
        for row in 0..<size.height {
            let text = self.row(row)
            let width = measure.of(text)
            if width > size.width { return "row \(row) is \(width) wide: \(text)" }
            if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                return "row \(row) holds a control character"
            }
        }
        return nil
    }
}
