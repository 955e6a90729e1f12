/// A JSON value that keeps the order of its keys.
enum JSON {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number as it is written: `99.96`.
    case number(String)
    case text(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// A text, or null where there is none.
    static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

    static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }

    /// The number that some digits write, or the text itself where JSON has no such number (`007`).
    static func digits(_ text: String) -> JSON { isNumber(text) ? .number(text) : .text(text) }

    /// The value with a line for each element of an outermost array, so that a long list can be read, cut and compared.
    var text: String {
        var text = ""
        if case .array(let elements) = self, !elements.isEmpty {
            for (index, element) in elements.enumerated() {
                text += index == 0 ? "[" : ",\n"
                element.write(to: &text)
            }
            text += "]"
        } else {
            write(to: &text)
        }
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let digits): text += digits
        case .text(let value): JSON.quote(value, into: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                JSON.quote(member.key, into: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    /// Everything that could drive a terminal or be taken for an end of line is escaped, not only what JSON asks for.
    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Nearly all text needs no escape and goes over in one piece.
        if value.unicodeScalars.allSatisfy({ isPlain($0) && $0 != "\"" && $0 != "\\" }) {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            default:
                if isPlain(scalar) { text.unicodeScalars.append(scalar) } else { text += escaped(scalar) }
            }
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF01...0xFF60: true
        case ..<0xA0: false
        default: !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x2028 && scalar.value != 0x2029
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    private static func isNumber(_ text: String) -> Bool {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
        else { return false }
        return parts[0] == "0" || !parts[0].hasPrefix("0")
    }
}
