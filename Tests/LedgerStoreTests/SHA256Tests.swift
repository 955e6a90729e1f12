import Testing

@testable import LedgerStore

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "the vectors of the standard",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func vectors(text: String, digest: String) {
        #expect(SHA256.digest(of: text.utf8).hexadecimal == digest)
    }

    @Test func `a million times the letter a`() {
        let digest = SHA256.digest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        #expect(digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("in pieces of any size as at once", arguments: [1, 7, 55, 56, 63, 64, 65, 127, 128, 1000])
    func pieces(size: Int) {
        let bytes = (0..<1999).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: size) {
            hash.update(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(hash.finish() == SHA256.digest(of: bytes))
    }
}

@Suite("The chain's bytes")
struct ChainBytesTests {
    @Test func `a field is its count in eight bytes and its UTF-8`() {
        var chain = ChainBytes(after: [9])
        chain.add("ab")
        chain.add("区")
        chain.add("")
        chain.add(nil)
        let zeros = [UInt8](repeating: 0, count: 7)
        let expected: [UInt8] = [9] + zeros + [2, 0x61, 0x62] + zeros + [3, 0xE5, 0x8C, 0xBA] + zeros + [0]
        #expect(chain.bytes == expected + [UInt8](repeating: 0xFF, count: 8))
    }

    @Test func `an entry is hashed as it is written down`() {
        let entry = ChainEntry(
            id: 2, author: .clerk, action: "tick", target: nil, subject: nil,
            edits: [
                StoredEdit(
                    row: .milestone(task: 12, measure: 2, milestone: 1), field: "status", before: "open", after: nil)
            ])
        let fields: [String?] = [
            "2", "2022-05-20T08:00:00Z", "19132", "li", "tick", nil, nil, "t12.2#1", "status", "open", nil,
        ]
        var bytes = ChainBytes.beginning
        for field in fields {
            let count = field.map { UInt64($0.utf8.count) } ?? .max
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * UInt64($0))) }
            bytes += Array((field ?? "").utf8)
        }
        #expect(entry.hash(after: ChainBytes.beginning) == SHA256.digest(of: bytes))
    }
}

extension [UInt8] {
    var hexadecimal: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}
