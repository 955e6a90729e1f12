import Ledger
import Reports
import Screen
import Words

/// What the tests of the papers are drawn from.
enum Samples {
    static let words = Words.of(.chinese)
    static let measure = DisplayWidth()

    static func text(_ paper: Paper, width: Int = 80, _ language: Language = .chinese) -> [String] {
        PaperText.lines(paper, width: width, measure: measure, words: Words.of(language))
    }

    static func markdown(_ paper: Paper) -> [String] { PaperMarkdown.lines(paper, words: words) }

    static func day(_ text: String) -> Day { Day(text) ?? .distantPast }

    /// A measure of task `number` in 江津, due on a day and looked at on 2022-06-15.
    static func measure(_ number: Int, due: String?, leads: [String] = ["区甲局"], status: Status = .open) -> MeasureDetail
    {
        let due = due.flatMap(Day.init)
        let milestone = Milestone(status: status, due: due, plannedDue: due)
        let reference = Reference(head: "jiangjin-2022", task: "\(number)")
        let verdict = LightRule().verdict(on: milestone, day: day("2022-06-15"))
        let detail = MilestoneDetail(
            id: .milestone(task: Int64(number), measure: 1, milestone: 1), reference: reference, milestone: milestone,
            verdict: verdict)
        return MeasureDetail(
            id: .measure(task: Int64(number), measure: 1), reference: reference, district: "江津区", plan: "jiangjin-2022",
            section: "一、板块", number: number, place: 1, siblings: 1, title: "任务\(number)的名称",
            leads: leads.map { Assignment(printed: $0, unit: $0) }, deadlines: [], milestones: [detail],
            verdict: verdict)
    }

    /// A string of every kind of character that Markdown, a terminal or a table could take amiss.
    static let nasty = "# *a* _b_ [c](d) | `e` <f> & \\ ~g~ \u{1B}[31m\u{202E}x\n1. y"
}
