import Foundation
import Screen
import Testing

/// A screen as it was once read and found good: `Screens/NAME-80x24.txt`. What a style says stands below the picture, so that a
/// change of focus shows in a diff too.
struct GoldenScreen {
    let name: String
    let frame: Frame

    /// Compares the frame with the file. With RECORD_SCREENS=1 it writes the file instead, and fails.
    func check(_ location: SourceLocation = #_sourceLocation) {
        let file = GoldenScreen.folder.appendingPathComponent(name + ".txt")
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        guard ProcessInfo.processInfo.environment["RECORD_SCREENS"] == nil else {
            if recorded != text { record(file) }
            Issue.record("\(name): recorded, read the diff", sourceLocation: location)
            return
        }
        guard let recorded else {
            Issue.record("\(name): no such screen yet; make screens records it", sourceLocation: location)
            return
        }
        guard recorded != text else { return }
        Issue.record(
            "\(name) is not as recorded.\n--- recorded\n\(recorded)--- now\n\(text)", sourceLocation: location)
    }

    private func record(_ file: URL) {
        do {
            try Data(text.utf8).write(to: file)
        } catch {
            Issue.record("\(name): \(error)")
        }
    }

    /// The frame's text, and below it where the cursor stands and which rows are marked as selected.
    private var text: String {
        let cursor = frame.cursor.map { "\($0.column),\($0.row)" } ?? "-"
        let selected = (0..<frame.size.height).filter { row in
            (0..<frame.size.width).contains { frame[$0, row].style.isSelected }
        }
        return frame.text + "~~~ cursor \(cursor) · selected \(selected.map(String.init).joined(separator: ","))\n"
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Screens")
}
