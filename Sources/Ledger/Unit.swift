/// A body that leads or supports tasks (单位): 区市场监管局. One identity per district, however many names it has.
public struct Unit: Hashable, Sendable {
    /// What a unit is; collectives (相关单位, 各镇街) are never ranked.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case office, company, court, collective
    }

    /// The one correct name, by which the unit is known everywhere.
    public var name: String
    public var kind: Kind
    /// 区 or 经开区, where the plan has two administrations.
    public var administration: String?
    /// Other names in use: 区经信委 of 区经济信息委.
    public var aliases: [String]
    /// Misprinted or cut forms that documents contain: 开区市政绿化处 of 经开区市政绿化处.
    public var misprints: [String]

    public init(
        name: String, kind: Kind = .office, administration: String? = nil, aliases: [String] = [],
        misprints: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.administration = administration
        self.aliases = aliases
        self.misprints = misprints
    }

    /// Every form under which the unit may be named, the correct one first.
    public var names: [String] { [name] + aliases + misprints }
}
