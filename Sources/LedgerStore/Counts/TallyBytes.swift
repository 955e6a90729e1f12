import GRDB
import Ledger

/// A `Tally` as the ledger keeps it, in a few bytes a turn: light by light a head (the length of what follows, and the light) and the turns,
/// each as days since the one before, change, and for 逾 what was hidden.
///
/// Whatever a damaged file holds, reading it ends with an answer or an error.
enum TallyBytes {
    static func bytes(_ tally: Tally) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tally.turns.count * 4 + 12)
        var group: [UInt8] = []
        var light = -1
        var previous = 0
        for turn in tally.turns {
            if turn.light != light {
                close(&group, light, &bytes)
                light = turn.light
                previous = 0
            }
            let day = Int(turn.key & Tally.Turn.lastDay)
            append(UInt(day - previous), to: &group)
            previous = day
            append(signed: Int(turn.change), to: &group)
            if light == Light.overdue.rank { append(signed: turn.hidden, to: &group) }
        }
        close(&group, light, &bytes)
        return bytes
    }

    static func tally(_ bytes: UnsafeRawBufferPointer) throws -> Tally {
        var turns: [Tally.Turn] = []
        turns.reserveCapacity(bytes.count / 3)
        try read(bytes) { light, day, change, hidden in
            turns.append(
                Tally.Turn(
                    key: Int32(light) << Tally.Turn.dayBits | Int32(day), change: Int32(truncatingIfNeeded: change),
                    hidden: hidden))
            return true
        }
        // Turns out of order could not be written again.
        guard zip(turns, turns.dropFirst()).allSatisfy({ $0.key < $1.key }) else { throw ByteReader.damage }
        return Tally(turns: turns)
    }

    /// What the turns up to a day add up to.
    static func sum(_ bytes: UnsafeRawBufferPointer, day: Day) throws -> DaySum {
        let last = day.ordinal - Day.distantPast.ordinal
        var sum = DaySum()
        try read(bytes) { light, place, change, hidden in
            guard place <= last else { return false }
            sum.add(light, change: change, days: last - place + 1, hidden: hidden)
            return true
        }
        return sum
    }

    /// Of a unit only what the league's order goes by.
    static func behind(
        _ bytes: UnsafeRawBufferPointer, day: Day
    ) throws -> (late: Int, daysLate: Int, nearDue: Int) {
        let last = day.ordinal - Day.distantPast.ordinal
        var (late, daysLate, nearDue) = (0, 0, 0)
        try read(bytes, lights: Light.nearDue.rank + 1) { light, place, change, hidden in
            guard place <= last else { return false }
            if light == Light.overdue.rank {
                late &+= change
                daysLate &+= change &* (last - place + 1) &+ hidden
            } else {
                nearDue &+= change
            }
            return true
        }
        return (late, daysLate, nearDue)
    }

    /// Gives each turn of the first lights (light, day since the first of all, change, hidden); after `false` the next light follows.
    @inline(__always)
    private static func read(
        _ bytes: UnsafeRawBufferPointer, lights: Int = Light.allCases.count,
        _ body: (Int, Int, Int, Int) -> Bool
    ) throws {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            let head = try reader.number()
            let light = Int(head & 7)
            guard light < Light.allCases.count else { throw ByteReader.damage }
            guard light < lights else { return }
            let end = try reader.end(after: head >> 3)
            var day: UInt = 0
            while reader.position < end {
                day = day &+ (try reader.number())
                guard day <= UInt(Tally.Turn.lastDay) else { throw ByteReader.damage }
                let change = try reader.signedNumber()
                let hidden = light == Light.overdue.rank ? try reader.signedNumber() : 0
                if !body(light, Int(day), change, hidden) { break }
            }
            reader.position = end
        }
    }

    private static func close(_ group: inout [UInt8], _ light: Int, _ bytes: inout [UInt8]) {
        guard !group.isEmpty else { return }
        append(UInt(group.count) << 3 | UInt(light), to: &bytes)
        bytes += group
        group.removeAll(keepingCapacity: true)
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    static func append(_ number: UInt, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    static func append(signed number: Int, to bytes: inout [UInt8]) {
        append(UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1)), to: &bytes)
    }
}

/// The counts of one day.
struct DaySum {
    private(set) var counts = LightCounts()
    /// The days late of all that is 逾, added up.
    private(set) var daysLate = 0

    /// `days` is how long ago it happened, the day itself counting as 1.
    mutating func add(_ light: Int, change: Int, days: Int, hidden: Int) {
        guard let light = Light(rank: light) else { return }
        counts[light] &+= change
        guard light == .overdue else { return }
        daysLate &+= change &* days &+ hidden
    }
}

/// Reads numbers from bytes; those that end too early are damage.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    var position = 0

    static var damage: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT, message: "counts") }

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    @inline(__always)
    mutating func number() throws -> UInt {
        // Nearly all numbers are one byte.
        if position < bytes.count, bytes[position] < 0x80 {
            position += 1
            return UInt(bytes[position - 1])
        }
        var number: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw ByteReader.damage
    }

    @inline(__always)
    mutating func signedNumber() throws -> Int {
        let number = try number()
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }

    /// Where a part of that many bytes ends.
    func end(after length: UInt) throws -> Int {
        guard length <= UInt(bytes.count - position) else { throw ByteReader.damage }
        return position + Int(length)
    }

    /// The next bytes.
    mutating func part(_ length: UInt) throws -> UnsafeRawBufferPointer {
        let end = try end(after: length)
        defer { position = end }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    }
}
