/// Collects a paste up to the sequence that ends it, `ESC [ 2 0 1 ~`.
struct PasteReader {
    private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    private var collected: [UInt8] = []

    /// Takes bytes from `head` on; true when the paste is whole.
    mutating func take(_ bytes: inout [UInt8], from head: inout Int) -> Bool {
        let known = collected.count
        collected.append(contentsOf: bytes[head...])
        // The end may have begun in what came before.
        var index = max(0, known - PasteReader.end.count + 1)
        while index + PasteReader.end.count <= collected.count {
            if collected[index] == 0x1B, collected[index..<index + PasteReader.end.count].elementsEqual(PasteReader.end)
            {
                let rest = collected.count - index - PasteReader.end.count
                collected.removeLast(collected.count - index)
                head = bytes.count - rest
                return true
            }
            index += 1
        }
        head = bytes.count
        return false
    }

    /// The pasted text; each kind of line end is `\n`, and what is no UTF-8 is a replacement character.
    var text: String {
        String(decoding: collected, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .joined(separator: "\n")
    }
}
