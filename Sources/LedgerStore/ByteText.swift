import Glibc

/// A text that is looked up by its bytes, which is how SQLite compares texts too. To look up a `String` itself its characters are first put
/// into a normal form, which takes many times as long for Chinese.
struct ByteText: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    func hash(into hasher: inout Hasher) {
        var copy = text
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (left: ByteText, right: ByteText) -> Bool {
        let count = left.text.utf8.count
        guard count == right.text.utf8.count else { return false }
        var (first, second) = (left.text, right.text)
        return first.withUTF8 { own in
            second.withUTF8 { other in
                guard let own = own.baseAddress, let other = other.baseAddress else { return true }
                return memcmp(own, other, count) == 0
            }
        }
    }
}
