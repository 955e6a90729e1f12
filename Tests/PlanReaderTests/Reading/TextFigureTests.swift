import Testing

@testable import PlanReader

/// Figures with comparator, value and unit.
@Suite("figures in text")
struct TextFigureTests {
    @Test(arguments: [
        ("用水报装不超过8个工作日。", ["用水报装 ≤ 8 工作日"]),
        ("由50个工作日压减至45个工作日。", [" = 45 工作日 <50"]),
        ("审批时限从20日压减至10个工作日内", ["审批时限 ≤ 10 工作日 <20"]),
        ("供电可靠率达到99.96%，报修次数降低10%。", ["供电可靠率 ≥ 99.96 %", "报修次数 - 10 %"]),
        ("受理率、办结率达100%。", ["办结率 = 100 %", "受理率 = 100 %"]),
        ("新增绿地50万平方米", ["绿地 + 50 万平方米"]),
        ("培训学员300人以上。", ["培训学员 ≥ 300 人"]),
        ("事项3个工作日内办结。", ["事项 ≤ 3 工作日"]),
        ("预付款比例不低于30%（中小企业不低于50%）。", ["预付款比例 ≥ 30 %", "中小企业 ≥ 50 %"]),
        ("停电小于1小时、1次。", ["停电 < 1 小时", " < 1 次"]),
        ("安置10千伏线路两侧，拨打12345。", []),
        ("2024年6月30日前完成。", []),
        ("推行24小时自助。", []),
    ])
    func figures(text: String, expected: [String]) {
        let found = TextFigures.figures(in: Wording(text)).map { figure in
            "\(figure.what) \(figure.comparator) \(figure.value) \(figure.unit)" + (figure.from.map { " <\($0)" } ?? "")
        }
        #expect(found.sorted() == expected.sorted())
    }
}
