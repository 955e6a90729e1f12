import Ledger
import Testing

@Suite("What holds for a measure")
struct ResolvedMeasureTests {
    private let top = SectionDraft(title: "一、供水", leads: ["区水务局"], supports: ["各镇街"])
    private let inner = SectionDraft(title: "（一）报装", leads: ["区城管局"])
    private let may = Deadline(kind: .by, phrase: "5月", date: Day(ordinal: 19_143))
    private let june = Deadline(kind: .by, phrase: "6月", date: Day(ordinal: 19_173))
    private let figure = Figure(what: "时限", comparator: "≤", value: "5", unit: "日")

    private func task(_ terms: Terms = Terms(), _ measures: [Terms] = []) -> TaskDraft {
        let drafts = measures.enumerated().map { MeasureDraft(marker: "\($0 + 1))", title: "第\($0 + 1)条", terms: $1) }
        return TaskDraft(number: 7, title: "管网改造", terms: terms, measures: drafts)
    }

    @Test func oneMeasureHasNoTitle() throws {
        let terms = Terms(leads: UnitCell(["区水务局"]), scope: "全区", deadlines: [may], figures: [figure], summary: "一句")
        let measures = task(terms).resolvedMeasures(in: [])
        #expect(measures.count == 1)
        let only = try #require(measures.first)
        #expect(only.place == 1 && only.title == nil && only.marker == nil)
        #expect(only.leads == UnitCell(["区水务局"]))
        #expect(only.supports == UnitCell([]))
        #expect(only.scope == "全区" && only.summary == "一句")
        #expect(only.deadlines == [may] && only.figures == [figure])
    }

    @Test func placesAndTitles() {
        let measures = task(Terms(), [Terms(), Terms()]).resolvedMeasures(in: [])
        #expect(measures.map(\.place) == [1, 2])
        #expect(measures.map(\.title) == ["第1条", "第2条"])
        #expect(measures.map(\.marker) == ["1)", "2)"])
    }

    @Test func sectionToTask() {
        let measure = task().resolvedMeasures(in: [top])[0]
        #expect(measure.leads == UnitCell(["区水务局"], isInherited: true))
        #expect(measure.supports == UnitCell(["各镇街"], isInherited: true))
    }

    /// The inner section speaks before the outer, each cell for itself.
    @Test func innerSectionFirst() {
        let measure = task().resolvedMeasures(in: [top, inner])[0]
        #expect(measure.leads == UnitCell(["区城管局"], isInherited: true))
        #expect(measure.supports == UnitCell(["各镇街"], isInherited: true))
    }

    @Test func taskBeforeSection() {
        let measure = task(Terms(leads: UnitCell(["区财政局"]))).resolvedMeasures(in: [top, inner])[0]
        #expect(measure.leads == UnitCell(["区财政局"]))
        #expect(measure.supports.names == ["各镇街"])
    }

    @Test func sectionToMeasure() {
        let measures = task(Terms(), [Terms(), Terms(leads: UnitCell(["区财政局"]))]).resolvedMeasures(in: [top])
        #expect(measures[0].leads == UnitCell(["区水务局"], isInherited: true))
        #expect(measures[1].leads == UnitCell(["区财政局"]))
    }

    @Test func taskToMeasure() {
        let shared = Terms(
            leads: UnitCell(["区财政局"]), supports: UnitCell(["区税务局"]), scope: "城区", deadlines: [may],
            figures: [figure], summary: "总述", keywords: ["管网"])
        let own = Terms(
            leads: UnitCell(["区法院"]), scope: "全区", deadlines: [june], summary: "分述", keywords: ["水表"])
        let measures = task(shared, [Terms(), own]).resolvedMeasures(in: [top])
        #expect(measures[0].leads == UnitCell(["区财政局"], isInherited: true))
        #expect(measures[0].supports == UnitCell(["区税务局"], isInherited: true))
        #expect(measures[0].scope == "城区" && measures[0].summary == "总述")
        #expect(measures[0].deadlines == [may] && measures[0].keywords == ["管网"])
        #expect(measures[1].leads == UnitCell(["区法院"]))
        #expect(measures[1].supports == UnitCell(["区税务局"], isInherited: true))
        #expect(measures[1].scope == "全区" && measures[1].summary == "分述")
        #expect(measures[1].deadlines == [june] && measures[1].keywords == ["水表", "管网"])
        #expect(measures.map(\.figures) == [[figure], [figure]])
    }

    /// 沿用: the cell of the measure above spans, and says so.
    @Test func spanningCell() {
        let above = Terms(leads: UnitCell(["区法院"]))
        let spanned = Terms(leads: UnitCell(["区法院"], isInherited: true))
        let measures = task(Terms(), [above, spanned]).resolvedMeasures(in: [top])
        #expect(measures.map(\.leads.names) == [["区法院"], ["区法院"]])
        #expect(measures.map(\.leads.isInherited) == [false, true])
    }

    @Test func nobody() {
        #expect(task().resolvedMeasures(in: [])[0].leads == UnitCell([]))
    }
}
