/// How a sheet shows a number: a day, a share, a number with words around it.
struct NumberFormat: Hashable {
    enum Kind: Hashable {
        case general, number, day, time
    }

    var kind: Kind
    /// The pieces of the format's first section.
    var pieces: [Piece]
    /// Digits as Chinese characters ([DBNum1]).
    var isChinese = false

    enum Piece: Hashable {
        case words(String)
        /// A run of one letter or sign of the format, in small letters: `yyyy`, `0.00`, `%`.
        case code(String)
    }

    static let general = NumberFormat(kind: .general, pieces: [])

    init(kind: Kind, pieces: [Piece]) {
        self.kind = kind
        self.pieces = pieces
    }

    init(code: String) {
        let lower = code.lowercased()
        guard lower != "general", lower != "g/通用格式", lower != "@", !lower.isEmpty else {
            self = .general
            return
        }
        isChinese = lower.hasPrefix("[dbnum1]") || lower.contains("][dbnum1]")
        pieces = Self.pieces(of: code)
        kind = Self.kind(of: pieces)
    }

    /// The format that every sheet program knows under a number, as Chinese programs show it.
    init(known identity: Int) {
        guard let code = Self.known[identity] else {
            self = .general
            return
        }
        self.init(code: code)
    }

    private static let known: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "yyyy/m/d",
        16: "m\"月\"d\"日\"", 17: "yyyy\"年\"m\"月\"", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
        22: "yyyy/m/d h:mm", 27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy",
        31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"", 34: "h\"时\"mm\"分\"",
        35: "h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
        50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"",
        55: "h\"时\"mm\"分\"", 56: "h\"时\"mm\"分\"ss\"秒\"", 57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
    ]

    private static func pieces(of code: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Array(code)[...]
        func word(_ text: String) {
            if case .words(let before) = pieces.last {
                pieces[pieces.count - 1] = .words(before + text)
            } else {
                pieces.append(.words(text))
            }
        }
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"":
                word(String(rest.prefix { $0 != "\"" }))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "!": if let next = rest.popFirst() { word(String(next)) }
            case "_", "*": _ = rest.popFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "0", "#", "?":
                let digits = rest.prefix { "0#?.,".contains($0) }
                rest = rest.dropFirst(digits.count)
                pieces.append(.code(String(character) + String(digits)))
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "e", "E", "a", "A", "%":
                let letter = character.lowercased()
                let run = rest.prefix { $0.lowercased() == letter }
                rest = rest.dropFirst(run.count)
                if letter == "a", run.isEmpty, rest.first?.lowercased() == "m" || rest.first == "/" {
                    rest = rest.drop { "mMpP/aA".contains($0) }
                } else {
                    pieces.append(.code(String(repeating: letter, count: run.count + 1)))
                }
            default: word(String(character))
            }
        }
        return pieces
    }

    private static func kind(of pieces: [Piece]) -> Kind {
        let codes = pieces.compactMap { piece -> String? in
            guard case .code(let code) = piece else { return nil }
            return code
        }
        let letters = Set(codes.compactMap(\.first))
        let isNumber = !letters.isDisjoint(with: ["0", "#", "?"])
        if isNumber && letters.isDisjoint(with: ["y", "d", "h", "s"]) {
            return letters.contains("e") ? .general : .number
        }
        if letters.contains("y") || letters.contains("d") || letters.contains("e") { return .day }
        if letters.contains("h") || letters.contains("s") { return .time }
        if letters.contains("m") || letters.contains("a") { return .day }
        return letters.isEmpty ? .general : .number
    }
}
