import Ledger
import Screen
import Words

/// The help page, made from the real bindings.
enum HelpLines {
    static func of(_ words: Words, measure: DisplayWidth, width: Int) -> [Line] {
        let keys = Action.allCases.map { ($0, KeyMap.label($0, words.console)) }
        let widest = min(width / 2, keys.map { measure.of($0.1) }.max() ?? 0)
        var lines = words.console.helpIntroduction.flatMap { Line.wrap($0, to: width, measure) } + [Line("")]
        lines += keys.flatMap { action, keys in
            row(keys, Style(.key), action.text(words.console.actions).long, widest, measure, width)
        }
        lines.append(Line(""))
        for light in Light.reportOrder {
            let text = words.ledger.light(light) + "：" + words.console.lightMeaning(light)
            lines += row(words.ledger.letter(light), Style(light.role, bold: true), text, widest, measure, width)
        }
        return lines
    }

    private static func row(
        _ head: String, _ style: Style, _ text: String, _ widest: Int, _ measure: DisplayWidth, _ width: Int
    ) -> [Line] {
        let left = Line(head, style).fitted(to: widest, measure)
        let wrapped = Line.wrap(text, to: max(4, width - widest - 2), measure)
        return wrapped.enumerated().map { place, line in
            (place == 0 ? left : Line(String.blanks(widest))) + Line("  ") + line
        }
    }
}
