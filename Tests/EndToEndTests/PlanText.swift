/// A plan document of our own wording, as an office copies it from a page: two sections, four tasks, one number twice, one day that is none.
enum PlanText {
    static let first = """
        綦江区人民政府关于印发便企办事若干措施的通知
        綦江府发〔2024〕3号
        各镇街，区级各部门：
        现将《綦江区便企办事若干措施》印发给你们，请认真落实。
        綦江区人民政府
        2024年3月5日
        綦江区便企办事若干措施
        一、办照便利
        1.开办企业当日拿照。窗口收齐材料，当日发照，免费刻章。（区市场监管局牵头，区税务局、区公安局配合；2024年6月底前完成）
        2.歇业登记网上办。企业歇业、恢复营业都在网上登记。（区市场监管局牵头；长期开展）
        二、用地便利
        3.踏勘一次完成。占用绿地与迁移树木合并踏勘一次。（区城市管理局牵头，各镇街配合；2024年13月前完成）
        3.水表过户不交房产证。凭身份证明即可过户。（区水利局牵头；年内完成）

        """

    /// A corrected copy: one task put in, numbers moved on, a later day, the last task gone.
    static let corrected =
        first.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            if line.hasPrefix("2.") {
                return [
                    "2.企业迁移跨区通办。迁入地一次受理，档案网上流转。（区市场监管局牵头；2024年底前完成）", "3." + line.dropFirst(2),
                ]
            }
            if line.contains("水表") { return [] }
            if line.contains("踏勘") { return ["4." + line.dropFirst(2)] }
            return [String(line).replacing("2024年6月底", with: "2024年9月底")]
        }.joined(separator: "\n")
}
