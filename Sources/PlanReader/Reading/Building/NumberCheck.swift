import Ledger

/// Numbers that occur twice or are left out.
enum NumberCheck {
    static func doubts(_ sections: [FoundSection]) -> [Doubt] {
        let placed = sections.enumerated().flatMap { place, section in tasks(of: section, at: [place]) }
        let printed = placed.filter(\.task.isNumberPrinted).sorted {
            $0.task.lines.lowerBound < $1.task.lines.lowerBound
        }
        let restarts = printed.filter { $0.task.number == 1 }.count > 1
        var doubts: [Doubt] = []
        var seen: Set<Int> = []
        var last: (number: Int, section: [Int]) = (0, [])
        for (task, section) in printed {
            // In another section numbers may begin anew.
            if restarts, task.number == 1, section != last.section {
                seen = []
                last.number = 0
            }
            if !seen.insert(task.number).inserted {
                doubts.append(Doubt(line: task.lines.lowerBound, what: String(task.number), why: .repeatedNumber))
            } else if task.number != last.number + 1 {
                doubts.append(Doubt(line: task.lines.lowerBound, what: String(task.number), why: .skippedNumber))
            }
            last = (task.number, section)
        }
        return doubts
    }

    /// The tasks with the places of the sections that they stand in.
    private static func tasks(of section: FoundSection, at place: [Int]) -> [(task: FoundTask, section: [Int])] {
        section.tasks.map { ($0, place) }
            + section.sections.enumerated().flatMap { tasks(of: $1, at: place + [$0]) }
    }
}
