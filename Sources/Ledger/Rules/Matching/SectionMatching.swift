/// Finds which section of a document is which of a plan: by its heading, or else by the tasks that stand in it.
struct SectionMatching {
    private let held: HeldPlan
    private(set) var found: [[Int]: HeldSection] = [:]
    private(set) var parents: [RowID: RowID] = [:]
    private var all: [HeldSection] = []
    private var taken: Set<RowID> = []

    init(_ held: HeldPlan) {
        self.held = held
        note(held.sections, below: held.row)
    }

    private mutating func note(_ sections: [HeldSection], below parent: RowID) {
        for section in sections {
            all.append(section)
            parents[section.row] = parent
            note(section.sections, below: section.row)
        }
    }

    /// Sections of the same heading below the same section.
    mutating func match(_ drafts: [SectionDraft], path: [Int], below parent: RowID?) {
        for (place, draft) in drafts.enumerated() {
            let path = path + [place]
            let row = found[path.dropLast()].map(\.row) ?? (path.count == 1 ? held.row : nil)
            let candidates = all.filter { !taken.contains($0.row) && parents[$0.row] == row && isSame($0, draft) }
            if let section = candidates.first { take(section, path) }
            match(draft.sections, path: path, below: row)
        }
    }

    private func isSame(_ section: HeldSection, _ draft: SectionDraft) -> Bool {
        let new = draft.title.withoutHeadingNumber.bareWording
        return [section.now.title, section.brought.title].contains { $0?.withoutHeadingNumber.bareWording == new }
    }

    /// Sections of which most tasks stand in one and the same held section: a heading that was reworded.
    mutating func matchByTasks(
        _ drafts: [SectionDraft], path: [Int], starts: [[Int]: Int], headings: [Int: RowID]
    ) {
        for (place, draft) in drafts.enumerated() {
            let path = path + [place]
            if found[path] == nil, let start = starts[path] {
                let rows = (start..<start + draft.tasks.count).compactMap { headings[$0] }
                let counts = Dictionary(grouping: rows, by: \.self).mapValues(\.count)
                if let (row, count) = counts.max(by: { $0.value < $1.value }), 2 * count >= draft.tasks.count,
                    let section = all.first(where: { $0.row == row }), !taken.contains(row)
                {
                    take(section, path)
                }
            }
            matchByTasks(draft.sections, path: path, starts: starts, headings: headings)
        }
    }

    private mutating func take(_ section: HeldSection, _ path: [Int]) {
        found[path] = section
        taken.insert(section.row)
    }
}

/// Finds which measure of a document is which of a task.
enum MeasureMatching {
    /// For each new measure the place of the held one.
    static func pairs(_ held: [HeldMeasure], _ new: [ResolvedMeasure]) -> [Int?] {
        if held.count == 1, new.count == 1 { return [0] }
        var pairs: [Int?] = Array(repeating: nil, count: new.count)
        var taken: Set<Int> = []
        let own = held.map { TextLikeness($0.now.text ?? $0.now.title ?? "") }
        let others = new.map { TextLikeness($0.text ?? $0.title ?? "") }
        var candidates: [(score: Double, held: Int, new: Int)] = []
        for index in held.indices {
            for place in new.indices {
                let alike =
                    held[index].now.text == nil
                    ? own[index].share(in: others[place]) : own[index].likeness(to: others[place])
                if alike >= 0.5 { candidates.append((alike + (index == place ? 0.2 : 0), index, place)) }
            }
        }
        for (_, index, place) in candidates.sorted(by: { ($0.score, -$0.held) > ($1.score, -$1.held) })
        where pairs[place] == nil && !taken.contains(index) {
            pairs[place] = index
            taken.insert(index)
        }
        // As many on both sides: the others are the same in their order, unless they are other ones altogether.
        let left = held.indices.filter { !taken.contains($0) }
        let free = new.indices.filter { pairs[$0] == nil }
        let isPlain = held.count == new.count || left.allSatisfy { held[$0].now.text == nil }
        guard isPlain else { return pairs }
        for (index, place) in zip(left, free)
        where held[index].now.text == nil || own[index].likeness(to: others[place]) >= 0.25 {
            pairs[place] = index
        }
        return pairs
    }
}
