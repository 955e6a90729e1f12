import Ledger

/// Deadlines in running text: 2019年底前实现…, 今年10月底前…, 待…上线后.
struct TextDeadlines {
    let passage: Passage
    let issued: Day
    let planYear: Int?
    let hasDay: Bool

    init(_ passage: Passage, issued: Day, planYear: Int? = nil, hasDay: Bool = false) {
        self.passage = passage
        self.issued = issued
        self.planYear = planYear
        self.hasDay = hasDay
    }

    func read() -> (deadlines: [Deadline], doubts: [Doubt]) { ([], []) }
}
