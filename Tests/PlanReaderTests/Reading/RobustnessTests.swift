import Documents
import Ledger
import PlanReader
import Testing

/// Lists whose lines were cut, swapped, doubled and lost: never a crash, and no line of the list without a place.
@Suite("damaged documents")
struct RobustnessTests {
    private static let flat = """
        序号
        任务
        牵头单位
        配合单位
        完成时限
        一、桥梁
        1
        检测三座老桥的桩基。
        区交通局
        区财政局、各镇街
        2024年5月
        2
        为匝道加装限高架，
        并设提示牌。
        区交通局
        长期开展
        二、隧道
        3
        更换全部照明
        区城管局
        区供电公司
        2024年10月底前
        """

    private static let prose = """
        一、桥梁
        （一）检测。（牵头单位：区交通局）
        1.检测三座老桥。
        （1）先测桩基；
        （2）再测桥面。
        2.加装限高架，2024年5月底前完成。
        责任单位：区交通局、区财政局
        二、隧道
        （二）照明
        3.更换照明。（区城管局牵头，区供电公司配合）
        """

    private struct Chance {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(bound, 1)))
        }
    }

    private static func damaged(_ text: String, keeping first: Int, seed: Int) -> [String] {
        var chance = Chance(state: UInt64(seed) &* 2_654_435_761 &+ 9)
        var lines = text.split(separator: "\n").map(String.init)
        for _ in 0..<1 + chance.below(6) where lines.count > first + 1 {
            let place = first + chance.below(lines.count - first)
            switch chance.below(6) {
            case 0: lines.remove(at: place)
            case 1: lines.swapAt(place, first + chance.below(lines.count - first))
            case 2: lines.insert(lines[place], at: first + chance.below(lines.count - first))
            case 3: lines[place] = String(lines[place].dropFirst(1 + chance.below(3)))
            case 4: lines[place] = String(lines[place].dropLast(1 + chance.below(4)))
            default: lines[place] += ["（", "”", "2024年13月", "①", "《", "牵头单位：", "区"][chance.below(7)]
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// Lines that have a place: of a task, a heading, or a doubt.
    private static func placed(_ plan: ReadPlan) -> Set<Int> {
        var lines = Set(plan.doubts.map(\.line))
        func take(_ remarks: Remarks) { for range in remarks.lines { lines.formUnion(range.first...range.last) } }
        func take(_ section: SectionDraft) {
            take(section.remarks)
            for task in section.tasks {
                take(task.terms.remarks)
                for measure in task.measures { take(measure.terms.remarks) }
            }
            section.sections.forEach(take)
        }
        plan.draft.sections.forEach(take)
        return lines
    }

    @Test(arguments: 0..<400)
    func flatListLosesNothing(_ seed: Int) throws {
        let lines = Self.damaged(Self.flat, keeping: 5, seed: seed)
        try check(lines, from: 6)
    }

    @Test(arguments: 0..<400)
    func proseLosesNothing(_ seed: Int) throws {
        try check(Self.damaged(Self.prose, keeping: 1, seed: seed), from: 1)
    }

    private func check(_ lines: [String], from first: Int) throws {
        let today = try #require(Day(2024, 3, 1))
        let document = textDocument(lines.joined(separator: "\n"))
        let read = PlanReading.read(document, fileName: "a.txt", district: nil, known: KnownNames(), today: today)
        guard case .success(let plans) = read else { return }
        let placed = plans.reduce(into: Set<Int>()) { $0.formUnion(Self.placed($1)) }
        let lost = lines.indices.map { $0 + 1 }.filter { $0 >= first && !placed.contains($0) }
        let words = lost.map { "\($0) \(lines[$0 - 1])" }
        #expect(lost.isEmpty, "\(words) of \(lines)")
    }
}
