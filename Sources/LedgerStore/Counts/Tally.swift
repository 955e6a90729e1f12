import Ledger

/// How the counts of a node, a unit or a month change from day to day.
///
/// A measure whose lights are the stretches of a `LightTimeline` adds one to its light at each stretch's start and takes one from the light
/// before. Summed over all measures up to a day, that is the count of the day; no count depends on today.
struct Tally: Hashable {
    /// What happens to one light on one day.
    struct Turn: Hashable {
        /// Light and day in one number, by which turns are in order.
        var key: Int32
        var change: Int32
        /// Of 逾: how much earlier the due days lie than the day before this one, added up. Nothing, but where a review hid them.
        var hidden: Int

        var light: Int { Int(key >> Turn.dayBits) }
        var day: Int { Int(key & Turn.lastDay) + Day.distantPast.ordinal }
        var isNothing: Bool { change == 0 && hidden == 0 }

        /// The sum of the due days of what became 逾, from which days late are reckoned for any day.
        var dueSum: Int { Int(change) * (day - 1) &- hidden }

        static func key(light: Int, day: Int) -> Int32 {
            Int32(light) << dayBits | Int32(max(0, min(Int(lastDay), day - Day.distantPast.ordinal)))
        }

        static let dayBits: Int32 = 22
        static let lastDay: Int32 = 1 << dayBits - 1
    }

    /// In order of lights and days; none is nothing.
    private(set) var turns: [Turn] = []

    init() {}

    /// Turns that are in order.
    init(turns: [Turn]) {
        self.turns = turns
    }

    var isEmpty: Bool { turns.isEmpty }

    /// With nothing of due days, which no node is asked for.
    var countsOnly: Tally {
        Tally(turns: turns.filter { $0.change != 0 }.map { Turn(key: $0.key, change: $0.change, hidden: 0) })
    }

    /// What takes all of it away again.
    var taken: Tally {
        Tally(turns: turns.map { Turn(key: $0.key, change: 0 &- $0.change, hidden: 0 &- $0.hidden) })
    }

    mutating func add(_ timeline: LightTimeline, times: Int = 1) {
        var previous: LightTimeline.Stretch?
        for stretch in timeline.stretches {
            let day = stretch.start.ordinal
            if let previous { count(previous, on: day, times: -times) }
            count(stretch, on: day, times: times)
            previous = stretch
        }
    }

    mutating func add(_ other: Tally) {
        if turns.isEmpty {
            turns = other.turns
        } else if other.turns.count <= 8 {
            for turn in other.turns { add(turn) }
        } else {
            turns = Tally.merged(turns, other.turns)
        }
    }

    /// All of them together. Halves are added to halves, so that no long sum is gone through for each of very many.
    static func sum(_ tallies: some RandomAccessCollection<Tally>) -> Tally {
        guard tallies.count > 1 else { return tallies.first ?? Tally() }
        let middle = tallies.index(tallies.startIndex, offsetBy: tallies.count / 2)
        return Tally(turns: merged(sum(tallies[..<middle]).turns, sum(tallies[middle...]).turns))
    }

    private mutating func count(_ stretch: LightTimeline.Stretch, on day: Int, times: Int) {
        let key = Turn.key(light: stretch.light.rank, day: day)
        var turn = Turn(key: key, change: Int32(times), hidden: 0)
        if let since = stretch.lateSince?.ordinal { turn.hidden = times * (turn.day - 1 - since) }
        add(turn)
    }

    mutating func add(light: Int, day: Int, change: Int, dueSum: Int) {
        var turn = Turn(
            key: Turn.key(light: light, day: day), change: Int32(truncatingIfNeeded: change), hidden: 0)
        if light == Light.overdue.rank { turn.hidden = change &* (turn.day - 1) &- dueSum }
        add(turn)
    }

    private mutating func add(_ turn: Turn) {
        var (low, high) = (0, turns.count)
        while low < high {
            let middle = (low + high) / 2
            if turns[middle].key < turn.key { low = middle + 1 } else { high = middle }
        }
        guard low < turns.count, turns[low].key == turn.key else { return turns.insert(turn, at: low) }
        turns[low] = Tally.sum(turns[low], turn)
        if turns[low].isNothing { turns.remove(at: low) }
    }

    /// A damaged file may hold any numbers, so sums may go round; they never trap.
    private static func sum(_ left: Turn, _ right: Turn) -> Turn {
        Turn(key: left.key, change: left.change &+ right.change, hidden: left.hidden &+ right.hidden)
    }

    private static func merged(_ left: [Turn], _ right: [Turn]) -> [Turn] {
        var turns: [Turn] = []
        turns.reserveCapacity(left.count + right.count)
        var (first, second) = (0, 0)
        while first < left.count, second < right.count {
            if left[first].key < right[second].key {
                turns.append(left[first])
                first += 1
            } else if left[first].key > right[second].key {
                turns.append(right[second])
                second += 1
            } else {
                let sum = sum(left[first], right[second])
                if !sum.isNothing { turns.append(sum) }
                first += 1
                second += 1
            }
        }
        return turns + left[first...] + right[second...]
    }
}
