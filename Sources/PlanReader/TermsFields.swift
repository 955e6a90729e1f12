import Ledger

extension Terms {
    /// What the fields of a task or a measure say.
    init(_ block: PlanBlock, checks: inout PlanChecks) throws(LineFault) {
        self.init()
        for field in block.fields {
            switch field.word {
            case .leads:
                leads = try field.cell()
                checks.mention(leads?.names, line: field.line)
            case .supports:
                supports = try field.cell()
                checks.mention(supports?.names, line: field.line)
            case .scope: scope = try field.plain()
            case .deadline: deadlines.append(try field.deadline())
            case .figure: figures.append(try field.figure())
            case .summary: summary = try field.plain()
            case .keywords: keywords = try field.names()
            default:
                if try !remarks.take(field) { throw block.unknown(field) }
            }
        }
    }
}
