import Glibc
import Testing

/// A text in another encoding, as office programs save it.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(name, "UTF-8"))
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var result = [CChar](repeating: 0, count: source.count * 4 + 16)
    let count = source.withUnsafeMutableBufferPointer { source in
        result.withUnsafeMutableBufferPointer { result in
            var from = source.baseAddress
            var left = source.count
            var to = result.baseAddress
            var room = result.count
            _ = iconv(converter, &from, &left, &to, &room)
            return result.count - room
        }
    }
    return result.prefix(count).map { UInt8(bitPattern: $0) }
}
