import Ledger
import PlanReader

/// Compares an imported plan with the bundled one, fact for fact.
struct PlanComparison {
    /// Right and total of one kind of fact.
    struct Count {
        var right = 0
        var total = 0
    }

    private(set) var counts: [String: Count] = [:]
    /// One line a fact that differs.
    private(set) var differences: [String] = []
    /// Figures on one side only.
    private(set) var otherFigures: [String] = []
    static let kinds = [
        "head", "sections", "tasks", "measures", "leads", "supports", "scopes", "deadlines", "days", "figures", "lines",
        "groups", "duties",
    ]

    private let imported: PlanDraft
    private let bundled: PlanDraft

    init(imported: PlanDraft, bundled: PlanDraft) {
        self.imported = imported
        self.bundled = bundled
        head()
        same("sections", "sections", imported.sections.map(outline), bundled.sections.map(outline))
        tasks()
    }

    private mutating func same<Fact: Equatable>(_ kind: String, _ place: String, _ found: Fact, _ expected: Fact) {
        counts[kind, default: Count()].total += 1
        if found == expected {
            counts[kind, default: Count()].right += 1
        } else {
            differences.append("\(kind) \(place): \(found) — bundle: \(expected)")
        }
    }

    private mutating func head() {
        let (found, expected) = (imported.head, bundled.head)
        same("head", "district", imported.district.name, bundled.district.name)
        same("head", "code", imported.code, bundled.code)
        same("head", "title", found.title, expected.title)
        same("head", "notice", found.noticeTitle, expected.noticeTitle)
        same("head", "list", found.listTitle, expected.listTitle)
        same("head", "number", found.documentNumber, expected.documentNumber)
        same("head", "issued", found.issued, expected.issued)
        same("head", "issuedPrinted", found.issuedPrinted, expected.issuedPrinted)
        same("head", "issuers", found.issuers, expected.issuers)
        same("head", "administrations", found.administrations, expected.administrations)
        groups(found.groups.filter { $0.kind == .special }, expected.groups.filter { $0.kind == .special })
        let ownDuties = found.duties.flatMap(\.deadlines).map { shown($0, as: []) }
        for duty in expected.duties {
            for deadline in duty.deadlines where deadline.date != nil || deadline.period.map({ $0 != "定期" }) == true {
                let isFound = ownDuties.contains { $0.hasSuffix(shown(deadline, as: []).drop { $0 != "|" }) }
                same("duties", duty.title, isFound ? "found" : "missing in \(ownDuties)", "found")
            }
        }
    }

    private mutating func groups(_ found: [Group], _ expected: [Group]) {
        let named = expected.filter { $0.number != nil }
        same("groups", "names", found.map(\.name), named.map(\.name))
        for (own, its) in zip(found, named) {
            same("groups", "\(its.name) leads", own.leads, its.leads)
            same("groups", "\(its.name) supports", own.supports, its.supports)
            same("groups", "\(its.name) number", own.number, its.number)
            same("groups", "\(its.name) lines", own.remarks.lines, its.remarks.lines)
            same("groups", "\(its.name) persons", own.posts.map { $0.persons ?? 0 }, its.posts.map { $0.persons ?? 0 })
        }
    }

    private func outline(_ section: SectionDraft) -> [String] {
        [
            section.title + " [" + section.leads.joined(separator: "、") + "|" + section.supports.joined(separator: "、")
                + "]"
        ]
            + section.tasks.map { String($0.number) } + section.sections.flatMap(outline)
    }

    private mutating func tasks() {
        let found = Dictionary(imported.placedTasks.map { ($0.task.number, $0) }) { first, _ in first }
        same("tasks", "numbers", imported.placedTasks.map(\.task.number), bundled.placedTasks.map(\.task.number))
        for expected in bundled.placedTasks {
            let number = expected.task.number
            guard let task = found[number] else {
                same("tasks", "\(number)", 0, number)
                continue
            }
            same("tasks", "\(number)", number, number)
            same("lines", "\(number)", task.task.terms.remarks.lines, expected.task.terms.remarks.lines)
            measures(number, task, expected)
        }
    }

    private mutating func measures(_ number: Int, _ found: PlanDraft.PlacedTask, _ expected: PlanDraft.PlacedTask) {
        let (own, its) = (found.measures, expected.measures)
        same("measures", "\(number) count", own.count, its.count)
        same("measures", "\(number) marks", found.task.measures.map(\.marker), expected.task.measures.map(\.marker))
        guard own.count == its.count else { return }
        for (place, pair) in zip(own, its).enumerated() {
            let name = its.count > 1 ? "\(number).\(place + 1)" : "\(number)"
            same("leads", name, pair.0.leads.names, pair.1.leads.names)
            same("supports", name, pair.0.supports.names, pair.1.supports.names)
            same("scopes", name, pair.0.scope, pair.1.scope)
            same(
                "deadlines", name, pair.0.deadlines.map { shown($0, as: pair.1.deadlines) }.sorted(),
                pair.1.deadlines.map { shown($0, as: []) }.sorted())
            same("days", name, days(pair.0), days(pair.1))
        }
        for (place, pair) in zip(found.task.measures, expected.task.measures).enumerated() {
            same("lines", "\(number).\(place + 1)", pair.0.terms.remarks.lines, pair.1.terms.remarks.lines)
        }
        figures(number, found.task, expected.task)
    }

    /// Figures that the bundle has and the import too. The bundle leaves out what is no aim; those count as others.
    private mutating func figures(_ number: Int, _ found: TaskDraft, _ expected: TaskDraft) {
        var own = (found.terms.figures + found.measures.flatMap(\.terms.figures)).map(shown)
        for figure in expected.terms.figures + expected.measures.flatMap(\.terms.figures) {
            counts["figures", default: Count()].total += 1
            if let place = own.firstIndex(of: shown(figure)) {
                own.remove(at: place)
                counts["figures", default: Count()].right += 1
            } else {
                otherFigures.append("\(number) missing \(shown(figure)) \(figure.phrase ?? "")")
            }
        }
        otherFigures += own.map { "\(number) added \($0)" }
    }

    /// A phrase about an event may be given shorter in the bundle: its end alone.
    private func shown(_ deadline: Deadline, as expected: [Deadline]) -> String {
        let same = expected.first {
            $0.kind == .relative && deadline.kind == .relative && deadline.phrase.hasSuffix($0.phrase)
        }
        let phrase = same?.phrase ?? deadline.phrase
        return "\(phrase)|\(deadline.kind)|\(deadline.date.map(\.description) ?? "")"
            + (deadline.isHedged ? "|力争" : "") + (deadline.isYearTarget ? "|年度" : "")
    }

    private func shown(_ figure: Figure) -> String { figure.comparator + figure.value + figure.unit }

    private func days(_ measure: ResolvedMeasure) -> [String] {
        measure.deadlines.filter { $0.kind != .relative && $0.kind != .none }
            .map { "\($0.kind) \($0.date.map(\.description) ?? $0.period ?? "")" }
    }
}
