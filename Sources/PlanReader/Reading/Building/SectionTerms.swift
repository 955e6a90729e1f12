/// Headings that say who or by when instead of what: a list by units (一、区城管局), or by days (二、2024年底前完成).
enum SectionTerms {
    /// Where all headings side by side are so, and no task below says anything else, it holds for the tasks.
    static func spread(_ sections: [FoundSection], likeness: UnitLikeness) -> [FoundSection] {
        var sections = sections.map { section in
            var section = section
            section.sections = spread(section.sections, likeness: likeness)
            return section
        }
        guard sections.count > 1 else { return sections }
        let titles = sections.map { Wording(bare($0)) }
        if titles.allSatisfy({ likeness.listStrength($0) == .certain }),
            sections.allSatisfy({ $0.units.isEmpty && $0.allTasks.allSatisfy { $0.rows.allSatisfy(\.units.isEmpty) } })
        {
            for (place, title) in titles.enumerated() {
                sections[place].units.add(
                    ListCell([sections[place].heading.passage.with(title)]), .units)
            }
        }
        if titles.allSatisfy({ TimeWords.has($0) && FlatToken.isDeadline($0.text, issued: ClauseRole.anyDay) }) {
            for (place, title) in titles.enumerated() {
                let cell = ListCell([sections[place].heading.passage.with(title)])
                sections[place].addDeadline(cell)
            }
        }
        return sections
    }

    /// The title without its number.
    private static func bare(_ section: FoundSection) -> String {
        let wording = Wording(section.title)
        return wording.text((ListMark(wording)?.end ?? 0)..<wording.count)
    }
}

extension FoundSection {
    /// For all tasks in it and below that have no day of their own.
    fileprivate mutating func addDeadline(_ cell: ListCell) {
        for task in tasks.indices where tasks[task].rows.allSatisfy({ $0.deadline == nil }) {
            for row in tasks[task].rows.indices { tasks[task].rows[row].deadline = cell }
        }
        for place in sections.indices { sections[place].addDeadline(cell) }
    }
}
