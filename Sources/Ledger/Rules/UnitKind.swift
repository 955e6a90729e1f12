extension Unit.Kind {
    /// What a unit most likely is, by its name: 相关单位 and 各镇街 are collectives, 某某公司 a company, 区法院 a court, all others offices.
    public static func guessed(from name: String) -> Unit.Kind {
        let collectives = ["相关", "有关", "各"]
        if collectives.contains(where: { name.hasPrefix($0) }) || name.hasSuffix("相关单位") || name.hasSuffix("有关部门") {
            return .collective
        }
        if name.hasSuffix("公司") || name.hasSuffix("集团") { return .company }
        if name.hasSuffix("法院") { return .court }
        return .office
    }
}
