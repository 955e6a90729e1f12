import Screen
import Testing

@testable import Console

/// A text goes out to an editor and comes back into the field it went out from.
@Suite struct OutsideEditorTests {
    private func driver(_ keys: String, editor: @escaping (String) -> String?) throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        driver.editor = editor
        try driver.reveal("jiangjin-2022/4")
        try driver.press(keys)
        return driver
    }

    @Test func theTextComesBack() throws {
        let driver = try driver("n约谈<Left><F9>") { $0 + "两次" }
        #expect(driver.effects.contains(.editOutside("约谈")))
        guard case .noteForm(let form)? = driver.model.overlay else { throw NoForm() }
        #expect(form.field.text == "约谈两次" && form.field.cursor == 4)
    }

    @Test func nothingChanged() throws {
        let driver = try driver("n约谈<Left><F9>") { _ in nil }
        guard case .noteForm(let form)? = driver.model.overlay else { throw NoForm() }
        #expect(form.field.text == "约谈" && form.field.cursor == 1)
    }

    /// What a text from outside could do to a terminal does not get in.
    @Test func onlyTextComesBack() throws {
        let driver = try driver("n约谈<F9>") { _ in "一\u{1B}[2J\n二\u{202E}" }
        guard case .noteForm(let form)? = driver.model.overlay else { throw NoForm() }
        #expect(form.field.text == "一[2J 二")
    }

    @Test func anAnswerThatNobodyWaitsForIsLeft() throws {
        var driver = try ConsoleDriver()
        let before = driver.model
        try driver.send(.editedOutside("约谈"))
        #expect(driver.model.overlay == before.overlay)
    }

    private struct NoForm: Error {}
}
