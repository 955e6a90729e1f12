extension Unit {
    /// The names that stand in a row apart by 、, which does not part them inside quotation marks or brackets:
    /// 区市场监管局、“双随机、一公开”联席会议 are two.
    public static func names(in text: String) -> [String] {
        var names: [String] = []
        var name = ""
        var depth = 0
        for character in text {
            if "“‘（(《〈【[「『".contains(character) { depth += 1 }
            if "”’）)》〉】]」』".contains(character) { depth = max(0, depth - 1) }
            if character == "、", depth == 0 {
                names.append(name)
                name = ""
            } else {
                name.append(character)
            }
        }
        return (names + [name]).filter { !$0.isEmpty }
    }
}
