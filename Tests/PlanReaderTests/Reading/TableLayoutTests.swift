import Documents
import Ledger
import PlanReader
import Testing

/// Tables as offices draw them: titles inside, groups before the numbers, several of them in a document.
@Suite("layouts of tables")
struct TableLayoutTests {
    private func read(_ title: String, _ rows: String...) throws -> ReadPlan {
        var made = DocumentMaking()
        if !title.isEmpty { made.paragraphs(title) }
        made.table(rows)
        return try readPlan(made.document())
    }

    /// A workbook has everything in its rows, the notice too.
    @Test func headOfTheDocumentWithinTheTable() throws {
        let notice = [
            "石桥区人民政府办公室", "关于印发《石桥区2024年渡口便民工作方案》的通知", "石桥府办〔2024〕7号", "各街道办事处：", "现印发给你们。", "石桥区人民政府办公室",
            "2024年3月8日", "石桥区2024年渡口便民工作方案", "为便民过江，制定本方案。", "附件", "渡口便民任务分工表",
        ]
        var made = DocumentMaking()
        made.table(
            notice.map { $0 + "|>|>|>" } + ["序号|任务|责任单位|时限", "一、渡船|>|>|>", "1|加开早班船|区交通局|6月底前", "2|刷新船身|区航运公司|今年9月"])
        let plan = try readPlan(made.document(.xlsx))
        #expect(plan.draft.head.title == "石桥区2024年渡口便民工作方案")
        #expect(plan.draft.head.documentNumber == "石桥府办〔2024〕7号")
        #expect(plan.draft.head.issued == Day(2024, 3, 8))
        #expect(
            plan.draft.sketch == ["§一、渡船", " 1 加开早班船 | 区交通局 | by 2024-06-30", " 2 刷新船身 | 区航运公司 | by 2024-09-30"])
        #expect(plan.doubts.isEmpty)
    }

    /// A web page shows a register above the notice; the notice itself is without number and day.
    @Test func theRegisterOfAPage() throws {
        var made = DocumentMaking()
        made.table("索引号|11/2024-1|主题分类|交通", "发布机构|石桥区政府办|成文日期|2024-03-08", "文　号|石桥府办〔2024〕7号|有效性|有效")
        made.paragraphs("石桥区渡口便民任务清单")
        made.table("序号|任务|责任单位|时限", "1|加开早班船|区交通局|6月底前")
        let plan = try readPlan(made.document(.html))
        #expect(plan.draft.head.documentNumber == "石桥府办〔2024〕7号")
        #expect(plan.draft.head.issued == Day(2024, 3, 8))
        #expect(plan.draft.sketch == ["§石桥区渡口便民任务清单", " 1 加开早班船 | 区交通局 | by 2024-06-30"])
        #expect(plan.doubts.isEmpty)
    }

    /// Tables with columns of their own are one plan; what stands between them is a heading or a doubt.
    @Test func tablesOfDifferentColumns() throws {
        var made = DocumentMaking()
        made.paragraphs("石桥区渡口便民任务清单", "一、渡船")
        made.table("序号|任务|责任单位", "1|加开早班船|区交通局", "2|刷新船身|区航运公司")
        made.paragraphs("以上由区交通局汇总。", "二、码头")
        made.table("序号|工作任务|具体措施|牵头单位|配合单位", "3|修台阶|先修东岸。|区住建委|各街道")
        made.paragraphs("候船设施")
        made.table("序号|任务|责任单位", "4|添长椅|区园林局")
        let plan = try readPlan(made.document())
        #expect(
            plan.draft.sketch == [
                "§一、渡船", " 1 加开早班船 | 区交通局", " 2 刷新船身 | 区航运公司", "§二、码头", " 3 修台阶 | 区住建委 | +各街道", " §候船设施",
                "  4 添长椅 | 区园林局",
            ])
        #expect(plan.doubts.contains(Doubt(line: 12, what: "以上由区交通局汇总。", why: .leftOver)))
    }

    /// The lists of two annexes are two plans; a table of indicators is none and a doubt.
    @Test func annexesOfTasksAndOfIndicators() throws {
        var made = DocumentMaking()
        made.paragraphs("石桥区渡口便民方案", "附件1", "渡口便民任务清单")
        made.table("序号|任务|责任单位", "1|加开早班船|区交通局", "2|刷新船身|区航运公司")
        made.paragraphs("附件2", "渡口便民指标表")
        made.table("序号|指标|目标值|责任单位", "1|准点率|95%|区交通局", "2|完好率|98%|区航运公司")
        let plan = try readPlan(made.document())
        #expect(plan.draft.sections.flatMap(\.tasks).map(\.title) == ["加开早班船", "刷新船身"])
        #expect(plan.doubts.contains { $0.why == .leftOver && $0.what.contains("指标") })
    }

    @Test func numbersOfTwoParts() throws {
        let plan = try read(
            "石桥区渡口便民清单", "序号|任务|责任单位", "一|渡船|", "1.1|加开早班船|区交通局", "1.2|刷新船身|区航运公司", "二|码头|", "2.1|修台阶|区住建委")
        #expect(
            plan.draft.sketch == ["§一、渡船", " 1 加开早班船 | 区交通局", " 2 刷新船身 | 区航运公司", "§二、码头", " 1 修台阶 | 区住建委"])
        let dashed = try read("石桥区渡口便民清单", "编号|任务|责任单位", "1-1|加开早班船|区交通局", "1-2|刷新船身|区航运公司", "2-1|修台阶|区住建委")
        #expect(dashed.draft.sections.flatMap(\.tasks).map(\.number) == [1, 2, 1])
        #expect(dashed.doubts.contains { $0.why == .repeatedNumber })
    }

    /// What stands left of the numbers groups the tasks, on two levels.
    @Test func groupsBeforeTheNumbers() throws {
        let plan = try read(
            "石桥区渡口便民清单", "一级任务|二级任务|序号|具体措施|责任单位", "渡船|班次|1|加开早班船|区交通局", "^|^|2|加开夜班船|区交通局", "^|外观|3|刷新船身|区航运公司",
            "码头|台阶|4|修东岸台阶|区住建委")
        #expect(
            plan.draft.sketch == [
                "§渡船", " §班次", "  1 加开早班船 | 区交通局", "  2 加开夜班船 | 区交通局", " §外观", "  3 刷新船身 | 区航运公司", "§码头", " §台阶",
                "  4 修东岸台阶 | 区住建委",
            ])
    }

    /// A head that says nothing known over cells that span rows; a title set vertically beside all rows is none.
    @Test func groupsUnderAHeadOfTheirOwn() throws {
        let plan = try read(
            "石桥区渡口便民清单", "专题|序号|任务|责任单位", "一、渡船|1|加开早班船|区交通局", "^|2|刷新船身|区航运公司", "二、码头|3|修台阶|区住建委")
        #expect(plan.draft.sections.map(\.title) == ["一、渡船", "二、码头"])
        let vertical = try read("石桥区渡口便民清单", "渡\n口\n便\n民|序号|任务|责任单位", "^|1|加开早班船|区交通局", "^|2|刷新船身|区航运公司")
        #expect(vertical.draft.sketch.count == 3)
        #expect(!vertical.doubts.contains { $0.why == .leftOver })
    }

    /// Columns that a ledger has no place for stay with the tasks as notes; the head of an unknown one is one doubt.
    @Test func columnsWithoutAPlace() throws {
        let plan = try read(
            "石桥区渡口便民清单", "序号|任务|牵头领导|责任单位|投资额（万元）|开始时间|完成时间", "1|加开早班船|江一帆|区交通局|30|2024年3月|2024年6月",
            "2|刷新船身|何小舟|区航运公司|12||2024年9月")
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 加开早班船 | 区交通局 | by 2024-06-30", " 2 刷新船身 | 区航运公司 | by 2024-09-30",
            ])
        let tasks = plan.draft.sections.flatMap(\.tasks)
        #expect(
            tasks.map(\.terms.remarks.notes) == [["2024年3月", "牵头领导：江一帆", "投资额（万元）：30"], ["牵头领导：何小舟", "投资额（万元）：12"]])
        #expect(plan.doubts.filter { $0.why == .leftOver }.map(\.what) == ["投资额（万元）"])
    }

    /// 成效 and 备注 beside each of several measures stay with their measures.
    @Test func resultsAndNotesOfMeasures() throws {
        let plan = try read(
            "石桥区渡口便民清单", "序号|任务|具体措施|预期成效|责任单位|备注", "1|渡船|加开早班船|早高峰不等船|区交通局|市级", "^|^|刷新船身|船容整洁|区航运公司|")
        let measures = plan.draft.sections.flatMap(\.tasks).flatMap(\.measures)
        #expect(measures.map(\.terms.text) == ["加开早班船\n早高峰不等船", "刷新船身\n船容整洁"])
        #expect(measures.map(\.terms.remarks.notes) == [["市级"], []])
    }

    @Test func measuresByLettersAndOrdinals() throws {
        let plan = try read("石桥区渡口便民清单", "序号|任务|措施|责任单位", "1|渡船|a. 加开早班船\nb. 刷新船身|区交通局", "2|码头|第一，修台阶。第二，添长椅。|区住建委")
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 渡船 | 区交通局", "  - a. 加开早班船", "  - b. 刷新船身", " 2 码头 | 区住建委", "  - 第一， 修台阶", "  - 第二， 添长椅",
            ])
    }

    /// A form for each task: heads at the left, values at the right.
    @Test func formsOneBelowAnother() throws {
        let plan = try read(
            "石桥区2024年渡口便民清单", "任务|加开早班船|完成时限|2024年6月", "牵头单位|区交通局|配合单位|各街道", "任务|刷新船身|完成时限|长期", "牵头单位|区航运公司|配合单位|",
            "填表人|>|>|江一帆")
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 加开早班船 | 区交通局 | +各街道 | by 2024-06-30", " 2 刷新船身 | 区航运公司 | ongoing 长期",
            ])
        #expect(plan.doubts.filter { $0.why == .leftOver }.map(\.what) == ["填表人", "江一帆"])
    }

    /// A cell that reaches down says its text once; a star marks out who leads.
    @Test func spanningTasksAndStars() throws {
        let plan = try read(
            "石桥区2024年渡口便民清单", "序号|任务|责任单位|时限", "1|加开早班船|区交通局、各街道|2024年6月", "^|^|区商务委|2024年9月",
            "2|\u{F06C} 刷新船身|区财政局、★区航运公司|")
        let tasks = plan.draft.sections.flatMap(\.tasks)
        #expect(tasks.map(\.terms.text) == ["加开早班船", "刷新船身"])
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 加开早班船 | 区交通局、区商务委 | +各街道 | by 2024-06-30 | by 2024-09-30", " 2 刷新船身 | 区航运公司 | +区财政局",
            ])
    }

    /// Sheets are sections where several hold tasks.
    @Test func sheetsOfAWorkbook() throws {
        func row(_ table: Int, _ line: Int, _ sheet: String, _ texts: String...) -> Block {
            let cells = texts.enumerated().map { TableCell(text: $1, column: $0, lines: line...line) }
            return .row(TableRow(table: table, cells: cells, lines: line...line, sheet: sheet))
        }
        let blocks = [
            row(0, 1, "渡船", "序号", "任务", "责任单位"), row(0, 2, "渡船", "1", "加开早班船", "区交通局"),
            row(1, 3, "码头", "序号", "任务", "责任单位"), row(1, 4, "码头", "1", "修补台阶", "区住建委"),
        ]
        let plan = try readPlan(Document(format: .xlsx, lines: ["", "", "", ""], blocks: blocks), district: "石桥区")
        #expect(plan.draft.sketch == ["§渡船", " 1 加开早班船 | 区交通局", "§码头", " 1 修补台阶 | 区住建委"])
        #expect(!plan.doubts.contains { $0.why == .repeatedNumber })
    }
}
