/// A key name that no key bears, such as `Entre` in `<Entre>`.
public struct UnknownKeyName: Error, Hashable, Sendable {
    /// The name as it was written, without the brackets; with them when they do not close.
    public let name: String

    /// `UnknownKeyName("Entre")`.
    public init(_ name: String) {
        self.name = name
    }
}

/// Keys written down as text, as `--keys` takes them: `/ 保函 <Enter> <Space>`.
public enum KeyScript {
    /// The keys of a script. Blanks part tokens and are no keys; `<Enter>` or `<C-r>` is one key, wherever it stands in a
    /// token; everything else is typed character by character, so `保函<Enter>` is three keys. A `<` itself is `<lt>`.
    public static func parse(_ text: String) throws(UnknownKeyName) -> [Key] {
        var keys: [Key] = []
        for token in text.split(whereSeparator: { " \t\n\r\r\n".contains($0) }) {
            var rest = token
            while let character = rest.first {
                guard character == "<" else {
                    keys.append(.character(character))
                    rest = rest.dropFirst()
                    continue
                }
                guard let end = rest.firstIndex(of: ">") else { throw UnknownKeyName(String(rest)) }
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard let key = Key(named: name) else { throw UnknownKeyName(name) }
                keys.append(key)
                rest = rest[rest.index(after: end)...]
            }
        }
        return keys
    }
}
