import Documents
import Ledger
import PlanReader
import Testing

/// Written lists whose tasks or headings are unlike the usual 一、 （一） 1.
@Suite("layouts of written lists")
struct WrittenLayoutTests {
    private func read(_ text: String) throws -> ReadPlan { try readPlan(textDocument(text)) }

    @Test func tasksWithoutNumbers() throws {
        let plan = try read(
            """
            石桥区2024年渡口便民方案
            一、渡船
            加开早班船，七点到岸。（责任单位：区交通局）
            刷新船身，先刷外舷。
            责任单位：区航运公司
            完成时限：2024年6月
            二、码头
            修补台阶，铺防滑条。（责任单位：区住建委）
            三、组织保障
            各单位要重视。
            """)
        #expect(
            plan.draft.sketch == [
                "§一、渡船", " 1 加开早班船 | 区交通局", " 2 刷新船身 | 区航运公司 | by 2024-06-30", "§二、码头", " 3 修补台阶 | 区住建委",
            ])
        #expect(!plan.doubts.contains { $0.why == .noNumber })
    }

    /// Some of the tasks have none.
    @Test func aSectionWithoutNumbersAmongOthers() throws {
        let plan = try read(
            """
            石桥区2024年渡口便民方案
            一、渡船
            加开早班船，七点到岸。（责任单位：区交通局）
            二、码头
            1.修补台阶。（责任单位：区住建委）
            2*.添置长椅。（责任单位：区园林局）
            注：带*为市级任务。
            """)
        #expect(plan.draft.sketch.filter { $0.contains(" | ") }.count == 3)
        #expect(plan.doubts.filter { $0.why == .noNumber }.map(\.line) == [3])
        #expect(plan.doubts.contains(Doubt(line: 7, what: "注：带*为市级任务。", why: .leftOver)))
    }

    /// Headings of a style without numbers, and a number in a frame above the title.
    @Test func headingsByStyle() throws {
        var made = DocumentMaking()
        made.paragraphs("石桥府办〔2024〕9号")
        made.paragraphs("石桥区2024年渡口便民方案", level: 1)
        made.paragraphs("渡船", level: 1)
        made.paragraphs("班次", level: 2)
        made.paragraphs("加开早班船，七点到岸。（责任单位：区交通局）", "加开夜班船。（责任单位：区交通局）")
        made.paragraphs("码头", level: 1)
        made.paragraphs("修补台阶。（责任单位：区住建委）")
        let plan = try readPlan(made.document())
        #expect(plan.draft.head.title == "石桥区2024年渡口便民方案")
        #expect(
            plan.draft.sketch == [
                "§渡船", " §班次", "  1 加开早班船 | 区交通局", "  2 加开夜班船 | 区交通局", "§码头", " 3 修补台阶 | 区住建委",
            ])
    }

    @Test func headingsAboveTablesByStyle() throws {
        var made = DocumentMaking()
        made.paragraphs("石桥区2024年渡口便民方案", level: 1)
        made.paragraphs("成文日期：2024-03-01")
        made.paragraphs("渡船", level: 2)
        made.table("序号|任务|责任单位", "1|加开早班船|区交通局")
        made.paragraphs("码头", level: 2)
        made.table("序号|任务|责任单位", "2|修补台阶|区住建委")
        let plan = try readPlan(made.document(.markdown))
        #expect(plan.draft.head.issued == Day(2024, 3, 1))
        #expect(plan.draft.sketch == ["§渡船", " 1 加开早班船 | 区交通局", "§码头", " 2 修补台阶 | 区住建委"])
        #expect(plan.doubts.isEmpty)
    }

    /// A list by units, and one by days.
    @Test func headingsThatSayWhoOrWhen() throws {
        let units = try read(
            """
            石桥区2024年渡口便民清单
            一、区交通局
            1.加开早班船。
            二、区航运公司
            2.刷新船身。
            """)
        #expect(units.draft.sketch == ["§一、区交通局 <区交通局/>", " 1 加开早班船", "§二、区航运公司 <区航运公司/>", " 2 刷新船身"])
        let days = try read(
            """
            石桥区2024年渡口便民清单
            一、2024年6月底前完成
            1.加开早班船。（区交通局负责）
            二、2024年底前完成
            2.刷新船身。（区航运公司负责）
            """)
        #expect(
            days.draft.sketch == [
                "§一、2024年6月底前完成", " 1 加开早班船 | 区交通局 | by 2024-06-30", "§二、2024年底前完成", " 2 刷新船身 | 区航运公司 | by 2024-12-31",
            ])
    }

    /// Cells that reach down are not printed again where a table was copied without its borders.
    @Test func rowsBelowSpanningCells() throws {
        let text =
            "石桥区2024年渡口便民清单\n序号\n\t任务\n\t措施\n\t责任单位\n\t时限\n\t备注\n1\n\t渡船\n\t加开早班船。\n\t区交通局\n\t6月底前\n\t\n"
            + "刷新船身。\n\t区航运公司\n\t2024年9月\n\t市级\n2\n\t码头\n\t修补台阶。\n\t区住建委\n\t2024年10月\n\t\n"
        let plan = try read(text)
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 渡船", "  -  加开早班船 | 区交通局 | by 2024-06-30", "  -  刷新船身 | 区航运公司 | by 2024-09-30",
                " 2 码头 | 区住建委 | by 2024-10-31",
            ])
    }

    /// A measure that begins with a number stays a measure, and no day is taken for a note.
    @Test func numberedMeasuresOneALine() throws {
        let plan = try read(
            """
            石桥区2024年渡口便民清单
            序号
            任务
            措施
            责任单位
            时限
            备注
            1
            渡船班次
            1.加开早班船。
            2.加开夜班船。
            区交通局
            立行立改
            2
            渡船外观
            刷新船身。
            区航运公司
            2024年9月
            更换缆绳。
            2024年10月
            """)
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 渡船班次 | 区交通局 | none 立行立改", "  - 1. 加开早班船", "  - 2. 加开夜班船", " 2 渡船外观 | 区航运公司",
                "  -  刷新船身 | by 2024-09-30", "  -  更换缆绳 | by 2024-10-31",
            ])
    }

    /// What a page has below the list is none of the last task.
    @Test func theFootOfAPage() throws {
        let plan = try read(
            """
            首页 > 政务公开 > 文件
            石桥区2024年渡口便民清单
            一、渡船
            1.加开早班船。（区交通局负责）
            【关闭窗口】
            联系我们
            网站地图
            主办：石桥区人民政府 承办：区大数据局 地址：江边路1号 电话：023-1
            """)
        #expect(plan.draft.sections.flatMap(\.tasks).map(\.terms.text) == ["加开早班船。（区交通局负责）"])
        #expect(plan.draft.head.title == "石桥区2024年渡口便民清单")
    }
}
