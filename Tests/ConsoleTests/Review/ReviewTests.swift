@testable import Console
import Ledger
import Screen
import Testing
import Words

/// The review of a document before it is stored.
@Suite struct ReviewTests {
    @Test func `it opens at the first doubt and goes from doubt to doubt`() {
        var review = ReviewSamples.review()
        #expect(review.focusTitle == "歇业登记网上办")
        #expect(review.message?.text.contains("1/3") == true)
        review.press(.character("n"))
        #expect(review.focusTitle == "踏勘一次完成" && review.message?.text.contains("2/3") == true)
        review.press(.character("n"), .character("n"))
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.noMoreDoubts)
        review.press(.character("N"), .character("Ｎ"))
        #expect(review.focusTitle == "歇业登记网上办")
    }

    @Test func `a document without doubts opens at its plan`() {
        var plan = ReviewSamples.plan()
        plan.doubts = []
        var review = Review([plan], size: Size(width: 80, height: 24), words: Words.of(.chinese), day: Day(ordinal: 0))
        #expect(review.focusTitle == "綦江区便企办事若干措施" && review.message == nil)
        review.press(.character("n"))
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.noDoubts)
    }

    @Test func `a lead is corrected in place and its doubt is settled`() {
        var review = ReviewSamples.review()
        review.press(.enter)
        #expect(review.form != nil)
        review.press(.down, .down)
        for letter in "qsfj" { review.press(.character(letter)) }
        review.press(.tab)
        // Beside the ledger it is looked at anew: its plan may be another one now.
        #expect(review.press(.function(4)) == [.compare(review.plans.map(\.draft))])
        #expect(review.form == nil)
        #expect(review.plans[0].draft.sections[0].tasks[1].terms.leads?.names == ["区司法局"])
        #expect(review.plans[0].doubts.map(\.why) == [.gluedUnits, .impossibleDate])
        review.press(.character("n"))
        #expect(review.focusTitle == "踏勘一次完成" && review.message?.text.contains("1/2") == true)
        // Stored as corrected.
        #expect(review.press(.function(2)) == [.store([review.plans[0].draft], withdrawing: [])])
    }

    @Test func `a correction settles the doubts that it answers, no others`() {
        var review = ReviewSamples.review()
        review.press(.character("n"), .enter, .end)
        for character in "勘" { review.press(.character(character)) }
        review.press(.function(4))
        #expect(review.plans[0].draft.sections[1].tasks[0].title == "踏勘一次完成勘")
        #expect(review.plans[0].doubts.map(\.why) == [.noLead, .gluedUnits, .impossibleDate])
        review.press(.home, .enter)
        for character in "区" { review.press(.character(character)) }
        review.press(.function(4))
        #expect(review.plans[0].doubts.count == 3)
    }

    @Test func `a doubt that is none is settled by a key, and the next one comes`() {
        var review = ReviewSamples.review()
        review.press(.character("n"), .character(" "))
        #expect(review.plans[0].doubts.map(\.why) == [.noLead, .impossibleDate])
        #expect(review.message?.text.contains("2/2") == true && review.focusTitle == "踏勘一次完成")
        review.press(.character("　"), .character(" "))
        #expect(review.plans[0].doubts.isEmpty)
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.allSettled)
        review.press(.character(" "))
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.noDoubtHere)
        // Nothing of the plan was changed, so leaving asks nothing.
        #expect(review.press(.escape) == [.leave])
    }

    @Test func `corrections are taken back one by one`() {
        var review = ReviewSamples.review(isHeld: true)
        let start = review.plans
        review.press(.character(" "), .home, .down, .down, .down, .character(">"), .end, .character(" "))
        #expect(review.plans != start && review.withdrawing == [.task(2)])
        review.press(.function(6))
        #expect(review.withdrawing.isEmpty)
        #expect(review.press(.character("u")) == [.compare(start.map(\.draft))])
        #expect(review.plans.map(\.draft) == start.map(\.draft) && review.plans[0].doubts.count == 2)
        review.press(.character("ｕ"))
        #expect(review.plans == start && review.press(.function(6)).isEmpty)
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.nothingToTakeBack)
        #expect(review.press(.escape) == [.leave])
    }

    @Test func `keys without a meaning say what has one`() {
        var review = ReviewSamples.review()
        review.press(.function(9))
        #expect(review.message?.text == "“F9”在这里没有用处；F1 看能用的按键")
        review.press(.control("j"))
        #expect(review.press(.function(2)).isEmpty)
        #expect(review.form != nil && review.message?.text == Words.of(.chinese).commands.imports.review.formKeys)
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 24)])
    func `a form leaves the source in sight`(width: Int, height: Int) {
        var review = ReviewSamples.review(Size(width: width, height: height))
        review.press(.enter)
        #expect(review.view().text.contains(">   6 2.歇业登记网上办"))
    }

    @Test func `what was understood stands above the source`() {
        let frame = ReviewSamples.review().view().text
        #expect(frame.contains("时间节点 长期开展（长期，不设到期日）"))
    }

    @Test func `a deadline that is none is refused in the form`() {
        var review = ReviewSamples.review()
        review.press(.home, .down, .down, .enter, .pageDown, .up, .control("u"))
        for character in "13月" { review.press(.character(character)) }
        review.press(.function(4))
        #expect(review.form?.form.fault != nil)
        review.press(.control("u"))
        for character in "2024年9月" { review.press(.character(character)) }
        review.press(.function(4))
        #expect(review.form == nil)
        #expect(review.plans[0].draft.sections[0].tasks[0].terms.deadlines.map(\.date) == [Day(2024, 9, 30)])
    }

    @Test func `the plan's district and day are corrected`() {
        var review = ReviewSamples.review()
        review.press(.home, .enter, .control("u"))
        for character in "万盛经开区" { review.press(.character(character)) }
        review.press(.function(4))
        #expect(review.plans[0].draft.district.name == "万盛经开区")
    }

    @Test func `levels change and the focus goes along`() {
        var review = ReviewSamples.review()
        review.press(.character(">"))
        #expect(review.focused?.place == DraftPlace(section: [0], task: 0, measure: 1))
        #expect(review.plans[0].draft.sections[0].tasks.map(\.measures.count) == [2])
        review.press(.character("<"))
        #expect(review.focused?.place == DraftPlace(section: [0], task: 1))
        review.press(.home, .character(">"))
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.noLevel)
        review.press(.down, .character("<"))
        #expect(review.message?.text == Words.of(.chinese).commands.imports.review.cannotMoveLevel)
    }

    @Test func `leaving asks once, only where something was corrected`() {
        var review = ReviewSamples.review()
        #expect(review.press(.escape) == [.leave])
        review.press(.character(">"))
        #expect(review.press(.escape).isEmpty)
        #expect(review.press(.escape).isEmpty)
        #expect(review.press(.escape).isEmpty)
        #expect(review.press(.enter) == [.leave])
    }

    @Test func `beside the ledger rows are new, changed or gone`() {
        var review = ReviewSamples.review(isHeld: true)
        #expect(review.rows.map(\.mark) == [nil, nil, .changed, .new, .new, .new, nil, nil, .gone])
        review.press(.end, .character(" "))
        #expect(review.withdrawing == [.task(2)])
        #expect(review.press(.function(2)) == [.store([review.plans[0].draft], withdrawing: [.task(2)])])
        review.press(.character(" "))
        #expect(review.withdrawing.isEmpty)
        // A correction is looked at beside the ledger anew.
        review.press(.home, .down, .down, .down)
        #expect(review.press(.character(">")) == [.compare([review.plans[0].draft])])
    }

    @Test func `once it is stored any key leaves`() {
        var review = ReviewSamples.review()
        _ = review.update(.stored(["已导入 qijiang-2024"]))
        #expect(review.view().text.contains("已导入 qijiang-2024"))
        #expect(review.press(.character("x")) == [.leave])
    }

    @Test func `rows fold`() {
        var review = ReviewSamples.review()
        let all = review.rows.count
        review.press(.home, .down, .left)
        #expect(review.rows.count == all - 2 && review.focusTitle == "一、办照便利")
        review.press(.right)
        #expect(review.rows.count == all)
        // A doubt inside what is folded opens it.
        review.press(.home, .left, .character("N"), .character("n"))
        #expect(review.rows.count == all)
    }

    @Test func `the source line of the row is marked`() {
        let frame = ReviewSamples.review().view().text
        #expect(frame.contains(">   6 2.歇业登记网上办"))
        #expect(!frame.contains(">   5"))
    }

    @Test(arguments: [(1, 1), (20, 4), (30, 6), (40, 10), (71, 12), (72, 12), (200, 60)])
    func everySizeDraws(width: Int, height: Int) {
        var review = ReviewSamples.review(isHeld: true)
        _ = review.update(.terminal(.resize(Size(width: width, height: height))))
        for key in [Key.end, .home, .character("n"), .enter, .escape, .function(1), .escape] {
            review.press(key)
            #expect(review.view().size == Size(width: width, height: height))
        }
    }

    /// Keys in any order never end the program, and the drafts never lose a wording.
    @Test func `any keys keep every wording`() {
        let keys: [Key] = [
            .character("n"), .character("N"), .character("<"), .character(">"), .up, .down, .left, .right, .end, .home,
            .pageDown, .character(" "), .enter, .escape, .function(4), .tab, .character("三"), .function(6),
        ]
        for start in 0..<40 {
            var review = ReviewSamples.review(isHeld: start.isMultiple(of: 2))
            var seed = UInt64(start) &* 6_364_136_223_846_793_005 &+ 1
            for _ in 0..<120 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let effects = review.press(keys[Int(seed >> 33) % keys.count])
                if effects.contains(.leave) { break }
                _ = review.view()
            }
            let texts = review.plans[0].draft.tasks.flatMap { task, _ in
                [task.terms.text] + task.measures.map(\.terms.text)
            }.compactMap(\.self)
            #expect(
                Set(texts).isSuperset(of: [ReviewSamples.lines[4], ReviewSamples.lines[5], ReviewSamples.lines[8]]))
        }
    }
}

/// The review's screens as they were read and found good.
@Suite struct ReviewScreenTests {
    struct Scene: Sendable {
        var name: String
        var isHeld = false
        var keys: [Key] = []
    }

    static let scenes = [
        Scene(name: "review-doubt"), Scene(name: "review-plan", keys: [.home]),
        Scene(name: "review-form", keys: [.character("n"), .enter]), Scene(name: "review-help", keys: [.function(1)]),
        Scene(name: "review-held", isHeld: true, keys: [.home, .down, .down]),
        Scene(name: "review-gone", isHeld: true, keys: [.end, .character(" "), .down]),
        Scene(name: "review-leave", keys: [.character(">"), .escape]),
    ]

    private func frame(_ scene: Scene, _ size: Size, _ language: Language) -> Frame {
        var review = ReviewSamples.review(isHeld: scene.isHeld, size, language)
        for key in scene.keys { review.press(key) }
        return review.view()
    }

    @Test(arguments: scenes, [Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 20)])
    func isAsRecorded(scene: Scene, size: Size) {
        GoldenScreen(name: "\(scene.name)-\(size.width)x\(size.height)", frame: frame(scene, size, .chinese)).check()
    }

    @Test(arguments: scenes) func isAsRecordedInEnglish(scene: Scene) {
        let size = Size(width: 80, height: 24)
        GoldenScreen(name: "\(scene.name)-en-80x24", frame: frame(scene, size, .english)).check()
    }
}
