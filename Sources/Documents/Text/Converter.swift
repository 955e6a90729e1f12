import Glibc

/// The C library's conversion of encodings.
enum Converter {
    /// GB18030, and with it GBK and GB2312, as UTF-8; a byte that begins no character becomes a mark.
    static func gb18030(_ bytes: ArraySlice<UInt8>) throws(DocumentFault) -> DecodedText {
        let converter = iconv_open("UTF-8", "GB18030")
        guard Int(bitPattern: converter) != -1, let converter else { throw .missingLibrary("gconv GB18030") }
        defer { iconv_close(converter) }
        var text = DecodedText(bytes: [], encoding: .gb18030)
        text.bytes.reserveCapacity(bytes.count * 3 / 2)
        var source = Array(bytes)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        source.withUnsafeMutableBytes { source in
            buffer.withUnsafeMutableBytes { convert(source, through: $0, with: converter, into: &text) }
        }
        return text
    }

    private static func convert(
        _ source: UnsafeMutableRawBufferPointer, through buffer: UnsafeMutableRawBufferPointer, with converter: iconv_t,
        into text: inout DecodedText
    ) {
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        while left > 0 {
            var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var room = buffer.count
            let result = iconv(converter, &next, &left, &output, &room)
            let problem = errno
            text.bytes.append(contentsOf: buffer[..<(buffer.count - room)])
            guard result == -1, problem != E2BIG else { continue }
            text.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            text.marks += 1
            next = next?.advanced(by: 1)
            left -= 1
        }
    }
}
