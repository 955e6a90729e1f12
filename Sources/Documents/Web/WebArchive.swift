/// A page and its pictures in one file (.mht), as browsers and Word save it: the page is the first part of markup.
enum WebArchive {
    /// The page's bytes and the encoding that its head names.
    static func page(in bytes: [UInt8]) throws(DocumentFault) -> (bytes: [UInt8], label: TextEncoding?) {
        let (head, body) = split(bytes[...])
        let kind = head["content-type"] ?? ""
        guard let boundary = parameter("boundary", of: kind) else {
            guard kind.lowercased().hasPrefix("text/html") else { throw .webArchive }
            return (try decoded(body, head), label(of: kind))
        }
        for part in parts(of: body, boundary: boundary) {
            let (head, body) = split(part)
            let kind = head["content-type"] ?? ""
            if kind.lowercased().hasPrefix("text/html") { return (try decoded(body, head), label(of: kind)) }
        }
        throw .webArchive
    }

    private static func label(of kind: String) -> TextEncoding? {
        parameter("charset", of: kind).flatMap { TextEncoding(label: $0) }
    }

    /// The lines of a head up to the first blank one, and what follows.
    private static func split(_ bytes: ArraySlice<UInt8>) -> (head: [String: String], body: ArraySlice<UInt8>) {
        var head: [String: String] = [:]
        var name = ""
        var rest = bytes
        for _ in 0..<200 {
            let line = rest.prefix { $0 != 0x0A }
            rest = rest[line.endIndex...].dropFirst()
            let text = String(decoding: line.prefix(4096), as: UTF8.self).withoutEndBlanks
            if text.isEmpty { return (head, rest) }
            if line.first == 0x20 || line.first == 0x09 {
                head[name, default: ""] += " " + text
            } else if let colon = text.firstIndex(of: ":") {
                name = text[..<colon].lowercased()
                head[name] = String(text[colon...].dropFirst()).withoutEndBlanks
            }
            if rest.isEmpty { break }
        }
        return (head, rest)
    }

    /// `boundary="x"` of a head's line.
    private static func parameter(_ name: String, of line: String) -> String? {
        for piece in line.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1).map(\.withoutEndBlanks)
            if sides.count == 2, sides[0].lowercased() == name { return sides[1].filter { $0 != "\"" } }
        }
        return nil
    }

    private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = body
        while parts.count < 1000, let start = rest.place(of: "--" + boundary) {
            parts.append(rest[..<start])
            rest = rest[start...].dropFirst(boundary.utf8.count + 2).drop { $0 != 0x0A }.dropFirst()
        }
        parts.append(rest)
        return Array(parts.dropFirst())
    }

    private static func decoded(
        _ body: ArraySlice<UInt8>, _ head: [String: String]
    ) throws(DocumentFault) -> [UInt8] {
        switch head["content-transfer-encoding"]?.lowercased() ?? "8bit" {
        case "quoted-printable": quotedPrintable(body)
        case "base64": try base64(body)
        default: Array(body)
        }
    }

    private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = body
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let next = rest.prefix(2)
            if next.first == 0x0A {
                rest = rest.dropFirst()
            } else if next.elementsEqual([0x0D, 0x0A]) {
                rest = rest.dropFirst(2)
            } else if let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16), next.count == 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static func base64(_ body: ArraySlice<UInt8>) throws(DocumentFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in body where byte > 0x20 && byte != UInt8(ascii: "=") {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: throw .webArchive
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
