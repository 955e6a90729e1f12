import Foundation
import Ledger
import LedgerStore
import Screen
import TestSupport
import Testing

@testable import Console

/// Somebody who presses anything: nothing traps, the screen holds, the ledger stays sound and every step can be taken back.
@Suite struct RandomWalkTests {
    /// Steps of a walk; DUBAN_STEPS=5000 makes it longer.
    private static let steps = ProcessInfo.processInfo.environment["DUBAN_STEPS"].flatMap(Int.init) ?? 600

    @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
    func nothingBreaks(seed: UInt64) throws {
        var walk = try RandomWalk(seed: seed)
        let before = try walk.driver.ledger.store.list(Filter(), day: .ofTests)
        for step in 0..<RandomWalkTests.steps {
            try walk.step()
            if let fault = walk.fault {
                Issue.record("seed \(seed), step \(step): \(fault)\nafter \(walk.trail)\n\(walk.driver.text)")
                return
            }
        }
        let (_, faults) = try walk.driver.ledger.store.verify()
        #expect(faults == [])
        try walk.undoAll()
        #expect(try walk.driver.ledger.store.list(Filter(), day: .ofTests) == before)
        #expect(try walk.driver.ledger.store.verify().faults == [])
        #expect(walk.changeCount > 10, "the walk changed hardly anything")
    }
}

/// Random keys, texts, pastes and window sizes.
private struct RandomWalk {
    var driver: ConsoleDriver
    private(set) var changeCount = 0
    private var dice: Dice
    private var recent: [String] = []

    private static let keys: [Key] =
        Action.allCases.filter { $0 != .quit && $0 != .undo }.flatMap(\.keys)
        + [.backspace, .delete, .insert, .backTab, .function(11), .control("u"), .control("w"), .alt("x")]
    /// What makes for longer ways than single keys would.
    private static let phrases = [
        "<Space>", "<Down> <Space>", "s 1 <Enter>", "s 2 等 <Enter> 2022-07-31 <Enter>", "s 4 并入 <Enter>", "s 5",
        "s 6 2022-07-31 <Enter> 延 <Enter>", "n 记 <Enter>", "/ 登记 <Enter>", "/ 保 <Down>", "3 <Down> <Space>",
        "<Insert> <Enter> 新事 <F4>", "a 2 新举措 <Down> <Down> 区 1 <F4>", "<F4> <End> 改 <F4>",
        "e <Down> <Down> scj <Enter>",
        "<Delete> 并入 <Enter>", "<C-Down>", "<C-Up> <C-Up>", "a <End> <Enter> <F4>",
        "a <End> <Enter> <F8> <Insert> 中 <F4>",
        ": closePlan <Enter> <F4>", ": reopenPlan <Enter>", ": moveTo <Enter> 5 <Enter>",
        "e <PgDn> <Up> 长文 <Enter> 二 <F4>",
        "2 <F9> <Down> <Down> <Enter> 新名 <Enter>", "e <PgDn> <Enter>", "a 3 节点 <Down> 6月底 <Enter>",
        "1 <Home> a 1 新板 <F4>",
        "2 <Enter> <Down> <Space>", "<Enter> <Down> <Enter> <Down>", "<Esc> <Esc>", "u", "<F6>", "<Right> <Down>",
        "6 <Down> <Enter>", "H <Esc>", "6 S 6-1 <Enter>", "4 <Right> <Down> <Space>",
        "@ 6-1 <Enter> <Down> <Space> @ <Enter>", "1 @ 去年底 <Enter> <Esc> <Esc>",
        "m m m", "M", "M <Space> <Enter>", "/ 登记 <Enter> M <Space> <Enter> <Esc>", "m <F9>",
        "m <Delete> 并入 <Enter> <Enter>",
        "m m s 2 等 <Enter> 2022-07-31 <Enter> <Enter>", "2 M s 6 2022-07-31 <Enter> 延 <Enter> <Enter>",
        "3 M n 记 <Enter> <Enter>", "m s 7 区税务局 <Enter> <Enter>", "m <Right> <Down> m",
    ]
    private static let texts = ["营商", "2022-07-31", "x", "“放管服”", "👍🏽", "e\u{301}", "\u{1B}[2J", "甲\n乙", ""]

    init(seed: UInt64) throws {
        dice = Dice(seed: seed)
        driver = try ConsoleDriver()
    }

    var trail: String { recent.suffix(12).joined(separator: " ") }

    mutating func step() throws {
        // A form with something typed in it is left by pressing Esc twice only.
        if case .form? = driver.model.overlay, dice.once(in: 8) { try press([.escape, .escape]) }
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<3: try resize()
        case 3..<6: try paste()
        case 6..<8: try driver.send(.changedByOthers)
        case 8..<12: try type()
        case 12..<40: try phrase()
        default: try key()
        }
        changeCount += driver.results.count { $0.entry != nil }
    }

    private mutating func resize() throws {
        let size =
            [(80, 24), (120, 40), (40, 12), (20, 4), (12, 3), (1, 1), (100, 9), (61, 30)]
            .randomElement(using: &dice) ?? (80, 24)
        recent.append("resize\(size)")
        try driver.resize(size.0, size.1)
    }

    private mutating func paste() throws {
        let text = RandomWalk.texts.randomElement(using: &dice) ?? ""
        recent.append("paste(\(text.debugDescription))")
        try driver.paste(text)
    }

    private mutating func type() throws {
        let text = RandomWalk.texts.randomElement(using: &dice) ?? ""
        recent.append("type(\(text.debugDescription))")
        try press(text.map(Key.character))
    }

    private mutating func phrase() throws {
        let phrase = RandomWalk.phrases.randomElement(using: &dice) ?? ""
        recent.append(phrase)
        try press(KeyScript.parse(phrase))
    }

    private mutating func key() throws {
        let key = RandomWalk.keys.randomElement(using: &dice) ?? .down
        recent.append("<\(key.name)>")
        try press([key])
    }

    private mutating func press(_ keys: [Key]) throws {
        try driver.press(keys)
    }

    /// What is wrong with the screen; nil when all is well.
    var fault: String? {
        let model = driver.model
        let frame = driver.frame
        if let fault = frame.fault(within: model.size) { return fault }
        guard model.size.width >= Layout.smallest.width, model.size.height >= Layout.smallest.height else { return nil }
        guard model.overlay == nil, model.focusedRow != nil || model.units.focusedLine != nil && model.view == .units
        else {
            return nil
        }
        let selected = (0..<model.size.height).filter { frame[0, $0].style.isSelected }
        return selected.count == 1 ? nil : "\(selected.count) rows are in focus on the glass"
    }

    /// Takes back step after step until nothing is left.
    mutating func undoAll() throws {
        let author = Author.named(driver.model.user, on: driver.model.day)
        while true {
            do {
                _ = try driver.ledger.store.apply(.undo, by: author)
            } catch Refusal.nothingToUndo {
                return
            }
        }
    }
}
