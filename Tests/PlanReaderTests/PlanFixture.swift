import Ledger
import PlanReader

/// A plan of no real district, with every field of the form.
enum PlanFixture {
    /// The least that a plan must say: lines 1 to 6. `body` begins on line 7.
    static func plan(_ body: String) -> String {
        """
        # 方案 qingshi-2024
        区县：青石区 | qingshi
        方案：青石区河道整治方案
        成文日期：2024-03-01
        ## 单位
        - 区水务局 | 又作=区水利局
        \(body)
        """
    }

    /// A section with its lead on lines 7 and 8; `body` begins on line 9.
    static func section(_ body: String) -> String { plan("## 板块 一、河道\n牵头：区水务局\n\(body)") }

    /// A task on line 9 as well; `body` begins on line 10.
    static func task(_ body: String) -> String { section("### 任务 1 清淤\n\(body)") }

    static func read(_ text: String) throws -> PlanDraft { try PlanFile.read(text, name: "qingshi-2024.plan") }

    /// The terms of the one task with those fields.
    static func terms(_ body: String) throws -> Terms { try read(task(body)).sections[0].tasks[0].terms }

    static let full = """
        # 方案 qingshi-2024b
        区县：青石区 | qingshi | 青石、青石城
        方案：青石区河道整治方案
        通知：关于印发河道整治方案的通知
        清单：河道整治任务表
        文号：青石府发〔2024〕3号
        成文日期：2024-03-01 | 原印=202431日
        发文机关：青石区人民政府、青石高新区管委会
        行政区：区、高新区
        备注：总目标三年
        备注：另有附图
        修正：20243号 | 改为=〔2024〕3号 | 行=2 | 缺括号

        ## 单位
        - 区水务局 | 又作=区水利局、区水务局（河长办） | 行政区=区
        - 高新区建管局 | 误印=新区建管局 | 行政区=高新区
        - 清河水厂 | 类别=企业
        - 青石法庭 | 类别=法院
        - 各镇街 | 类别=集体
        - “清水、绿岸”专班

        ## 要求 月末报数
        期限：每月底 | 周期 每月底
        牵头：各镇街
        摘要：月末把进度报上来。
        行：12-14
        备注：表样另发

        ## 小组 领导小组 河道整治领导小组
        组长：区委书记、区长 | 人数=2
        副组长：人数=3
        成员：区水务局、清河水厂

        ## 小组 专项小组 清淤组
        序号：(一)
        主任：区水务局局长
        牵头：区水务局
        责任：各镇街
        职责：管清淤，管验收。
        板块：一、河道
        板块：二、岸线
        行：20、22-25

        ## 板块 一、河道
        牵头：区水务局、高新区建管局
        配合：各镇街
        行：30
        备注：标题印了两遍

        ### 任务 1 干流清淤
        行：31-33、36
        范围：城区
        期限：2024年10月底前 | 截止 2024-10-31 | 力争 | 年度目标 | 原印=202410月底前
        期限：待图纸批下来后 | 相对 | 触发=图纸批复
        指标：清淤长度 | ≥ | 12.5 | 公里 | 起=3 | 原文=不少于12.5公里
        摘要：汛前清完干流，账目公开。
        关键词：清淤、“一河、一策”、底泥（含砂）
        备注：工期另议
        修正：清于 | 改为=清淤

        ### 任务 2 支流清淤
        牵头：清河水厂
        配合：“清水、绿岸”专班、各镇街
        #### 举措 1) 查清支流底数
        期限：已完成 | 已完成
        #### 举措 - 分段包干
        牵头：清河水厂 | 沿用
        期限：2024年4月起 | 起 2024-04-01
        期限：常年 | 长期
        期限：适时 | 未定
        期限：印发之日起1个月内 | 相对 2024-04-01

        ## 板块 二、岸线
        ### 板块 （一）绿化
        #### 任务 1 补种岸柳
        牵头：青石法庭

        """
}
