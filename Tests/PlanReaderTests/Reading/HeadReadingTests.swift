import Documents
import Ledger
import Testing

@testable import PlanReader

/// Title, number, day and issuers, and documents that hold no plan.
@Suite("heads of plan documents")
struct HeadReadingTests {
    private static let list = "一、道路\n1.修路。\n2.架桥。"

    @Test func titleOverSeveralLines() throws {
        let plan = try readPlan(
            textDocument(
                """
                您当前的位置：首页>政务公开
                西坪政办发〔2024〕9号
                某市西坪区人民政府办公室
                关于印发《西坪区夜间照明
                提升计划》的通知
                各街道办事处，区政府各部门：
                《西坪区夜间照明提升计划》已经同意，现印发给你们。
                某市西坪区人民政府办公室
                ２０２４年２月８日
                （此件公开发布）
                西坪区夜间照明
                提升计划
                """ + "\n" + Self.list))
        let head = plan.draft.head
        #expect(head.title == "西坪区夜间照明提升计划")
        #expect(head.noticeTitle == "某市西坪区人民政府办公室关于印发《西坪区夜间照明提升计划》的通知")
        #expect(head.documentNumber == "西坪政办发〔2024〕9号")
        #expect(head.issued == Day(2024, 2, 8))
        #expect(head.issuers == ["某市西坪区人民政府办公室"])
        #expect(plan.draft.district == DistrictDraft(name: "西坪区", code: "", otherNames: ["西坪"]))
        #expect(plan.isIssueDayFound)
    }

    /// Of two readings of a damaged day the later one that has passed; a doubt with the printed form.
    @Test(arguments: [("2023116日", "2023-11-06"), ("2024115日", "2024-01-15"), ("2023年726日", "2023-07-26")])
    func damagedDays(printed: String, day: String) throws {
        let plan = try readPlan(textDocument("甲县某某办公室\n\(printed)\n甲县修路工作方案\n" + Self.list))
        #expect(plan.draft.head.issued.description == day)
        #expect(plan.draft.head.issuedPrinted == printed)
        #expect(plan.doubts.contains(Doubt(line: 2, what: printed, why: .unclearIssueDay)))
    }

    @Test(arguments: ["二〇二四年二月八日", "2024年2月8日", "2024 年 2 月 8 日"])
    func days(printed: String) throws {
        let plan = try readPlan(textDocument("甲县修路工作方案\n" + Self.list + "\n甲县人民政府\n\(printed)"))
        #expect(plan.draft.head.issued == Day(2024, 2, 8))
        #expect(plan.draft.head.issuers == ["甲县人民政府"])
        #expect(plan.draft.sections.flatMap(\.tasks).map(\.title) == ["修路", "架桥"])
    }

    @Test func nothingIsNamed() throws {
        let plan = try readPlan(textDocument(Self.list))
        #expect(plan.doubts.map(\.why) == [.noDistrict, .noTitle, .noIssueDay, .noLead, .noLead])
        #expect(plan.draft.head.title == "稿")
        #expect(plan.draft.district.name == "未定")
        #expect(!plan.isIssueDayFound)
    }

    @Test func districtSaidByAPerson() throws {
        let known = KnownNames(districts: [DistrictDraft(name: "乙县", code: "yixian", otherNames: ["乙"])])
        let plan = try readPlan(
            textDocument("甲县修路工作方案（2024年）\n" + Self.list), district: "乙县", known: known)
        #expect(plan.draft.district.code == "yixian")
        #expect(plan.draft.code == "yixian-2024")
    }

    @Test(arguments: [
        ("关于报送材料的函\n请各科室于周五前报送材料，谢谢。", PlanReadingFault.noTasks), ("   ", .empty),
    ])
    func noPlan(text: String, fault: PlanReadingFault) throws {
        let today = try #require(Day(2024, 3, 1))
        let read = PlanReading.read(
            textDocument(text), fileName: "a.txt", district: nil, known: KnownNames(), today: today)
        #expect(read == .failure(fault))
    }

    @Test func tableWithoutATaskColumn() throws {
        var made = DocumentMaking()
        made.table("姓名|职务|联系电话", "甲|科长|1", "乙|科员|2")
        let today = try #require(Day(2024, 3, 1))
        let read = PlanReading.read(
            made.document(), fileName: "a.docx", district: nil, known: KnownNames(), today: today)
        #expect(read == .failure(.noTaskColumn(found: ["姓名", "职务", "联系电话"])))
    }

    @Test func numbersTwiceAndLeftOut() throws {
        var made = DocumentMaking()
        made.paragraphs("甲县修路任务清单")
        made.table("序号|任务|牵头单位", "1|修东路|县交通局", "3|修西路|县交通局", "3|修南路|县交通局", "4|修北路|")
        let plan = try readPlan(made.document())
        #expect(plan.draft.sections.flatMap(\.tasks).map(\.number) == [1, 3, 3, 4])
        #expect(
            plan.doubts.map(\.why) == [.noIssueDay, .skippedNumber, .repeatedNumber, .noLead])
    }

    @Test(arguments: [
        ("推行掌上办。优化流程。", "推行掌上办"), ("对摊主、店主和商户开展分类培训,发放手册", "对摊主、店主和商户开展分类培训"),
        ("依托“夜市、集市”平台（含小程序）逐步开通扫码点餐和桌边结账", "依托“夜市、集市”平台（含小程序）逐步开通扫码点"), ("1．修桥。", "修桥"),
    ])
    func madeTitles(text: String, title: String) {
        #expect(TitleMaking.title(of: text) == title)
        #expect(title.count <= TitleMaking.mostCharacters)
    }
}
