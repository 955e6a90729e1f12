/// A thing that a clerk does every month, with the keys for it. The README's table and the tests are made from `all`.
struct ClerkJob: Sendable, CustomStringConvertible {
    let chinese: String
    let english: String
    /// As `--keys` takes them. Words apart from those in `<>` are typed.
    let keys: String
    /// What the screen then shows.
    let shows: [String]
    /// How many history entries it makes.
    var entries = 0
    var description: String { chinese }

    /// The keys that are pressed, typed words left out.
    var pressed: [String] { keys.matches(of: #/<([A-Za-z0-9-]+)>/#).map { String($0.1) } }

    static let all = [
        ClerkJob(
            chinese: "区住房城乡建委逾期了什么", english: "what is late with 区住房城乡建委",
            keys: "<F3> <Down> <Enter> <F2> 区住房城乡建委 <Enter> <Enter>", shows: ["逾5 共逾 75 天", "16 联合验收", "+15"]),
        ClerkJob(
            chinese: "下个月有什么到期", english: "what falls due next month",
            keys: "<F3> <Down> <Down> <Enter> <Right> <Right>", shows: ["下月到期  2", "2022-07-31"]),
        ClerkJob(
            chinese: "勾选，再取消", english: "tick, and take it back", keys: "<F2> 江津53 <Enter> <Space> <F6>",
            shows: ["已撤销“勾选” 江津53", "[ ] 逾 53"], entries: 2),
        ClerkJob(
            chinese: "用拼音首字母查找", english: "find by pinyin initials", keys: "<F2> scjgj <Enter>",
            shows: ["查找：scjgj", "区市场监管局"]),
        ClerkJob(
            chinese: "自己加一个节点", english: "add a milestone of one's own",
            keys: "<F2> 江津53 <Enter> <Insert> <Down> <Down> <Enter> 现场核查 <Down> 7月底前 <Enter>",
            shows: ["已新增 江津53#2", "现场核查", "07-31"], entries: 1),
        ClerkJob(
            chinese: "改到期日，写明原因", english: "change a due day, with its reason",
            keys: "<F2> 江津53 <Enter> <F9> 改到期 <Enter> 8月底 <Down> 等市级系统 <Enter>",
            shows: ["已改到期日 江津53", "原 04-30", "08-31"], entries: 1),
        ClerkJob(
            chinese: "谁改过江津40", english: "who changed 江津40", keys: "<F2> 江津40 <Enter> <F9> 谁改 <Enter>",
            shows: ["历史 > ", " 王 ", "江津40.1"]),
        ClerkJob(
            chinese: "打印逾期清单", english: "print the late list", keys: "<F8> <Down> <Down> <Down> <Enter>",
            shows: ["已送打印机"]),
        ClerkJob(
            chinese: "一个单位的全部举措一次勾完", english: "all of one unit's rows done at once",
            keys: "<F3> <Down> <Enter> <F2> 区住房城乡建委 <Enter> <F9> 标记 <Enter> <Space> <Enter>",
            shows: ["已勾选 江津16", "F6 撤销"], entries: 1),
        ClerkJob(
            chinese: "看上月末的账本", english: "look at the end of last month", keys: "<F9> 上月末 <Enter>",
            shows: ["按 2022-05-31 查看", "只读", "逾48 临57"]),
    ]

    /// The table as the README has it.
    static var table: String {
        let rows = all.map { "| \($0.english) | \($0.chinese) | `\($0.keys)` | \($0.pressed.count) |" }
        return (["| job | 要做的事 | keys | number |", "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
    }
}
