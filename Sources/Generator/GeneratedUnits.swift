import Ledger

/// The thirty units that every generated district has.
enum GeneratedUnits {
    static let all: [Unit] =
        offices.map { Unit(name: $0) } + [
            Unit(name: "区经济信息委", aliases: ["区经信委"]), Unit(name: "区住房城乡建委", aliases: ["区住建委"]),
            Unit(name: "区供水公司", kind: .company), Unit(name: "区法院", kind: .court),
            Unit(name: "各镇街", kind: .collective), Unit(name: "有关部门", kind: .collective),
        ]

    private static let offices = [
        "区市场监管局", "区发展改革委", "区教委", "区科技局", "区公安局", "区民政局", "区司法局", "区财政局", "区人力社保局", "区规划自然资源局", "区生态环境局",
        "区城市管理局", "区交通局", "区水利局", "区农业农村委", "区商务委", "区文化旅游委", "区卫生健康委", "区应急局", "区审计局", "区统计局", "区税务局",
        "区大数据发展局", "区政务服务办",
    ]

    /// A unit that may lead, by its name or one of its other names.
    static func lead(_ chance: inout Chance) -> UnitName { name(of: all[chance.number(below: all.count - 1)], &chance) }

    /// Up to `count` different ones, none of them among `others`.
    static func supports(_ count: Int, besides others: [UnitName], _ chance: inout Chance) -> [UnitName] {
        var chosen: [UnitName] = []
        for _ in 0..<count {
            let unit = name(of: chance.pick(all), &chance)
            if !(others + chosen).contains(where: { $0.unit == unit.unit }) { chosen.append(unit) }
        }
        return chosen
    }

    private static func name(of unit: Unit, _ chance: inout Chance) -> UnitName {
        let isOther = !unit.aliases.isEmpty && chance.percent(30)
        return UnitName(printed: isOther ? unit.aliases[0] : unit.name, unit: unit.name)
    }
}
