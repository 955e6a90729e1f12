import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("The tree's windows")
struct TreeTests {
    @Test func `any window is a slice of the whole tree`() throws {
        let ledger = try TestLedger.bundled()
        let outline = try Outline(ledger.store)
        var dice = Dice(seed: 2022)
        let words: [[String]] = [[], [], ["审批"], ["wangshang"], ["用水", "电"], ["企业"], ["没有的词"], ["scjgj"]]
        for _ in 0..<250 {
            let wanted = words.randomElement(using: &dice) ?? []
            let share = ([0, 0.1, 0.5, 0.9, 1] as [Double]).randomElement(using: &dice) ?? 0
            let opened = outline.some(share, using: &dice)
            let closed = wanted.isEmpty ? [] : outline.some(0.02, using: &dice)
            let matching =
                wanted.isEmpty
                ? nil : Set(try ledger.store.list(Filter(words: wanted), day: TestPlan.today).map(\.id))
            let shown = outline.expanded(opened: opened, closed: closed, matching: matching)
            var request = TreeRequest(day: TestPlan.today, opened: opened, closed: closed, words: wanted)
            request.before = Int.random(in: 0...60, using: &dice)
            request.after = Int.random(in: 0...60, using: &dice)
            try expect(ledger.store, request, anchors: outline, shown, &dice)
        }
    }

    private func expect(
        _ store: Store, _ request: TreeRequest, anchors: Outline, _ shown: [Outline.Shown], _ dice: inout Dice
    ) throws {
        var request = request
        var place = 0
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: request.anchor = .top
        case 1:
            request.anchor = .bottom
            place = shown.count - 1
        default:
            place = Int.random(in: 0..<max(shown.count, 1), using: &dice)
            if let row = shown.isEmpty ? nil : shown[place] { request.anchor = .row(row.id) }
        }
        let window = try store.tree(request)
        guard !shown.isEmpty else {
            #expect(window.rows.isEmpty && window.anchor == nil)
            return
        }
        let range = max(0, place - request.before)..<min(shown.count, place + request.after + 1)
        let rows = window.rows.map { Outline.Shown(id: $0.id, depth: $0.depth, isOpen: $0.isOpen) }
        let difference = zip(rows, shown[range]).first { $0 != $1 }
        #expect(rows == Array(shown[range]), "\(request.words) \(request.anchor): \(difference as Any)")
        #expect(window.anchor == place - range.lowerBound)
        #expect(window.reachesTop == (range.lowerBound == 0))
        #expect(window.reachesBottom == (range.upperBound == shown.count))
        // Each row is the same however it is asked for.
        let row = try #require(window.rows.randomElement(using: &dice))
        var alone = try #require(try store.row(row.id, day: request.day))
        (alone.depth, alone.isOpen, alone.isMatch) = (row.depth, row.isOpen, row.isMatch)
        #expect(alone == row)
    }

    @Test func `a row that does not show is stood for by what is closed above it`() throws {
        let ledger = try TestLedger()
        let task = try ledger.row("shiyan-2022/6#2")
        let district = try ledger.row("shiyan")
        let plan = try ledger.row("shiyan-2022")
        var request = TreeRequest(day: TestPlan.today, anchor: .row(task), before: 50)
        for opened in [[], [plan]] {
            request.opened = Set(opened)
            let window = try ledger.store.tree(request)
            #expect(window.rows[try #require(window.anchor)].id == district)
        }
        request.opened = [district, plan, try ledger.row("shiyan-2022/§2"), try ledger.row("shiyan-2022/§2.2")]
        let window = try ledger.store.tree(request)
        #expect(window.rows[try #require(window.anchor)].id == (try ledger.row("shiyan-2022/6")))
        request.anchor = .row(.task(999))
        #expect(try ledger.store.tree(request).anchor == 0)
        request.anchor = .revealed(task)
        request.opened = []
        let revealed = try ledger.store.tree(request)
        #expect(revealed.rows[try #require(revealed.anchor)].id == task)
        #expect(revealed.revealed.count == 5)
    }

    @Test func `the row of one milestone is ticked by itself, that of several is not`() throws {
        let ledger = try TestLedger()
        let rows = try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today)
        let milestones = rows.filter { $0.milestone != nil }.map(\.reference.withinPlan)
        #expect(milestones == ["1", "2.1#1", "2.1#2", "2.2", "3", "4", "5", "6#1", "6#2", "§3/1", "§3/2", "2b"])
        let several = try #require(rows.first { $0.reference.withinPlan == "2" })
        #expect(
            several.hasChildren && several.lights == LightCounts([.overdue: 1, .onTime: 1]) && several.leadCount == 3)
        #expect(several.lead == "区市场监管局" && several.due == day(2022, 3, 31))
        #expect(several.verdict?.reason == .late(due: day(2022, 3, 31), days: 50))
    }

    @Test func `an outline has its depth`() throws {
        let ledger = try TestLedger()
        let store = ledger.store
        let titles = { (top: String?, depth: Int) in
            try store.outline(below: try top.map(ledger.row), depth: depth, day: TestPlan.today).map {
                String(repeating: " ", count: $0.depth) + $0.title
            }
        }
        #expect(try titles(nil, 2) == ["试验区", " 试验方案"])
        #expect(try titles("shiyan-2022/§2", 2) == ["（一）行政", " 行政检查", "（二）数据", " 数据目录", " 数据共享"])
        #expect(try titles("shiyan-2022/2", 9) == ["线上申报", " 2022年3月", " 2022年6月", "会计核对"])
        #expect(try titles("shiyan-2022/1", 9).isEmpty)
        #expect(try titles(nil, 0).isEmpty)
    }
}

/// The whole tree, for what a window of it should be.
private struct Outline {
    struct Shown: Hashable {
        var id: RowID
        var depth: Int
        var isOpen: Bool
    }

    private let rows: [TreeRow]

    init(_ store: Store) throws {
        rows = try store.outline(below: nil, depth: 9, day: TestPlan.today)
    }

    func some(_ share: Double, using dice: inout Dice) -> Set<RowID> {
        Set(
            rows.filter { $0.kind != .milestone }.map(\.id).filter { _ in Double.random(in: 0..<1, using: &dice) < share
            })
    }

    /// What shows: rows whose parents are all open, in a search those with a match.
    func expanded(opened: Set<RowID>, closed: Set<RowID>, matching: Set<RowID>?) -> [Shown] {
        var shown: [Shown] = []
        var hiddenBelow = Int.max
        for (place, row) in rows.enumerated() {
            if row.depth > hiddenBelow { continue }
            hiddenBelow = .max
            if let matching, !holds(matching, place) {
                hiddenBelow = row.depth
                continue
            }
            let isOpen =
                matching.map { !closed.contains(row.id) && (leads(to: $0, place) || opened.contains(row.id)) }
                ?? opened.contains(row.id)
            shown.append(Shown(id: row.id, depth: row.depth, isOpen: isOpen))
            if !isOpen { hiddenBelow = row.depth }
        }
        return shown
    }

    private func holds(_ matching: Set<RowID>, _ place: Int) -> Bool {
        switch rows[place].id {
        case .node: below(place).contains { $0.id.task.map { task in matching.contains { $0.task == task } } == true }
        case .task(let task): matching.contains { $0.task == task }
        case .unit: false
        case .measure: matching.contains(rows[place].id)
        case .milestone(let task, let measure, _): matching.contains(.measure(task: task, measure: measure))
        }
    }

    /// A row that only leads to matches: a node, and a task of which some measures match and some do not.
    private func leads(to matching: Set<RowID>, _ place: Int) -> Bool {
        if rows[place].kind.isNode { return true }
        return rows[place].kind == .task && below(place).contains { $0.kind == .measure && !matching.contains($0.id) }
    }

    private func below(_ place: Int) -> ArraySlice<TreeRow> {
        rows[(place + 1)...].prefix { $0.depth > rows[place].depth }
    }
}
