import Foundation
import Testing
import Words

@testable import Console

/// The README's table of keys is made from the one table of actions; `make screens` writes it anew.
@Suite struct ReadmeKeysTests {
    private static let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md")

    private static var table: String {
        let (english, chinese) = (Words.of(.english).console, Words.of(.chinese).console)
        let rows = Action.allCases.map { action in
            let keys = (action.keys.isEmpty ? Action.menu.keys : action.keys).map { "`\(KeyMap.label($0, english))`" }
                .joined(separator: " ")
            return "| \(keys) | \(action.text(english.actions).long) | \(action.text(chinese.actions).long) |"
        }
        return (["| keys | does | 作用 |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
    }

    @Test func theTableIsThatOfTheBindings() throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let parts = text.components(separatedBy: "<!-- keys -->")
        try #require(parts.count == 3, "README.md needs two lines <!-- keys -->, before and after the table")
        let wanted = "\n\(Self.table)\n"
        if parts[1] != wanted, ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
            try (parts[0] + "<!-- keys -->" + wanted + "<!-- keys -->" + parts[2])
                .write(to: Self.readme, atomically: true, encoding: .utf8)
            Issue.record("recorded; read the diff")
            return
        }
        #expect(parts[1] == wanted, "make screens writes the table anew")
    }
}
