import Ledger
import LedgerStore
import Testing

/// Writing by REFs, as the command line does it.
extension TestLedger {
    /// Adds a row at the row of a REF, or a plan with its district at none, and gives its REF.
    @discardableResult
    func add(
        _ kind: RowKind, at reference: String? = nil, _ fields: RowFields, inside isInside: Bool = false,
        by author: Author = .clerk
    ) throws -> String {
        let place = try reference.map(row)
        let result = try store.apply(.add(NewRow(kind, at: place, isInside: isInside, fields)), by: author)
        return try store.reference(of: try #require(result.added)).description
    }

    @discardableResult
    func edit(_ reference: String, _ fields: RowFields, by author: Author = .clerk) throws -> ChangeResult {
        try store.apply(.edit([try row(reference)], fields), by: author)
    }

    @discardableResult
    func move(_ reference: String, to target: String, by author: Author = .clerk) throws -> ChangeResult {
        try store.apply(.move(try row(reference), to: try row(target)), by: author)
    }

    /// A district with a plan of two sections and three tasks, of which the first has joint leads.
    func makePlan() throws {
        let plan = try add(.plan, RowFields(title: "綦江区营商环境方案", district: "綦江区", issued: day(2022, 3, 1)))
        let first = try add(.section, at: plan, RowFields(title: "一、政务服务"))
        let second = try add(.section, at: plan, RowFields(title: "二、市场环境", leads: ["区市场监管局"]))
        try add(
            .task, at: first,
            RowFields(
                title: "一窗受理", leads: ["区政务办", "区大数据局"], supports: ["各镇街"],
                deadlines: [Deadline(kind: .by, phrase: "6月底前", date: day(2022, 6, 30))]))
        try add(.task, at: first, RowFields(title: "长期公开", deadlines: [Deadline(kind: .ongoing, phrase: "长期")]))
        try add(.task, at: second, RowFields(title: "企业开办"))
    }

    /// The title of the row that a REF names; nil where it names none.
    func title(_ reference: String) throws -> String? {
        guard let reference = Reference(reference), let row = try store.row(of: reference) else { return nil }
        return try store.detail(of: row, day: TestPlan.today)?.row.title
    }
}
