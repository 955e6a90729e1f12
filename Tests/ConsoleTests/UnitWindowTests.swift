import Ledger
import Testing

@testable import Console

/// Of very many units the page holds those around the focus; the keys do not show it.
@Suite struct UnitWindowTests {
    private static let height = 20

    /// A thousand units, the worst first.
    private let all = (1...1000).map {
        UnitStanding(
            id: Int64($0), name: "单位\($0)", district: "甲区", kind: .office,
            lights: LightCounts([.overdue: 1000 - $0]), led: 1)
    }

    private func answer(_ request: UnitRequest) -> UnitWindow {
        var first = max(0, min(request.first, all.count - request.limit))
        if let place = request.focus.flatMap({ focus in all.firstIndex { $0.id == focus } }),
            !(first..<first + request.limit).contains(place)
        {
            first = max(0, min(place - request.limit / 2, all.count - request.limit))
        }
        return UnitWindow(first: first, units: Array(all.dropFirst(first).prefix(request.limit)), count: all.count)
    }

    private func opened() -> UnitPage {
        var page = UnitPage()
        page.take(answer(page.request(words: [])), height: Self.height)
        return page
    }

    private func move(_ page: inout UnitPage, by rows: Int) {
        page.move(to: page.list.place + rows, height: Self.height)
        while let request = page.requestMore(words: [], height: Self.height) {
            page.take(answer(request), height: Self.height)
        }
    }

    @Test func everyUnitIsComeToStepByStepAndBack() {
        var page = opened()
        for number in 1..<1000 {
            #expect(page.focusedUnit?.id == Int64(number))
            move(&page, by: 1)
            #expect(page.units.count < 500)
        }
        #expect(page.focusedUnit?.id == 1000)
        move(&page, by: 1)
        #expect(page.focusedUnit?.id == 1000)
        for number in (1..<1000).reversed() {
            move(&page, by: -1)
            #expect(page.focusedUnit?.id == Int64(number))
        }
    }

    @Test func pagesAreWhole() {
        var page = opened()
        for number in 1...50 {
            move(&page, by: Self.height - 1)
            #expect(page.focusedUnit?.id == Int64(1 + number * (Self.height - 1)))
        }
    }

    @Test func theEndsAreOneKeyAway() {
        var page = opened()
        let last = page.goToEnd(last: true, words: [], height: Self.height)
        page.take(answer(last ?? UnitRequest(limit: 0)), height: Self.height)
        #expect(page.focusedUnit?.id == 1000)
        #expect(page.goToEnd(last: true, words: [], height: Self.height) == nil)
        let first = page.goToEnd(last: false, words: [], height: Self.height)
        page.take(answer(first ?? UnitRequest(limit: 0)), height: Self.height)
        #expect(page.focusedUnit?.id == 1 && page.list.top == 0)
    }

    @Test func aReloadKeepsTheFocus() {
        var page = opened()
        for _ in 0..<30 { move(&page, by: 19) }
        let focus = page.focusedUnit?.id
        let line = page.list.place - page.list.top
        page.take(answer(page.request(words: [])), height: Self.height)
        #expect(page.focusedUnit?.id == focus && page.list.place - page.list.top == line)
        #expect(page.request(words: ["位"]).first == 0)
    }
}
