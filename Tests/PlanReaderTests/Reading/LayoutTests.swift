import Documents
import Ledger
import PlanReader
import Testing

/// One made-up list for each layout that offices use.
@Suite("layouts of plan documents")
struct LayoutTests {
    @Test func wordTableWithMergedSectionRows() throws {
        var made = DocumentMaking()
        made.paragraphs(
            "某市清河区人民政府办公室", "关于印发《清河区夜市管理提升方案》的通知", "各街道办事处，区级各部门：", "现将方案印发给你们，请照办。", "某市清河区人民政府办公室", "2024年2月6日",
            "清河区夜市管理提升方案")
        made.table(
            "序号|主要任务|工作措施|牵头单位|配合单位|完成时限",
            "一、摊位布局|>|>|>|>|>",
            "1|划定摊区|勘定三处摊区并公示。|区城管局|区公安分局、各街道|2024年6月底前",
            "^|^|为摊位编号上牌。|区市场监管局|^|2024年9月",
            "2|错时经营|试行周末延时。|区商务委|区城管局|长期开展",
            "二、环境卫生|>|>|>|>|>",
            "3|垃圾日清|每晚收运一次。|区环卫中心||立行立改")
        let plan = try readPlan(made.document())
        #expect(
            plan.draft.sketch == [
                "§一、摊位布局",
                " 1 划定摊区 | +区公安分局、各街道",
                "  -  勘定三处摊区并公示 | 区城管局 | by 2024-06-30",
                "  -  为摊位编号上牌 | 区市场监管局 | by 2024-09-30",
                " 2 错时经营 | 区商务委 | +区城管局 | ongoing 长期开展",
                "§二、环境卫生",
                " 3 垃圾日清 | 区环卫中心 | none 立行立改",
            ])
        #expect(plan.draft.head.title == "清河区夜市管理提升方案")
        #expect(plan.draft.head.issuers == ["某市清河区人民政府办公室"])
        #expect(plan.draft.head.issued == Day(2024, 2, 6))
        #expect(plan.draft.district.name == "清河区")
        #expect(plan.doubts.isEmpty)
    }

    @Test func oneColumnOfUnitsWhereTheFirstLeads() throws {
        var made = DocumentMaking()
        made.paragraphs("河湾县校园周边整治任务清单")
        made.table(
            "完成时间|责任单位|任务|序号", "2024-06-30|县教育局、县公安局、各乡镇|排查校门口的占道摊点|1", "2024.9|县交通局|增设护学斑马线|2")
        let plan = try readPlan(made.document())
        #expect(
            plan.draft.sketch == [
                "§河湾县校园周边整治任务清单", " 1 排查校门口的占道摊点 | 县教育局 | +县公安局、各乡镇 | by 2024-06-30",
                " 2 增设护学斑马线 | 县交通局 | by 2024-09-30",
            ])
    }

    @Test func numbersThatRestartInEachSection() throws {
        var made = DocumentMaking()
        made.paragraphs("河湾县公交便民行动计划")
        made.table(
            "序号|工作任务|牵头单位", "一、线路|一、线路|一、线路", "1|新开两条环线|县交通局", "2|加密早班车|县公交公司", "二、站点|二、站点|二、站点", "1|补建候车亭|县住建局")
        let plan = try readPlan(made.document())
        #expect(
            plan.draft.sketch == [
                "§一、线路", " 1 新开两条环线 | 县交通局", " 2 加密早班车 | 县公交公司", "§二、站点", " 1 补建候车亭 | 县住建局",
            ])
        #expect(!plan.doubts.contains { $0.why == .repeatedNumber })
    }

    @Test func unitsInLinesBelowEachTask() throws {
        let plan = try readPlan(
            textDocument(
                """
                青木县绿道建设工作方案
                一、总体要求
                建成一环三支的绿道。
                二、重点任务
                （一）勘线设计
                1.完成绿道选线。沿河选线并听取村民意见。
                牵头单位：县林业局
                配合单位：县水利局、各乡镇
                完成时限：2024年5月底前
                2.开展方案比选。
                责任单位：县规划局、县财政局　　完成时限：2024年8月
                （二）施工
                3.分段施工，先易后难。
                （1）先修东段；
                （2）再修西段。
                【牵头单位：县住建局；配合单位：县交通局】
                三、保障措施
                （一）加强领导。成立专班。
                青木县人民政府
                2024年1月15日
                """))
        #expect(
            plan.draft.sketch == [
                "§（一）勘线设计",
                " 1 完成绿道选线 | 县林业局 | +县水利局、各乡镇 | by 2024-05-31",
                " 2 开展方案比选 | 县规划局 | +县财政局 | by 2024-08-31",
                "§（二）施工",
                " 3 分段施工 | 县住建局 | +县交通局",
                "  - （1） 先修东段",
                "  - （2） 再修西段",
            ])
        #expect(plan.draft.head.title == "青木县绿道建设工作方案")
        #expect(plan.draft.head.issued == Day(2024, 1, 15))
        #expect(plan.draft.head.issuers == ["青木县人民政府"])
    }

    @Test func closingBrackets() throws {
        let plan = try readPlan(
            textDocument(
                """
                石桥镇养老服务任务清单
                一、设施
                １．改造两处日间照料室，配齐扶手。（区民政局牵头，区财政局、区卫生健康委配合；2024年6月底前完成）
                ２．摸清独居老人底数（责任单位：各街道、区民政局；完成时限：今年10月底前）。
                二、服务
                ３．推开助餐点。（区商务委、区市场监管局按职责分工负责）
                """))
        #expect(
            plan.draft.sketch == [
                "§一、设施",
                " 1 改造两处日间照料室 | 区民政局 | +区财政局、区卫生健康委 | by 2024-06-30",
                " 2 摸清独居老人底数 | 各街道 | +区民政局 | by 2024-10-31",
                "§二、服务",
                " 3 推开助餐点 | 区商务委 | +区市场监管局",
            ])
    }

    @Test func measuresWithinACell() throws {
        var made = DocumentMaking()
        made.table(
            "任务|具体内容|责任单位", "改造农贸市场|1.更换顶棚。\n2.重排摊位。\n3.增设快检室。|县商务局、县市场监管局", "修缮水渠|①清淤；②补漏。|县水利局")
        let plan = try readPlan(made.document(), district: "东山县")
        #expect(
            plan.draft.sketch == [
                "§任务清单",
                " 1 改造农贸市场 | 县商务局 | +县市场监管局", "  - 1. 更换顶棚", "  - 2. 重排摊位", "  - 3. 增设快检室",
                " 2 修缮水渠 | 县水利局", "  - ① 清淤", "  - ② 补漏",
            ])
        #expect(plan.draft.district.name == "东山县")
        #expect(plan.doubts.map(\.why).contains(.noTitle))
    }

    @Test func repeatedHeadersAndHeadingsAtPageBreaks() throws {
        var made = DocumentMaking()
        made.paragraphs("附件", "清江区改厕任务分工表")
        made.table(
            "序号|任务|牵头单位|适用范围", "（一）农村|>|>|>", "1|改造旱厕|区农业农村委|全区", "序号|任务|牵头单位|适用范围", "（一）农村|>|>|>", "2|管护公厕|区城管局|城区")
        made.table("序号|任务|牵头单位|适用范围", "（二）学校|>|>|>", "3|改造校厕|区教委|全区")
        let plan = try readPlan(made.document(.html))
        #expect(
            plan.draft.sketch == [
                "§（一）农村", " 1 改造旱厕 | 区农业农村委 | @全区", " 2 管护公厕 | 区城管局 | @城区", "§（二）学校", " 3 改造校厕 | 区教委 | @全区",
            ])
    }

    @Test func headOfTwoRowsAndAColumnOfSections() throws {
        var made = DocumentMaking()
        made.table(
            "类别|序号|重点事项|责任分工|>|备注", "^|^|^|牵头|配合|^", "供水|1|检修管网|区水务局|区城管局、\n各镇街|市级项目", "^|2|更换水表|自来水公司||",
            "供电|3|改造台区|供电公司|区经济信息委|")
        let plan = try readPlan(made.document(.xlsx), district: "北滩区")
        #expect(
            plan.draft.sketch == [
                "§供水", " 1 检修管网 | 区水务局 | +区城管局、各镇街", " 2 更换水表 | 自来水公司", "§供电", " 3 改造台区 | 供电公司 | +区经济信息委",
            ])
    }

    @Test func labelsWithinOneCell() throws {
        var made = DocumentMaking()
        made.table("序号|目标任务|责任单位|时限", "1|清理楼道杂物|牵头：区应急局\n配合：各街道|2024年4月", "2|检查电动车棚|区消防救援大队（牵头）、区住建委|每季度末")
        let plan = try readPlan(made.document(), district: "北滩区")
        #expect(
            plan.draft.sketch == [
                "§任务清单", " 1 清理楼道杂物 | 区应急局 | +各街道 | by 2024-04-30", " 2 检查电动车棚 | 区消防救援大队 | +区住建委 | recurring 每季度末",
            ])
    }

    @Test func flatTableWithoutTabs() throws {
        let plan = try readPlan(
            textDocument(
                """
                南湖区小微水体整治方案
                序号
                整治任务
                牵头
                单位
                配合单位
                完成
                时限
                一、排查
                1
                逐塘登记水面、岸线和排口。
                区水务局
                区生态环境局、各镇街
                2024年4月
                2
                建立一塘一档，
                照片存入系统。
                区水务局
                2024年5月
                二、治理
                3
                清淤二十口塘。
                区农业农村委
                各镇街
                长期坚持
                """))
        #expect(
            plan.draft.sketch == [
                "§一、排查",
                " 1 逐塘登记水面、岸线和排口 | 区水务局 | +区生态环境局、各镇街 | by 2024-04-30",
                " 2 建立一塘一档 | 区水务局 | by 2024-05-31",
                "§二、治理",
                " 3 清淤二十口塘 | 区农业农村委 | +各镇街 | ongoing 长期坚持",
            ])
    }

    @Test func headingsThatNameTheUnits() throws {
        let plan = try readPlan(
            textDocument(
                """
                云岭区文旅提质任务
                （一）景区。（牵头单位：区文化旅游委；责任单位：区交通局、区“双争、一创”专班）
                1、修步道。
                2、补路牌。
                （二）演出（牵头单位：区文化馆）
                3、排两台戏。
                """))
        #expect(
            plan.draft.sketch == [
                "§（一）景区 <区文化旅游委/区交通局、区“双争、一创”专班>", " 1 修步道", " 2 补路牌", "§（二）演出 <区文化馆/>", " 3 排两台戏",
            ])
        #expect(!plan.doubts.map(\.why).contains(.noLead))
    }

    @Test func measuresWithUnitsOfTheirOwn() throws {
        let plan = try readPlan(
            textDocument(
                """
                云岭区集市方案
                目标任务
                工作措施
                牵头单位
                配合单位
                一、选址
                1.圈定地块
                1)踏勘三处空地。
                区规划局
                区城管局
                2)征求商户意见。
                区商务局
                3)公示结果。
                2.平整场地
                1)清运渣土。
                2)铺设透水砖。
                区住建局
                """))
        #expect(
            plan.draft.sketch == [
                "§一、选址",
                " 1 圈定地块",
                "  - 1) 踏勘三处空地 | 区规划局 | +区城管局",
                "  - 2) 征求商户意见 | 区商务局",
                "  - 3) 公示结果 | ^区商务局",
                " 2 平整场地 | 区住建局",
                "  - 1) 清运渣土",
                "  - 2) 铺设透水砖",
            ])
    }

    /// A weak name, 停车场, is no unit where a task stands; a unit's cell may go on in a second line.
    @Test func flatTableWithShortTasks() throws {
        let plan = try readPlan(
            textDocument(
                """
                东湖区停车治理任务清单
                序号
                主要任务
                责任单位
                完成时限
                1
                开放机关停车场
                区机关事务局
                各街道办事处
                2024年6月
                2
                利用桥下空间
                区城管局
                2024年12月
                """))
        #expect(
            plan.draft.sketch == [
                "§东湖区停车治理任务清单", " 1 开放机关停车场 | 区机关事务局 | +各街道办事处 | by 2024-06-30",
                " 2 利用桥下空间 | 区城管局 | by 2024-12-31",
            ])
    }

    @Test func numbersInWordsAndLabels() throws {
        let plan = try readPlan(
            textDocument(
                """
                北辰区窗口服务攻坚台账
                一、政务
                任务1：设“局长接待日”
                举措：每季度一次，公开排班。
                牵头单位：区行政审批局
                任务2：整合窗口12个（区行政审批局负责）
                时限：长期
                """))
        #expect(
            plan.draft.sketch == [
                "§一、政务", " 1 设“局长接待日” | 区行政审批局 | recurring 每季度", " 2 整合窗口12个 | 区行政审批局 | ongoing 长期",
            ])
    }

    /// Prose tells the table's tasks again: one of them differently, and one heading without its number.
    @Test func proseBesideTheTable() throws {
        let prose = """
            东湖区护岸工作方案
            一、岸线
            （一）加固
            1．加固东岸石堤三百米，并补种护岸柳树。
            2．修补西岸步道两处破损，并加装护栏。
            3．疏通南岸排口五个，并登记造册备查。
            4．清除北岸违建两处，并恢复岸坡绿化。
            5．更换水尺七把，并校核全部水位数据。
            """
        var made = DocumentMaking()
        for line in prose.split(separator: "\n") { made.paragraphs(String(line)) }
        made.paragraphs("附件", "东湖区护岸任务分工表")
        made.table(
            "序号|任务|牵头单位", "1|加固东岸石堤三百米，并补种护岸柳树。|区水务局", "2|修补西岸步道两处破损，并加装护栏。|区城管局",
            "3|疏通南岸排口五个，并登记造册备查。|区水务局", "4|清除北岸违建三处，并恢复岸坡绿化。|区城管局", "5|更换水尺七把，并校核全部水位数据。|区水务局")
        let plan = try readPlan(made.document())
        #expect(plan.draft.sections.flatMap(\.tasks).count == 5)
        #expect(
            plan.doubts == [
                Doubt(line: 1, what: "", why: .noIssueDay), Doubt(line: 7, what: "清除北岸违建两处", why: .proseDiffers),
            ])
    }

    @Test func headingThatLostItsNumber() throws {
        let plan = try readPlan(
            textDocument(
                """
                东湖区护岸工作方案
                一、岸线
                （一）加固。（牵头单位：区水务局）
                1．加固东岸石堤三百米，补种护岸柳树。
                2．修补西岸步道两处破损，加装护栏。
                3．疏通南岸排口五个，登记造册备查。
                整治岸坡
                4．清除北岸违建两处，恢复岸坡绿化。
                5．更换水尺七把，校核全部水位数据。
                """))
        #expect(plan.draft.sections.first?.sections.map(\.title) == ["（一）加固", "整治岸坡"])
        #expect(plan.doubts.contains(Doubt(line: 7, what: "整治岸坡", why: .unclearLevel)))
    }
}
