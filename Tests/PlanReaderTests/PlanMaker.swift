import Ledger

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes random plans that a plan file can hold.
struct PlanMaker {
    private var dice: Dice
    private var titles = 0
    private var numbers = 0
    private static let units = ["区水务局", "各镇街", "“清水、绿岸”专班", "清河（中段）水厂"]
    private static let words = ["清淤", "种树：柳", "a|b", "“甲、乙”", "底泥（砂、石）", "2024年", "x=y", "- 一"]

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    mutating func plan() -> PlanDraft {
        titles = 0
        var head = PlanHead(title: word(), issued: day(), remarks: remarks())
        head.remarks.lines = []
        head.noticeTitle = maybe { $0.word() }
        head.issuedPrinted = maybe { $0.word() }
        head.issuers = some(PlanMaker.words)
        head.administrations = ["区", "高新区"]
        head.duties = list(2) { maker in
            Duty(
                title: maker.word(), summary: maker.maybe { $0.word() }, leads: maker.some(PlanMaker.units),
                deadlines: maker.list(2) { $0.deadline() }, remarks: maker.remarks())
        }
        head.groups = list(2) { $0.group() }
        var units = PlanMaker.units.map { name in
            Unit(name: name, kind: Unit.Kind.allCases.randomElement(using: &dice) ?? .office)
        }
        units[0].administration = maybe { _ in "高新区" }
        units[1].aliases = ["镇街（各镇、各街）", "各街镇"]
        units[2].misprints = ["清水绿岸专班"]
        let district = DistrictDraft(name: "青石区", code: "qingshi", otherNames: some(["青石", "青城"]))
        let sections = list(3) { maker in
            maker.numbers = 0
            return maker.section(depth: 0)
        }
        return PlanDraft(code: "qingshi-2024", district: district, head: head, units: units, sections: sections)
    }

    private mutating func group() -> Group {
        var group = Group(kind: Group.Kind.allCases.randomElement(using: &dice) ?? .special, name: word())
        group.number = maybe { _ in "(一)" }
        if let holders = maybe({ $0.some(["区长", "书记"]) }) {
            group.posts = [Group.Post(rank: "副组长", holders: holders, persons: holders.isEmpty ? 2 : nil)]
        }
        group.members = some(PlanMaker.units)
        group.supports = some(PlanMaker.units)
        group.duties = maybe { $0.word() }
        group.sections = list(2) { $0.word() }
        group.remarks = remarks()
        return group
    }

    private mutating func section(depth: Int) -> SectionDraft {
        var section = SectionDraft(title: word(), leads: ["各镇街"], supports: some(PlanMaker.units), remarks: remarks())
        section.tasks = list(3) { $0.task() }
        if depth < 3 { section.sections = list(2) { $0.section(depth: depth + 1) } }
        return section
    }

    private mutating func task() -> TaskDraft {
        numbers += 1
        var task = TaskDraft(number: numbers, title: title(), terms: terms())
        let measures = list(4) { maker in
            MeasureDraft(marker: maker.maybe { _ in "（1）" }, title: maker.title(), terms: maker.terms())
        }
        if measures.count > 1 { task.measures = measures }
        return task
    }

    private mutating func terms() -> Terms {
        Terms(
            leads: maybe { UnitCell(["区水务局"] + $0.some(["清河（中段）水厂"]), isInherited: $0.flip()) },
            supports: maybe { _ in UnitCell(PlanMaker.units) }, scope: maybe { $0.word() },
            deadlines: list(3) { $0.deadline() }, figures: list(2) { $0.figure() }, summary: maybe { $0.word() },
            keywords: some(PlanMaker.words), remarks: remarks())
    }

    private mutating func deadline() -> Deadline {
        var deadline = Deadline(kind: Deadline.Kind.allCases.randomElement(using: &dice) ?? .by, phrase: word())
        switch deadline.kind {
        case .by, .from: deadline.date = day()
        case .recurring: deadline.period = "每季度末"
        case .relative:
            deadline.date = maybe { $0.day() }
            deadline.trigger = deadline.date == nil ? word() : nil
        case .ongoing, .done, .none: break
        }
        deadline.isHedged = flip()
        deadline.isYearTarget = flip()
        deadline.printed = maybe { $0.word() }
        return deadline
    }

    private mutating func figure() -> Figure {
        let comparator = ["≤", "≥", "=", "<", ">", "≈", "+", "-"].randomElement(using: &dice) ?? "="
        return Figure(
            what: word(), comparator: comparator, value: "99.96", unit: "%", from: maybe { _ in "0" },
            phrase: maybe { $0.word() })
    }

    private mutating func remarks() -> Remarks {
        let repairs = list(2) { maker in
            Repair(
                printed: maker.word(), mended: maker.maybe { $0.word() }, line: maker.maybe { _ in 12 },
                reason: maker.maybe { _ in "两名相连" })
        }
        let lines = list(2) { _ in SourceLines(first: 3, last: 9) } + list(1) { _ in SourceLines(first: 5, last: 5) }
        return Remarks(lines: lines, notes: list(2) { $0.word() }, repairs: repairs)
    }

    private mutating func title() -> String {
        titles += 1
        return "第\(titles)项 清淤"
    }

    private mutating func word() -> String { PlanMaker.words.randomElement(using: &dice) ?? "清淤" }
    private mutating func day() -> Day { Day(ordinal: Int.random(in: 18_000..<22_000, using: &dice)) }
    private mutating func flip() -> Bool { Bool.random(using: &dice) }
    private mutating func some(_ names: [String]) -> [String] { names.filter { _ in flip() } }

    private mutating func maybe<Value>(_ make: (inout PlanMaker) -> Value) -> Value? { flip() ? make(&self) : nil }

    private mutating func list<Value>(_ most: Int, _ make: (inout PlanMaker) -> Value) -> [Value] {
        var values: [Value] = []
        for _ in 0..<Int.random(in: 0...most, using: &dice) { values.append(make(&self)) }
        return values
    }
}
