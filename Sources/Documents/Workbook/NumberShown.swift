/// A number of a sheet as the sheet shows it, near enough for a person to recognize it.
enum NumberShown {
    /// The text, and the day where the number is one.
    static func text(_ written: String, format: NumberFormat, isFrom1904: Bool) -> (text: String, day: String?) {
        guard let value = Double(written), value.isFinite, abs(value) < 1e15 else { return (written, nil) }
        switch format.kind {
        case .general: return (general(value), nil)
        case .number: return (number(value, format), nil)
        case .time: return (moment(value, day: nil, format), nil)
        case .day:
            guard let day = SheetDay(serial: Int(value.rounded(.down)), isFrom1904: isFrom1904) else {
                return (general(value), nil)
            }
            return (moment(value, day: day, format), day.text)
        }
    }

    /// Up to eleven digits, without zeros behind.
    private static func general(_ value: Double) -> String {
        if value == value.rounded() { return "\(Int(value))" }
        let whole = max(1, "\(Int(abs(value)))".count)
        return trimmed(fixed(value, decimals: max(0, 11 - whole)))
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text[...]
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }

    private static func fixed(_ value: Double, decimals: Int) -> String {
        let decimals = min(decimals, 12)
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        // A number written as 2.675 is meant so; the nearest one in binary lies below it.
        let scaled = (abs(value) * scale * (1 + 1e-15)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18 else { return "\(value)" }
        var digits = "\(Int(scaled))"
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + digits.dropLast(decimals) + (decimals > 0 ? "." + digits.suffix(decimals) : "")
    }

    private static func number(_ value: Double, _ format: NumberFormat) -> String {
        let isShare = format.pieces.contains(.code("%"))
        var text = ""
        var isWritten = false
        for piece in format.pieces {
            switch piece {
            case .words(let words): text += words
            case .code("%"): text += "%"
            case .code(let code) where !isWritten:
                isWritten = true
                text += digits(isShare ? value * 100 : value, code)
            case .code: break
            }
        }
        return text
    }

    private static func digits(_ value: Double, _ code: String) -> String {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1].count { "0#?".contains($0) } : 0
        var text = fixed(value, decimals: decimals)
        if parts.count > 1, parts[1].contains("#") { text = trimmed(text) }
        let least = parts[0].count { $0 == "0" }
        let sign = text.hasPrefix("-") ? "-" : ""
        var whole = String(text.drop { $0 == "-" }.prefix { $0 != "." })
        let behind = text.drop { $0 != "." }
        if whole.count < least { whole = String(repeating: "0", count: least - whole.count) + whole }
        if parts[0].contains(",") { whole = grouped(whole) }
        return sign + whole + behind
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private static func moment(_ value: Double, day: SheetDay?, _ format: NumberFormat) -> String {
        let seconds = Int(((value - value.rounded(.down)) * 86_400).rounded()) % 86_400
        var text = ""
        for (place, piece) in format.pieces.enumerated() {
            switch piece {
            case .words(let words): text += words
            case .code(let code):
                text += part(code, isMinute: format.isMinute(at: place), day: day, seconds: seconds, format.isChinese)
            }
        }
        return text
    }

    private static func part(
        _ code: String, isMinute: Bool, day: SheetDay?, seconds: Int, _ isChinese: Bool
    ) -> String {
        func two(_ number: Int) -> String {
            isChinese ? ChineseNumber.text(number) : code.count > 1 ? SheetDay.padded(number) : "\(number)"
        }
        switch code.first {
        case "y", "e":
            let year = "\(day?.year ?? 0)"
            if isChinese { return NumberText.text(day?.year ?? 0, format: "ideographDigital") }
            return code == "yy" || code == "y" ? String(year.suffix(2)) : year
        case "m": return isMinute ? two(seconds / 60 % 60) : two(day?.month ?? 0)
        case "d": return code.count > 2 ? "" : two(day?.day ?? 0)
        case "h": return two(seconds / 3600)
        case "s": return two(seconds % 60)
        default: return ""
        }
    }
}

extension NumberFormat {
    /// Whether an `m` counts minutes: the letter before it is `h`, or the one after it is `s`.
    fileprivate func isMinute(at place: Int) -> Bool {
        func letter(_ pieces: some Sequence<Piece>) -> Character? {
            for case .code(let code) in pieces { return code.first }
            return nil
        }
        return letter(pieces[..<place].reversed()) == "h" || letter(pieces[(place + 1)...]) == "s"
    }
}
