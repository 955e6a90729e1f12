import Glibc

/// Lines of a text, each of them once.
struct LinesOnce {
    private var bytes: [UInt8] = []
    private var lines: [Range<Int>] = []

    init() {
        bytes.reserveCapacity(1024)
        lines.reserveCapacity(32)
    }

    mutating func add(_ line: String) {
        var line = line
        line.withUTF8 { line in
            guard !isKnown(line) else { return }
            if !lines.isEmpty { bytes.append(0x0A) }
            lines.append(bytes.count..<bytes.count + line.count)
            bytes.append(contentsOf: line)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private func isKnown(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = line.baseAddress else { return lines.contains { $0.isEmpty } }
        return bytes.withUnsafeBufferPointer { known in
            lines.contains { range in
                range.count == line.count && known.baseAddress.map { memcmp($0 + range.lowerBound, start, line.count) } == 0
            }
        }
    }
}

extension String {
    /// Whether its bytes come before those of another, which is the order of their characters' numbers.
    func isBefore(_ other: String) -> Bool {
        var (own, others) = (self, other)
        return own.withUTF8 { own in
            others.withUTF8 { others in
                guard let first = own.baseAddress, let second = others.baseAddress else { return own.count < others.count }
                let order = memcmp(first, second, min(own.count, others.count))
                return order == 0 ? own.count < others.count : order < 0
            }
        }
    }

    /// In lower case and without blanks, where that is plain from the bytes: letters and digits of ASCII, Chinese characters and the usual
    /// Chinese punctuation.
    var plainlySqueezed: String? {
        var copy = self
        return copy.withUTF8 { bytes in
            var isSame = true
            var at = 0
            while at < bytes.count {
                switch bytes[at] {
                case 0x09...0x0D, 0x20, 0x41...0x5A:
                    isSame = false
                    at += 1
                case 0x00..<0x80: at += 1
                // “ ” — and their like.
                case 0xE2 where bytes[at + 1] == 0x80 && (0x90..<0xA0).contains(bytes[at + 2]): at += 3
                // 、 。 《 》, but not the wide blank.
                case 0xE3 where bytes[at + 1] == 0x80 && bytes[at + 2] > 0x80: at += 3
                case 0xE4...0xE9: at += 3
                // （ ） ： ；, but not the wide capitals.
                case 0xEF where bytes[at + 1] == 0xBC && bytes[at + 2] < 0xA1: at += 3
                default: return nil
                }
            }
            if isSame { return self }
            let kept = bytes.lazy.filter { !(0x09...0x0D).contains($0) && $0 != 0x20 }
            return String(decoding: kept.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
        }
    }
}
