import Generator
import Ledger
import LedgerStore
import TestSupport
import Testing

/// The ledgers that the bench measures on: the same each time, of the promised shape, with every kind of row.
@Suite struct GeneratorTests {
    private static let plans = Array(LedgerGenerator(tasks: 3000).plans)

    private var measures: [GeneratedMeasure] { GeneratorTests.plans.flatMap(\.tasks).flatMap(\.measures) }
    private var milestones: [GeneratedMilestone] { measures.flatMap(\.milestones) }

    @Test("Exactly as many tasks as were asked for, down to one", arguments: [1, 7, 80, 500, 3000])
    func taskCount(count: Int) {
        let plans = Array(LedgerGenerator(tasks: count).plans)
        #expect(plans.reduce(0) { $0 + $1.tasks.count } == count)
        #expect(Set(plans.map(\.code)).count == plans.count)
    }

    @Test func everyRunMakesTheSameBytes() {
        #expect(GeneratorTests.csv(tasks: 200) == GeneratorTests.csv(tasks: 200))
        #expect(GeneratorTests.csv(tasks: 200, seed: 1) != GeneratorTests.csv(tasks: 200))
    }

    @Test func aLargerLedgerBeginsLikeASmallerOne() {
        let small = Array(LedgerGenerator(tasks: 800).plans).map(\.title)
        #expect(GeneratorTests.plans.map(\.title).starts(with: small.dropLast()))
    }

    @Test func averagesAreThoseOfRealPlans() {
        let tasks = Double(GeneratorTests.plans.flatMap(\.tasks).count)
        #expect((1.05...1.15).contains(Double(measures.count) / tasks))
        #expect((2.8...3.2).contains(Double(milestones.count) / tasks))
        let texts = measures.compactMap(\.text)
        #expect((60...70).contains(texts.count * 100 / measures.count))
        #expect((40...90).contains(texts.reduce(0) { $0 + $1.count } / texts.count))
        let titles = GeneratorTests.plans.flatMap(\.tasks).reduce(0) { $0 + $1.title.count }
        let written = measures.reduce(titles) { $0 + ($1.summary ?? "").count + ($1.text ?? "").count }
        #expect((55...70).contains(Double(written) / tasks))
        let finished = milestones.count { $0.milestone.status == .done }
        #expect((35...75).contains(finished * 100 / milestones.count))
    }

    @Test func everyKindOfDeadlineAndStatusOccurs() {
        let kinds = Set(measures.flatMap(\.deadlines).map(\.kind))
        #expect(kinds == Set(Deadline.Kind.allCases))
        #expect(Set(milestones.map(\.milestone.status)) == Set(Status.allCases))
        #expect(measures.contains { $0.leads.count > 1 })
        #expect(measures.contains { $0.leadsAreInherited })
        #expect(measures.contains { $0.leads.contains { $0.printed != $0.unit } })
        #expect(measures.contains { !$0.notes.isEmpty } && measures.contains { !$0.figures.isEmpty })
        #expect(milestones.contains { $0.milestone.due != $0.milestone.plannedDue })
        #expect(milestones.contains { $0.milestone.isStanding })
        #expect(
            GeneratorTests.plans.contains { $0.closed != nil } && GeneratorTests.plans.contains { $0.closed == nil })
        #expect(GeneratorTests.plans.contains { $0.sections.contains { !$0.sections.isEmpty } })
    }

    @Test func lateAndNearDueMilestonesStandInOpenPlans() {
        let open = GeneratorTests.plans.filter { $0.closed == nil }.flatMap(\.tasks).flatMap(\.measures)
        let verdicts = open.flatMap(\.milestones).compactMap {
            LightRule().verdict(on: $0.milestone, day: LedgerGenerator.today)?.light
        }
        #expect(Set(verdicts) == Set(Light.allCases))
    }

    @Test func noTwoDistrictsHaveOneName() {
        let names = LedgerGenerator(tasks: 60_000).plans.map(\.district.name)
        #expect(Set(names).count == names.enumerated().count { $0.offset % 5 == 0 })
    }

    /// The store's own answer after everything was imported, ticked and closed, step by step.
    @Test func aFilledStoreHoldsWhatTheGeneratorSays() throws {
        let folder = try TemporaryFolder()
        let store = try Store.create(path: folder.file("ledger.duban"))
        let generator = LedgerGenerator(tasks: 150)
        try generator.fill(store)
        var stored: [[MilestoneDetail]] = []
        try store.eachExported(Filter(), day: LedgerGenerator.today) { stored.append($0.measure.milestones) }
        let made = generator.plans.flatMap(\.tasks).flatMap(\.measures)
        #expect(stored.map { $0.map(\.milestone) } == made.map { $0.milestones.map(\.milestone) })
        #expect(stored.map { $0.map(\.reason) } == made.map { $0.milestones.map(\.reason) })
        #expect(try store.verify().faults.isEmpty)
        #expect(try store.history(limit: 1000).count > 30)
    }

    private static func csv(tasks: Int, seed: Int = 20_261_121) -> [UInt8] {
        var csv = CSVForm()
        for plan in LedgerGenerator(tasks: tasks, seed: seed).plans { csv.append(plan) }
        return csv.bytes
    }
}
