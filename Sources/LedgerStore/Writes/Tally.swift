import GRDB
import Ledger

/// How the counts of nodes and units change from day to day.
///
/// A measure whose lights are the stretches of a `LightTimeline` adds one to its light at each stretch's start and takes one from the light
/// before. Summed over all measures up to a day, that is the count of the day; no count depends on today.
struct Tally {
    private struct Turn: Hashable {
        var day: Int
        var light: Int
    }

    private struct Amount {
        var change = 0
        /// Sum of the due days of what is overdue, from which days late are reckoned for any day.
        var dueSum = 0
    }

    private var turns: [Turn: Amount] = [:]

    /// What is added to each light on each day.
    var amounts: [(light: Int, day: Int, change: Int, dueSum: Int)] {
        turns.map { ($0.light, $0.day, $1.change, $1.dueSum) }
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
        for (turn, amount) in other.turns {
            turns[turn, default: Amount()].change += amount.change
            turns[turn, default: Amount()].dueSum += amount.dueSum
        }
    }

    private mutating func count(_ stretch: LightTimeline.Stretch, on day: Int, times: Int) {
        let turn = Turn(day: day, light: stretch.light.rank)
        turns[turn, default: Amount()].change += times
        turns[turn, default: Amount()].dueSum += times * (stretch.lateSince?.ordinal ?? 0)
    }

    /// Adds the changes to those of a node.
    func write(_ database: Database, node: Int64) throws {
        for (turn, amount) in turns where amount.change != 0 {
            try database.run(
                """
                INSERT INTO node_light(node, light, day, change) VALUES(?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET change = change + excluded.change
                """, [node, turn.light, turn.day, amount.change])
        }
        try database.run("DELETE FROM node_light WHERE node = ? AND change = 0", [node])
    }

    /// Adds the changes to those of a unit.
    func write(_ database: Database, unit: Int64) throws {
        for (turn, amount) in turns where amount.change != 0 || amount.dueSum != 0 {
            try database.run(
                """
                INSERT INTO unit_light(unit, light, day, change, due_sum) VALUES(?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET change = change + excluded.change, due_sum = due_sum + excluded.due_sum
                """, [unit, turn.light, turn.day, amount.change, amount.dueSum])
        }
        try database.run("DELETE FROM unit_light WHERE unit = ? AND change = 0 AND due_sum = 0", [unit])
    }
}
