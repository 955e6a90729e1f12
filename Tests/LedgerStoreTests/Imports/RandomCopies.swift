import Ledger
import TestSupport

/// A plan that is corrected at random, as offices send one copy after the other. Every measure carries a tag, as its only keyword, by which a
/// test knows it again whatever became of its words.
struct RandomCopies {
    private(set) var draft: PlanDraft
    private var dice: Dice
    private let restarts: Bool
    private var made = 0

    /// The tag of every measure that was in one of the copies so far.
    private(set) var tags: Set<String> = []

    /// The measures of the copy with their headings, in its order.
    var measures: [(number: Int, section: String, measure: ResolvedMeasure)] {
        draft.tasks.flatMap { task, headings in
            task.resolvedMeasures(in: headings).map { (task.number, headings.last?.title ?? "", $0) }
        }
    }

    init(seed: UInt64, restarts: Bool) {
        dice = Dice(seed: seed)
        self.restarts = restarts
        draft = PlanDraft(
            code: "shiyan-2022", district: DistrictDraft(name: "试验区", code: "shiyan"),
            head: PlanHead(title: "试验方案", documentNumber: "试府发〔2022〕1号", issued: TestPlan.issued))
        for place in 0..<4 {
            let tasks = (0..<5).map { _ in newTask() }
            draft.sections.append(SectionDraft(title: RandomCopies.headings[place], tasks: tasks))
        }
        renumber()
    }

    private static let headings = ["一、办事便利", "二、公正监管", "三、用工保障", "四、园区配套", "五、数字赋能", "六、外贸扶持"]
    private static let units = ["区市场监管局", "区税务局", "区水利局", "区财政局", "区商务委", "区司法局"]

    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &dice) ?? "" }

    private mutating func newTask() -> TaskDraft {
        let terms = newTerms()
        var task = TaskDraft(
            number: 0, title: String((terms.text ?? "").prefix(7)), isTitleMade: dice.once(in: 2), terms: terms)
        guard dice.once(in: 4) else { return task }
        task.measures = [newMeasure(terms), newMeasure(newTerms()), newMeasure(newTerms())]
        task.terms = Terms()
        return task
    }

    private func newMeasure(_ terms: Terms) -> MeasureDraft {
        MeasureDraft(title: String((terms.text ?? "").prefix(7)), terms: terms)
    }

    /// Words that no other task has: what is another task altogether is never in doubt.
    private mutating func newTerms() -> Terms {
        made += 1
        return Terms(
            leads: UnitCell([pick(RandomCopies.units)]), supports: UnitCell([pick(RandomCopies.units)]),
            deadlines: [due()], keywords: ["t\(made)"], text: String((0..<24).map { _ in character() }) + "。")
    }

    private mutating func character() -> Character {
        Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &dice)).map(Character.init) ?? "一"
    }

    private mutating func due() -> Deadline {
        let month = Int.random(in: 2...12, using: &dice)
        let days = (28...31).reversed().compactMap { Day(2022, month, $0) }
        return dice.once(in: 6)
            ? Deadline(kind: .ongoing, phrase: "长期坚持")
            : Deadline(kind: .by, phrase: "2022年\(month)月底前", date: days.first)
    }

    /// Corrects a few things.
    mutating func correct() {
        for _ in 0..<Int.random(in: 1...6, using: &dice) { correctOnce() }
        renumber()
    }

    private mutating func correctOnce() {
        let section = Int.random(in: draft.sections.indices, using: &dice)
        guard let task = draft.sections[section].tasks.indices.randomElement(using: &dice) else { return }
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: draft.sections[section].tasks.insert(newTask(), at: task)
        case 1 where draft.sections[section].tasks.count > 2: draft.sections[section].tasks.remove(at: task)
        case 2, 3, 4:
            draft.sections[section].tasks[task] = corrected(draft.sections[section].tasks[task])
        case 5: draft.sections[section].title.insert("优", at: draft.sections[section].title.endIndex)
        case 6:
            let moved = draft.sections[section].tasks.remove(at: task)
            let other = Int.random(in: draft.sections.indices, using: &dice)
            draft.sections[other].tasks.append(moved)
        case 7 where draft.sections.count < 6:
            let heading = RandomCopies.headings[draft.sections.count]
            draft.sections.insert(SectionDraft(title: heading, tasks: [newTask(), newTask()]), at: section)
        case 8 where !draft.sections[section].tasks[task].measures.isEmpty:
            let measures = draft.sections[section].tasks[task].measures
            draft.sections[section].tasks[task].measures = reordered(measures)
        default: draft.sections[section].tasks.swapAt(0, task)
        }
    }

    private mutating func corrected(_ task: TaskDraft) -> TaskDraft {
        var task = task
        if let measure = task.measures.indices.randomElement(using: &dice) {
            task.measures[measure].terms = corrected(task.measures[measure].terms)
        } else {
            task.terms = corrected(task.terms)
        }
        return task
    }

    private mutating func corrected(_ terms: Terms) -> Terms {
        var terms = terms
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: terms.deadlines = [due()]
        case 1: terms.leads = UnitCell([pick(RandomCopies.units) + "新"])
        default: terms.text = (terms.text ?? "").dropLast() + "，月底通报。"
        }
        return terms
    }

    private mutating func reordered(_ measures: [MeasureDraft]) -> [MeasureDraft] {
        var measures = measures
        let place = Int.random(in: measures.indices, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: measures.insert(newMeasure(newTerms()), at: place)
        case 1 where measures.count > 2: measures.remove(at: place)
        default: measures.swapAt(0, place)
        }
        return measures
    }

    private mutating func renumber() {
        var number = 0
        for section in draft.sections.indices {
            if restarts { number = 0 }
            for task in draft.sections[section].tasks.indices {
                number += 1
                draft.sections[section].tasks[task].number = number
            }
        }
        tags.formUnion(measures.flatMap(\.measure.keywords))
    }
}
