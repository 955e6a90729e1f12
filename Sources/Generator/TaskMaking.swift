import Ledger

/// Makes the tasks of one plan, one after the other.
struct TaskMaking {
    var chance: Chance
    let issued: Day
    let closed: Day?
    /// Tasks of the whole ledger so far, for numbers that stand nowhere else: 第77777批.
    private var serial: Int
    private var number = 0

    init(chance: Chance, issued: Day, closed: Day?, serial: Int) {
        self.chance = chance
        self.issued = issued
        self.closed = closed
        self.serial = serial
    }

    /// The next task. `heading` is the unit that its section names.
    mutating func task(heading: UnitName?) -> GeneratedTask {
        number += 1
        serial += 1
        let count = chance.place(weights: [93, 5, 1, 1]) + 1
        return GeneratedTask(
            number: number, title: Prose.title(&chance, serial: serial),
            measures: (1...count).map { measure($0, of: count, heading: heading) })
    }

    private mutating func measure(_ place: Int, of count: Int, heading: UnitName?) -> GeneratedMeasure {
        let inherits = heading != nil && chance.percent(40)
        let leads = inherits ? [heading].compactMap(\.self) : ownLeads()
        var deadlines = DeadlineMaking(issued: issued, chance: chance)
        let stated = deadlines.deadlines()
        var standing = StandingMaking(
            chance: deadlines.chance, issued: issued, lastDay: closed ?? LedgerGenerator.today)
        let milestones = standing.milestones(of: stated)
        chance = standing.chance
        return GeneratedMeasure(
            marker: count > 1 ? "\(place))" : nil, title: count > 1 ? Prose.title(&chance, serial: serial) : nil,
            leads: leads, leadsAreInherited: inherits,
            supports: GeneratedUnits.supports(chance.number(in: 0...3), besides: leads, &chance),
            scope: chance.percent(40) ? chance.pick(WordLists.scopes) : nil, deadlines: stated,
            figures: chance.percent(15) ? [figure()] : [],
            summary: chance.percent(50) ? Prose.summary(&chance) : nil, keywords: keywords(),
            text: chance.percent(65) ? Prose.text(&chance) : nil, notes: chance.percent(4) ? [note()] : [],
            milestones: milestones)
    }

    private mutating func ownLeads() -> [UnitName] {
        let first = GeneratedUnits.lead(&chance)
        return [first]
            + (chance.percent(18) ? GeneratedUnits.supports(chance.number(in: 1...2), besides: [first], &chance) : [])
    }

    private mutating func keywords() -> [String] {
        let first = chance.pick(WordLists.things)
        let second = chance.pick(WordLists.themes)
        return [[], [first], [first, second]][chance.number(below: 3)]
    }

    private mutating func figure() -> Figure {
        let (what, comparator, unit) = chance.pick(WordLists.figures)
        return Figure(
            what: what, comparator: comparator, value: String(chance.number(in: 1...95)), unit: unit, phrase: nil)
    }

    private mutating func note() -> GeneratedNote {
        let lastDay = closed ?? LedgerGenerator.today
        return GeneratedNote(
            text: chance.pick(WordLists.remarks), user: chance.pick(Clerks.names),
            day: issued + chance.number(in: 1...(lastDay - issued)))
    }
}

/// Those who keep the generated ledgers.
enum Clerks {
    static let names = ["li", "wang", "zhao", "sun"]
}
