import Screen
import Testing
import Words

@testable import Console

/// A screen that people come to, and the keys that lead there.
struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    /// A row that is in focus before the keys are pressed; nil for the first row.
    var row: String?
    var keys = ""
    var contents = TestLedger.Contents.bundledPlans
    var isReadOnly = false
    var welcome: String?
    /// Something that happens before the keys are pressed, such as a form's facts that are not the ledger's.
    var event: Event?

    var testDescription: String { name }

    func open(_ size: Size, _ language: Language = .chinese) throws -> ConsoleDriver {
        var driver = try ConsoleDriver(
            contents, size: size, language: language, readOnly: isReadOnly, welcome: welcome)
        if let row { try driver.reveal(row) }
        if let event { try driver.send(event) }
        try driver.press(keys)
        return driver
    }
}

extension Scene {
    /// The screens that people see most: recorded in every size, and at 80x24 in English.
    static let main = [
        Scene(name: "first", welcome: "五个方案已装入"),
        Scene(name: "opened", keys: "<Down> <Enter> <Down> <Down> <Enter>"),
        Scene(name: "measures", row: "jiangjin-2022/3", keys: "<Enter>"),
        Scene(name: "milestones", row: "wansheng-2021/22", keys: "<Enter>"),
        Scene(name: "filter", keys: "/ 保函"),
        Scene(name: "no-match", keys: "/ 没有这种事"),
        Scene(name: "units", keys: "2"),
        Scene(name: "units-opened", keys: "2 <Enter> <Down>"),
        Scene(name: "due", keys: "3"),
        Scene(name: "summary", keys: "5"),
        Scene(name: "timeline", keys: "4"),
        Scene(name: "timeline-opened", keys: "4 <Right> <Down>"),
        Scene(
            name: "history", row: "jiangjin-2022/4", keys: "<Space> n 已催 <Enter> <F6> s 6 2022-07-31 <Tab> 延期 <Enter> 6"
        ),
        Scene(name: "as-of", row: "jiangjin-2022/4", keys: "<Space> @ 上月底 <Enter>"),
        Scene(name: "as-of-day", keys: "@ 上周 <Enter>"),
        Scene(name: "row-menu", row: "jiangjin-2022/4", keys: "<Enter>"),
        Scene(name: "palette", keys: ": re"),
        Scene(name: "views", keys: "<F3>"),
        Scene(name: "status-wait", row: "jiangjin-2022/4", keys: "s 2"),
        Scene(name: "fault", row: "jiangjin-2022/4", keys: "s 2 市里未批 <Enter> 下月 <Enter>"),
        Scene(name: "note", row: "jiangjin-2022/4", keys: "n 已电话催办"),
        Scene(name: "why", row: "jiangjin-2022/3", keys: "w"),
        Scene(name: "detail", row: "jiangjin-2022/3", keys: "<Tab>"),
        Scene(name: "help", keys: "?"),
        Scene(name: "ticked", row: "jiangjin-2022/4", keys: "<Space>"),
        Scene(name: "read-only", row: "jiangjin-2022/4", keys: "<Space>", isReadOnly: true),
        Scene(name: "empty", contents: .empty),
        Scene(name: "marked", row: "jiangjin-2022/4", keys: "m m <Down> m"),
        Scene(name: "preview", row: "jiangjin-2022/§8", keys: "m <Space>"),
        Scene(name: "marks-menu", row: "jiangjin-2022/4", keys: "m m <F9>"),
    ]

    /// Variants: recorded at 80x24 only.
    static let further = [
        Scene(name: "filter-kept", keys: "/ 保函 <Enter> <Down>"),
        Scene(name: "palette-all", keys: ":"),
        Scene(name: "print", keys: "p"),
        Scene(name: "status", row: "jiangjin-2022/4", keys: "s"),
        Scene(name: "status-finish", row: "jiangjin-2022/4", keys: "s 1"),
        Scene(name: "status-suspend", row: "jiangjin-2022/4", keys: "s 3"),
        Scene(name: "status-withdraw", row: "jiangjin-2022/4", keys: "s 4"),
        Scene(name: "status-due", row: "jiangjin-2022/4", keys: "s 6 2022-07-31 <Tab> 市里延期"),
        Scene(name: "waiting", row: "jiangjin-2022/4", keys: "s 2 市里未批 <Enter> 2022-07-31 <Enter>"),
        Scene(name: "withdrawn", row: "jiangjin-2022/4", keys: "s 4 已并入 <Enter>"),
        Scene(name: "moved", row: "jiangjin-2022/4", keys: "s 6 2022-07-31 <Enter> 市里延期 <Enter>"),
        Scene(name: "due-ticked", keys: "3 <Down> <Space>"),
        Scene(name: "detail-section", row: "jiangjin-2022/§1", keys: "<Tab>"),
        Scene(
            name: "row-history", row: "jiangjin-2022/4",
            keys: "<Space> <F9> <Down> <Down> <Down> <Down> <Down> <Enter>"),
        Scene(name: "entry", row: "jiangjin-2022/4", keys: "s 6 2022-07-31 <Tab> 延期 <Enter> 6 <Tab>"),
        Scene(name: "due-marked", keys: "3 M"),
        Scene(name: "unit-marked", keys: "2 <Enter> M"),
        Scene(name: "preview-due", row: "jiangjin-2022/4", keys: "m m m s 6 2022-07-31 <Enter> 市里延期 <Enter>"),
        Scene(name: "preview-note", row: "jiangjin-2022/3", keys: "m m n 月底报送 <Enter>"),
        Scene(name: "marks-units", row: "jiangjin-2022/4", keys: "m m s 7 区法院"),
        Scene(name: "help-over-form", row: "jiangjin-2022/4", keys: "s 2 <F1>"),
    ]

    static let all = main + further + forms
}
