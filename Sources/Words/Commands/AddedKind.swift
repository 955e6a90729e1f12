/// What `duban add` can add, by the word that follows it: `duban add task jiangjin-2022/§3 --title 联合踏勘`.
public enum AddedKind: String, Hashable, Sendable, CaseIterable {
    case district, plan, section, task, measure, milestone, unit

    /// The words that follow the kind.
    public var operands: [Operand] {
        switch self {
        case .district: [Operand("NAME")]
        case .plan: []
        case .section, .task, .measure, .milestone: [Operand("REF")]
        case .unit: [Operand("DISTRICT"), Operand("NAME")]
        }
    }

    public var options: [CommandOption] {
        switch self {
        case .district: [.code, .otherName]
        case .plan: [.inDistrict, .title, .code, .issued, .documentNumber]
        case .section: [.title, .leadUnit, .supportUnit, .inside]
        case .task: [.title, .number] + AddedKind.terms
        case .measure: [.title, .marker] + AddedKind.terms
        case .milestone: [.title, .deadline, .steps, .template]
        case .unit: [.kind, .administration]
        }
    }

    /// Without which there is nothing to add. Of a milestone it is its title, its steps or the template.
    public var needed: Set<CommandOption> {
        switch self {
        case .plan: [.inDistrict, .title]
        case .section, .task, .measure: [.title]
        case .district, .milestone, .unit: []
        }
    }

    /// `duban add section REF --title TEXT [--lead UNIT]… [--support UNIT]…`
    public var usage: String {
        let parts = operands.map(\.usage) + options.map { $0.usage(needed: needed) }
        return (["duban add", rawValue] + parts).joined(separator: " ")
    }

    private static let terms: [CommandOption] = [
        .leadUnit, .supportUnit, .scopeText, .deadline, .summary, .keyword, .text,
    ]

    /// The options of all kinds, each once.
    public static let options: [CommandOption] = {
        var seen: Set<CommandOption> = []
        return allCases.flatMap(\.options).filter { seen.insert($0).inserted }
    }()
}
