import Glibc

/// What a column said last: lines that stand together mostly say the same.
struct Remembered<Value> {
    private var bytes: [UInt8] = []
    private var value: Value?

    mutating func value(
        of cell: UnsafeBufferPointer<UInt8>, _ make: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        if let value, let start = cell.baseAddress, bytes.count == cell.count, memcmp(bytes, start, cell.count) == 0 {
            return value
        }
        let made = try make(cell)
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: cell)
        value = made
        return made
    }
}

/// Values by the bytes that they were made from, for cells that come again and again. At most so many are kept.
struct BytesTable<Value> {
    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
        var value: Value
    }

    private let limit: Int
    private var slots: [Int32]
    private var entries: [Entry] = []
    private var keys: [UInt8] = []

    init(limit: Int = 1 << 16) {
        self.limit = limit
        slots = Array(repeating: -1, count: limit * 2)
    }

    mutating func value(of key: [UInt8], _ make: () throws -> Value) rethrows -> Value {
        let hash = BytesTable.hash(key)
        var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.count == key.count, isKey(key, at: entry.start) { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        let value = try make()
        if entries.count == limit { forget() }
        slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: keys.count, count: key.count, value: value))
        keys.append(contentsOf: key)
        return value
    }

    private func isKey(_ key: [UInt8], at start: Int) -> Bool {
        keys.withUnsafeBytes { known in
            key.withUnsafeBytes { own in
                guard let known = known.baseAddress, let first = own.baseAddress else { return true }
                return memcmp(known + start, first, own.count) == 0
            }
        }
    }

    private mutating func forget() {
        slots.withUnsafeMutableBufferPointer { $0.update(repeating: -1) }
        entries.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
    }

    /// FNV-1a in words of eight bytes: quick, and good enough for the words of one file.
    private static func hash(_ key: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        key.withUnsafeBytes { bytes in
            var at = 0
            while at + 8 <= bytes.count {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                at += 8
            }
            while at < bytes.count {
                hash = (hash ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01B3
                at += 1
            }
        }
        return hash ^ (hash >> 32)
    }
}
