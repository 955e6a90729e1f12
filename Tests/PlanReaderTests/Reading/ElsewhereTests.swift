import Documents
import Ledger
import PlanReader
import Testing

/// Layouts seen in offices of other cities, with tasks of our own.
@Suite("plan documents from elsewhere")
struct ElsewhereTests {
    private func read(_ text: String) throws -> ReadPlan { try readPlan(textDocument(text)) }

    @Test func aDeadlineAmongTheUnitsOfTheClosingParentheses() throws {
        let plan = try read(
            """
            青石州2020年集市便民工作计划
            一、摆摊
            1.划线定位。沿河三条街划出摊位。(牵头单位:州城管局;责任单位:州公安局、州商务局,各县人民政府,6月底完成)
            2.统一照明。每摊装一盏灯。(牵头单位:州城管局;责任单位:各县人民政府;9月底前完成)
            3.夜间巡查。(牵头单位:州公安局;责任单位:州城管局;长期坚持)
            4.清扫。(责任单位:州城管局、环卫处,2020年12月底前完成)
            """)
        #expect(
            plan.draft.sketch == [
                "§一、摆摊",
                " 1 划线定位 | 州城管局 | +州公安局、州商务局、各县人民政府 | by 2020-06-30",
                " 2 统一照明 | 州城管局 | +各县人民政府 | by 2020-09-30",
                " 3 夜间巡查 | 州公安局 | +州城管局 | ongoing 长期坚持",
                " 4 清扫 | 州城管局 | +环卫处 | by 2020-12-31",
            ])
        #expect(!plan.doubts.contains { $0.why == .unlikelyUnit })
    }

    @Test func aTitleOverTwoLinesOfWhichTheSecondSaysWhatItIs() throws {
        let plan = try read(
            """
            云岭市柳溪区人民政府文件
            云柳政发〔2023〕2号
            柳溪区人民政府关于印发《柳溪区2023年重点工作任务分解和分工方案》的通知

            各街道办事处,区直各部门:
            现将方案印发给你们。

            柳溪区人民政府

            2023年3月28日

            (此件公开发布)

            柳溪区2023年重点工作

            任务分解和分工方案

            为做好今年工作,制定本方案。

            一、预期目标

            1.新增公园长椅三百把。

            牵头单位:区园林局

            责任单位:各街道,区城管局
            """)
        #expect(plan.draft.head.title == "柳溪区2023年重点工作任务分解和分工方案")
        #expect(plan.draft.district.name == "柳溪区")
        #expect(plan.draft.sketch == ["§一、预期目标", " 1 新增公园长椅三百把 | 区园林局 | +各街道、区城管局"])
    }

    @Test func aPageWhoseTitleIsInTheNoticeAlone() throws {
        let plan = try read(
            """
            松江关于印发改善社区食堂行动方案的通知
            为办好社区食堂,结合我市实际,制定本方案。
            一、布点
            (一)新开食堂。(责任单位:市民政局)
            (二)改造厨房。(责任单位:市商务局;完成时限:2020年6月)
            """)
        #expect(plan.draft.head.title.contains("改善社区食堂行动方案"))
        #expect(plan.draft.sketch == ["§一、布点", " 1 新开食堂 | 市民政局", " 2 改造厨房 | 市商务局 | by 2020-06-30"])
    }

    @Test func cellsOneALineWithTheirBorder() throws {
        let plan = try read(
            """
            2025年开发区绿化工作及责任清单
            序号 |
            重点工作 |
            责任领导 |
            责任单位 |
            完成时限 |
            1 |
            补栽行道树,全 年不少于两百株。 |
            林木森 |
            园林部、规划部 |
            全年 |
            2 |
            修剪绿篱。 |
            马小田 |
            养护办 |
            6月底 |
            """)
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 补栽行道树 | 园林部 | +规划部 | by 2025-12-31", " 2 修剪绿篱 | 养护办 | by 2025-06-30",
            ])
    }

    @Test func aLeaderNamedBeforeTheUnits() throws {
        let plan = try read(
            """
            2023年南桥区重点工作责任分解方案

            一、目标

            1.新建口袋公园十处。(责任领导:杜小鹏;牵头单位:区园林局)

            二、安排

            (一)修路

            疏通断头路

            2.打通两条断头路。(责任领导:洪小波;牵头单位:区交通局;责任单位:区发改局、区林业局,区城建集团,相关乡镇办)
            """)
        #expect(plan.draft.sketch.contains { $0.hasSuffix("1 新建口袋公园十处 | 区园林局") })
        #expect(
            plan.draft.sketch.contains { $0.hasSuffix("2 打通两条断头路 | 区交通局 | +区发改局、区林业局、区城建集团、相关乡镇办") })
        #expect(!plan.draft.units.contains { $0.name.contains("小") })
        #expect(plan.draft.district.name == "南桥区")
    }

    @Test func tasksUnderHeadingsInParenthesesAndANumberAmongFurniture() throws {
        let plan = try read(
            """
            区人民政府办公室关于印发2023年区主要目标责任分解方案的通知

            2023-01-05 10:00 区人民政府办公室
            索 引 号 MB000/2023-0001 发文日期 2023-01-03
            发布机构 区人民政府办公室 文    号 梅政办〔2023〕1号

            各街道办事处:

            方案已经区人民政府同意,现印发给你们。

            梅岭区人民政府办公室

            2023年1月3日

            2023年区主要目标责任分解方案

            一、目标

            (一)新建停车位三千个

            责任单位:区城管局

            二、产业

            (二)引进项目三十个

            责任单位:区招商局、区科技局

            完成时限:2023年11月
            """)
        #expect(plan.draft.head.documentNumber == "梅政办〔2023〕1号")
        #expect(plan.draft.district.name == "梅岭区")
        #expect(
            plan.draft.sketch == [
                "§一、目标", " 1 新建停车位三千个 | 区城管局", "§二、产业", " 2 引进项目三十个 | 区招商局 | +区科技局 | by 2023-11-30",
            ])
    }

    @Test func theIssuerAndTheDayAreNoPartOfTheTitle() throws {
        let plan = try read(
            """
            主题分类:综合性政策
            发布机构:市政府办公厅
            成文日期:2023-05-06

            云州市人民政府办公厅

            关于印发云州市2023年公园服务

            重点任务清单的通知

            云府办发〔2023〕41号

            各区县人民政府,市政府各部门:

            《云州市2023年公园服务重点任务清单》已经市政府同意,现印发给你们。


            云州市人民政府办公厅

            2023年5月6日


            (此件公开发布)


            云州市2023年公园服务

            重点任务清单


            为办好公园,制定本清单。

            一、工作目标

            让公园更好用。

            二、主要任务

            (一)长椅。(市园林局牵头)

            1.增设长椅。沿湖每百米一把。

            2.修补旧椅。(市园林局、市城管局,2023年10月底前完成)

            三、组织保障

            (一)强化责任落实。各单位各负其责。
            """)
        #expect(plan.draft.head.title == "云州市2023年公园服务重点任务清单")
        #expect(plan.draft.sketch.contains { $0.hasSuffix("<市园林局/>") })
        #expect(plan.draft.sketch.contains { $0.hasSuffix("2 修补旧椅 | 市园林局 | +市城管局 | by 2023-10-31") })
        #expect(!plan.doubts.contains { $0.why == .unlikelyUnit })
    }

    @Test func aHeaderWithTheYearBeforeItsWord() throws {
        var made = DocumentMaking()
        made.paragraphs("云州市2025年公园服务任务清单")
        made.table(
            "序号|2025年度工作任务|责任单位", "一、长椅|>|>", "（一）湖边（牵头单位：市园林局）|>|>", "1|增设长椅三百把|市园林局", "2|修补旧椅|市园林局、市城管局")
        let plan = try readPlan(made.document())
        #expect(plan.draft.sketch.contains { $0.contains("1 增设长椅三百把") })
        #expect(plan.draft.sketch.contains { $0.contains("2 修补旧椅") && $0.contains("+市城管局") })
    }

    @Test func aTitleAboveItsNumberAndItsDay() throws {
        let plan = try read(
            """
            石山区2026年公园便民实施方案
            石山府办〔2026〕8号
            石山区人民政府办公室
            2026年1月9日

            一、长椅
            1．增设长椅。沿湖每百米一把。（区园林局牵头，区城管局配合；2026年6月底前完成）
            """)
        #expect(plan.draft.head.title == "石山区2026年公园便民实施方案")
        #expect(plan.draft.head.documentNumber == "石山府办〔2026〕8号")
        #expect(plan.draft.head.issued == Day(2026, 1, 9))
        #expect(plan.draft.district.name == "石山区")
        #expect(plan.doubts.isEmpty)
    }

    @Test func aWrittenListInTheAnnexOfANotice() throws {
        let plan = try read(
            """
            关于印发海东区重点任务的通知
            各单位：
            现将任务清单印发给你们，请照此办理。
            海东区集市办
            2024年1月10日
            附件
            海东区2024年集市重点任务清单
            一、摊位
            1.划出摊位线。（牵头单位：区城管局）
            二、灯光
            2.加装灯串，6月底前亮灯。
            牵头单位：区住建局
            """)
        #expect(plan.draft.head.issued == Day(2024, 1, 10))
        #expect(
            plan.draft.sketch == ["§一、摊位", " 1 划出摊位线 | 区城管局", "§二、灯光", " 2 加装灯串 | 区住建局 | by 2024-06-30"])
    }

    @Test func unitsOfAHeadingInTwoLines() throws {
        let plan = try read(
            """
            海东区夜市清单
            一、餐饮
            牵头单位：区商务局
            责任单位：区市场监管局、各街道
            1.延长营业。
            二、演艺
            牵头单位：区文旅局
            2.办两场音乐会。
            """)
        #expect(
            plan.draft.sketch == ["§一、餐饮 <区商务局/区市场监管局、各街道>", " 1 延长营业", "§二、演艺 <区文旅局/>", " 2 办两场音乐会"])
    }

    @Test func rolesInWordsWithinACell() throws {
        var made = DocumentMaking()
        made.paragraphs("海东区集市清单")
        made.table(
            "序号|任务|责任单位", "1|设线|区城管局牵头，区公安分局、各街道配合", "2|装灯|区住建局（牵头），区财政局、区供电公司配合")
        let plan = try readPlan(made.document())
        #expect(
            plan.draft.sketch.dropFirst() == [
                " 1 设线 | 区城管局 | +区公安分局、各街道", " 2 装灯 | 区住建局 | +区财政局、区供电公司",
            ])
    }

    /// A heading that speaks of safeguards and holds tasks is no end of the list.
    @Test func tasksUnderAHeadingOfSafeguards() throws {
        let plan = try read(
            """
            海东区集市要点
            一、便利
            1.设线。（区城管局牵头）
            二、强化保障
            2.拨付经费。（区财政局负责）
            三、组织实施
            （一）加强领导。各单位要重视。
            """)
        #expect(plan.draft.sketch == ["§一、便利", " 1 设线 | 区城管局", "§二、强化保障", " 2 拨付经费 | 区财政局"])
    }

    /// Headings without a number directly below a numbered one stand within it.
    @Test func headingsWithoutNumbersBelowOneWith() throws {
        let plan = try read(
            """
            石桥区渡口便民方案
            一、渡口
            （一）渡船
            班次与外观
            1.加开早班船。（责任单位：区交通局）
            2.刷新船身。（责任单位：区航运公司）
            安全
            3.配齐救生衣。（责任单位：区航运公司）
            4.检查缆绳。（责任单位：区交通局）
            （二）码头
            5.修台阶。（责任单位：区住建委）
            """)
        #expect(
            plan.draft.sketch == [
                "§一、渡口", " §（一）渡船", "  §班次与外观", "   1 加开早班船 | 区交通局", "   2 刷新船身 | 区航运公司", "  §安全",
                "   3 配齐救生衣 | 区航运公司", "   4 检查缆绳 | 区交通局", " §（二）码头", "  5 修台阶 | 区住建委",
            ])
        #expect(plan.doubts.filter { $0.why == .unclearLevel }.map(\.what) == ["班次与外观", "安全"])
    }

    @Test func tasksCountedInWords() throws {
        let plan = try read(
            """
            首页 > 政务公开 > 文件
            石桥区渡口便民方案
            一、渡船
            第一，加开早班船。（责任单位：区交通局）
            第二，刷新船身。（责任单位：区航运公司）
            二、码头
            第三，修台阶。（责任单位：区住建委）
            """)
        #expect(plan.draft.head.title == "石桥区渡口便民方案")
        #expect(
            plan.draft.sketch == ["§一、渡船", " 1 加开早班船 | 区交通局", " 2 刷新船身 | 区航运公司", "§二、码头", " 3 修台阶 | 区住建委"])
    }
}
