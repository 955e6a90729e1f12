import Ledger

/// Makes one plan. Its district and year follow from its place: five plans a district, the closed ones of earlier years last, as the tree
/// has them.
struct PlanMaking {
    private static let openYears = 2024...2026
    private static let years = Array(openYears) + [2022, 2023]

    private let district: Int
    private let year: Int
    private var tasks: TaskMaking

    init(seed: Int, place: Int, serial: Int) {
        district = place / PlanMaking.years.count
        year = PlanMaking.years[place % PlanMaking.years.count]
        var chance = Chance(seed, place, 2)
        let month = Day.endOfMonth(chance.number(in: 1...4), year: year) ?? .distantPast
        let issued = month - chance.number(in: 0...20)
        let isClosed = !PlanMaking.openYears.contains(year)
        tasks = TaskMaking(
            chance: chance, issued: issued, closed: isClosed ? Day.endOfMonth(12, year: year + 1) : nil, serial: serial)
    }

    mutating func plan(tasks count: Int) -> GeneratedPlan {
        let name = Places.district(district)
        let theme = tasks.chance.pick(WordLists.themes)
        let code = "qu\(district + 1)"
        return GeneratedPlan(
            code: "\(code)-\(year)",
            district: DistrictDraft(name: name + "区", code: code, otherNames: [name]),
            title: "\(name)区\(year)年\(theme)重点任务方案",
            documentNumber: "\(name)府发〔\(year)〕\(tasks.chance.number(in: 1...60))号",
            issued: tasks.issued, closed: tasks.closed, sections: sections(count))
    }

    /// The tasks in four to six sections, of which some have sections inside.
    private mutating func sections(_ count: Int) -> [GeneratedSection] {
        shares(of: count, in: tasks.chance.number(in: 4...6)).enumerated().map { place, share in
            let lead = tasks.chance.percent(30) ? GeneratedUnits.lead(&tasks.chance) : nil
            var section = GeneratedSection(title: Prose.numeral(place + 1) + "、" + title(), lead: lead)
            if share >= 9 && tasks.chance.percent(50) {
                section.sections = shares(of: share, in: 3).enumerated().map { inner, share in
                    GeneratedSection(
                        title: "（" + Prose.numeral(inner + 1) + "）" + title(), lead: nil,
                        tasks: (0..<share).map { _ in tasks.task(heading: lead) })
                }
            } else {
                section.tasks = (0..<share).map { _ in tasks.task(heading: lead) }
            }
            return section
        }
    }

    private mutating func title() -> String {
        tasks.chance.pick(WordLists.themes) + tasks.chance.pick(["提升", "攻坚", "优化", "保障", "改革"])
    }

    private func shares(of count: Int, in parts: Int) -> [Int] {
        (0..<parts).map { count * ($0 + 1) / parts - count * $0 / parts }.filter { $0 > 0 }
    }
}
