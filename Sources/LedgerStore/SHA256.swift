import CDigest

/// SHA-256 (FIPS 180-4), for the history chain and the digests of imports. Checked against the standard's test vectors.
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// Less than a block.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    /// The digest of some bytes, 32 bytes long.
    static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    mutating func update(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        length += UInt64(bytes.count) * 8
        var rest = bytes[...]
        if !pending.isEmpty {
            let missing = rest.prefix(64 - pending.count)
            pending += missing
            rest = rest.dropFirst(missing.count)
            guard pending.count == 64 else { return }
            cdigest_sha256_blocks(&state, pending, 1)
            pending.removeAll(keepingCapacity: true)
        }
        rest.withUnsafeBufferPointer { rest in
            if let start = rest.baseAddress { cdigest_sha256_blocks(&state, start, rest.count / 64) }
            pending.append(contentsOf: rest.suffix(rest.count % 64))
        }
    }

    mutating func finish() -> [UInt8] {
        let bits = length
        let zeros = (119 - pending.count) % 64
        update([0x80] + [UInt8](repeating: 0, count: zeros))
        update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }
}
