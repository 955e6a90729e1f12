/// Finds which task of a document is which of a plan that the ledger holds: by wording first, then by number, never two for one.
///
/// A task that moved from 5 to 6 because one was put in before it is still the same; one that only took over a number is not.
public struct TaskMatching {
    /// A task on either side, as far as matching looks at it.
    struct Item {
        var number: Int
        /// The heading right above it, without its number.
        var heading: String
        var title: String
        var text: String?
        var likeness: TextLikeness
        var titleLikeness: TextLikeness

        init(number: Int, heading: String, title: String, text: String?) {
            self.number = number
            self.heading = heading.withoutHeadingNumber.bareWording
            self.title = title.bareWording
            self.text = text?.bareWording
            likeness = TextLikeness(text ?? title)
            titleLikeness = TextLikeness(title)
        }
    }

    private let held: [Item]
    private let new: [Item]
    private var newOf: [Int?]
    private var isTaken: [Bool]

    /// For each held task, in the order of `HeldPlan.tasks`, the place of the new one in the order of `PlanDraft.tasks`.
    public static func matches(of plan: HeldPlan, in draft: PlanDraft) -> [Int?] {
        let held = plan.tasks.map { task, headings in
            Item(
                number: task.number, heading: headings.last?.now.title ?? "", title: task.title, text: task.text)
        }
        let new = draft.tasks.map { task, headings in
            Item(
                number: task.number, heading: headings.last?.title ?? "", title: task.title,
                text: task.officialText ?? task.title)
        }
        var matching = TaskMatching(held, new)
        matching.run()
        return matching.newOf
    }

    init(_ held: [Item], _ new: [Item]) {
        self.held = held
        self.new = new
        newOf = Array(repeating: nil, count: held.count)
        isTaken = Array(repeating: false, count: new.count)
    }

    mutating func run() {
        pairSameWords()
        pairSameNumbers()
        pairAlike()
        pairInGaps()
    }

    var result: [Int?] { newOf }

    private mutating func pair(_ held: Int, _ new: Int) {
        newOf[held] = new
        isTaken[new] = true
    }

    /// Word for word the same; of several such those with the same number and heading first.
    private mutating func pairSameWords() {
        let byText = Dictionary(grouping: new.indices.filter { !(new[$0].text ?? "").isEmpty }) { new[$0].text ?? "" }
        for strict in [true, false] {
            for index in held.indices where newOf[index] == nil {
                guard let text = held[index].text, !text.isEmpty else { continue }
                let free = byText[text, default: []].first { candidate in
                    !isTaken[candidate] && (!strict || isSamePlace(index, candidate))
                }
                if let free { pair(index, free) }
            }
        }
    }

    private func isSamePlace(_ index: Int, _ candidate: Int) -> Bool {
        held[index].number == new[candidate].number && held[index].heading == new[candidate].heading
    }

    /// The same number under the same heading, and words that do not speak against it.
    private mutating func pairSameNumbers() {
        for index in held.indices where newOf[index] == nil {
            let free = new.indices.first { candidate in
                !isTaken[candidate] && isSamePlace(index, candidate) && likeness(index, candidate) >= 0.5
            }
            if let free { pair(index, free) }
        }
    }

    private func likeness(_ index: Int, _ candidate: Int) -> Double {
        let title = held[index].titleLikeness.likeness(to: new[candidate].titleLikeness)
        guard held[index].text != nil else {
            return max(title, held[index].titleLikeness.share(in: new[candidate].likeness))
        }
        return max(held[index].likeness.likeness(to: new[candidate].likeness), title * 0.8)
    }

    /// The most alike of all that are left, wherever they stand.
    private mutating func pairAlike() {
        var candidates: [(score: Double, held: Int, new: Int)] = []
        for index in held.indices where newOf[index] == nil {
            for candidate in new.indices where !isTaken[candidate] {
                let alike = likeness(index, candidate)
                guard alike >= 0.45 else { continue }
                let number = held[index].number == new[candidate].number ? 0.15 : 0
                let heading = held[index].heading == new[candidate].heading ? 0.1 : 0
                candidates.append((alike + number + heading, index, candidate))
            }
        }
        for (_, index, candidate) in candidates.sorted(by: {
            ($0.score, -$0.held, -$0.new) > ($1.score, -$1.held, -$1.new)
        })
        where newOf[index] == nil && !isTaken[candidate] {
            pair(index, candidate)
        }
    }

    /// What is left between two pairs that follow each other: as many on both sides are the same in their order. Of tasks with a wording
    /// it must not be another one altogether; without one the number or the place is all there is to go by.
    private mutating func pairInGaps() {
        var start = 0
        var newStart = 0
        for end in 0...held.count {
            guard let anchor = end == held.count ? new.count : newOf[end], anchor >= newStart else { continue }
            pairGap((start..<end).filter { newOf[$0] == nil }, (newStart..<anchor).filter { !isTaken[$0] })
            start = end + 1
            newStart = anchor + 1
        }
    }

    private mutating func pairGap(_ left: [Int], _ free: [Int]) {
        let isEven = left.count == free.count
        for (place, index) in left.enumerated() {
            let fitting = free.filter { fits(index, $0) }
            let same = fitting.first { held[index].number == new[$0].number }
            let inOrder = isEven && fitting.contains(free[place]) ? free[place] : nil
            if let found = same ?? inOrder { pair(index, found) }
        }
    }

    private func fits(_ index: Int, _ candidate: Int) -> Bool {
        !isTaken[candidate] && held[index].heading == new[candidate].heading
            && likeness(index, candidate) >= (held[index].text == nil ? 0 : 0.25)
    }
}

extension TaskDraft {
    /// The wording of the task with that of its measures.
    public var officialText: String? {
        let texts = measures.isEmpty ? [terms.text] : [terms.text] + measures.map { $0.terms.text ?? $0.title }
        let known = texts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined()
    }
}
