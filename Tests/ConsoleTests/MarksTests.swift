import Ledger
import Testing

@testable import Console

/// Marks as a value: a marked row takes its parts with it.
@Suite struct MarksTests {
    private let task = RowID.task(7)
    private let measure = RowID.measure(task: 7, measure: 2)
    private let milestone = RowID.milestone(task: 7, measure: 2, milestone: 1)

    @Test func aMarkedTaskTakesItsPartsIn() {
        var marks = Marks()
        marks.insert(task)
        #expect(marks.contains(task) && marks.contains(measure) && marks.contains(milestone))
        #expect(!marks.contains(.task(8)))
        #expect(marks.count == 1)
        marks.insert(measure)
        #expect(marks.count == 1)
        #expect(marks.cover(of: milestone) == task)
    }

    @Test func marksOfPartsBecomeOneWithTheWhole() {
        var marks = Marks()
        marks.insert(milestone)
        marks.insert(.measure(task: 7, measure: 3))
        #expect(marks.count == 2)
        #expect(!marks.contains(task) && !marks.contains(measure))
        marks.insert(task)
        #expect(marks.rows == [task])
    }

    @Test func rowsStandInASteadyOrder() {
        var marks = Marks()
        let rows: [RowID] = [.task(3), .measure(task: 7, measure: 1), milestone, .task(9)]
        for row in rows.shuffled() { marks.insert(row) }
        #expect(marks.rows == rows)
        marks.remove(.task(3))
        #expect(marks.count == 3)
        marks.keep([milestone])
        #expect(marks.rows == [milestone] && marks.count == 1)
        marks.remove(milestone)
        #expect(marks.isEmpty)
    }

    /// Nodes and units are marked by the tasks below them, never themselves.
    @Test func nodesAreNotMarked() {
        var marks = Marks()
        marks.insert(.node(3))
        marks.insert(.unit(3))
        #expect(marks.isEmpty)
    }
}
