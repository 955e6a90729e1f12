/// A scope that the wording itself names: 在全区范围.
enum TextScope {
    static func scope(in passages: [Passage]) -> String? {
        for passage in passages {
            for place in ["全区", "全县", "全市", "全镇", "全街道"] {
                if passage.wording.contains("在" + place + "范围") { return place }
            }
        }
        return nil
    }
}
