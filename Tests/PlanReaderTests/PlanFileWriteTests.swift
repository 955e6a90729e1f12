import Ledger
import PlanReader
import Testing

@Suite("Writing a plan file")
struct PlanFileWriteTests {
    @Test func roundTrip() throws {
        let plan = try PlanFixture.read(PlanFixture.full)
        let written = PlanFile.write(plan)
        #expect(try PlanFixture.read(written) == plan)
        #expect(PlanFile.write(try PlanFixture.read(written)) == written)
    }

    /// The least plan, in the canonical form.
    @Test func canonicalForm() throws {
        let task = "行:31 - 33\n期限:5月｜截止  2024-05-31\n牵头：区水利局"
        let plan = try PlanFixture.read(PlanFixture.task(task.replacing(" - ", with: "-")))
        #expect(
            PlanFile.write(plan) == """
                # 方案 qingshi-2024
                区县：青石区 | qingshi
                方案：青石区河道整治方案
                成文日期：2024-03-01

                ## 单位
                - 区水务局 | 又作=区水利局

                ## 板块 一、河道
                牵头：区水务局

                ### 任务 1 清淤
                行：31-33
                牵头：区水利局
                期限：5月 | 截止 2024-05-31

                """)
    }

    /// Thousands of random plans come back as they were.
    @Test(arguments: [UInt64(1), 2, 3])
    func randomPlans(seed: UInt64) throws {
        var maker = PlanMaker(seed: seed)
        for _ in 0..<200 {
            let plan = maker.plan()
            let written = PlanFile.write(plan)
            try #require(try PlanFixture.read(written) == plan, "\(written)")
        }
    }

    /// A damaged file is a plan or a fault that points into it, never a crash.
    @Test(arguments: [UInt64(1), 2, 3])
    func damagedFiles(seed: UInt64) {
        var dice = Dice(seed: seed)
        let whole = Array(PlanFixture.full.utf8)
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                let end = min(bytes.count, place + Int.random(in: 0...30, using: &dice))
                let stray = "|｜：:、#- \n（）“”=\u{0}".utf8.randomElement(using: &dice).map { [$0] } ?? []
                bytes.replaceSubrange(place..<end, with: stray)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).count
            do throws(PlanFileFault) {
                let plan = try PlanFile.read(text, name: "x")
                let again = try PlanFile.read(PlanFile.write(plan), name: "x")
                #expect(again == plan)
            } catch {
                #expect((1...lines).contains(error.line))
            }
        }
    }
}
