/// An option of the command line, `--today 2022-05-20`.
public enum CommandOption: Hashable, Sendable, CaseIterable {
    case store, today, asOf, lang, user, readOnly
    case keys, size
    case help, version
    case empty, shared, force
    case depth, json, limit
    case district, plan, section, lead, support, unit, scope, light, late, dueBefore, dueAfter, statusFilter
    case on, all
    case status, due, why, review
    case format, output, print
    case title, number, marker, leadUnit, supportUnit, scopeText, deadline, summary, keyword, text
    case inDistrict, code, documentNumber, issued, otherName, inside, steps, template, kind, administration
    case to, carry, dataFormat, bulk
    case dryRun, yes
    /// `--district` of `import`: whose plan it is.
    case fromDistrict
    /// `--force` of `backup`.
    case replace
    case logUnit, by, since, until

    /// What every command takes, before or after its word.
    public static let global: [CommandOption] = [.store, .today, .asOf, .lang, .user, .readOnly]
    /// What `duban` alone takes: the console without a terminal.
    public static let console: [CommandOption] = [.keys, .size]
    /// Which measures a list or a report takes.
    public static let filters: [CommandOption] = [
        .district, .plan, .section, .lead, .support, .unit, .scope, .light, .late, .dueBefore, .dueAfter, .statusFilter,
    ]

    /// What `edit` may set; an empty text clears most of them.
    public static let fields: [CommandOption] = [
        .title, .number, .marker, .leadUnit, .supportUnit, .scopeText, .deadline, .summary, .keyword, .text,
        .documentNumber, .issued, .otherName,
    ]

    /// An empty text is a value: it clears the field.
    public var mayBeEmpty: Bool {
        CommandOption.fields.contains(self) && self != .number && self != .issued
    }

    /// Without which a command does nothing.
    public static func needed(by command: CommandName) -> Set<CommandOption> {
        switch command {
        case .move: [.to]
        case .withdraw: [.why]
        default: []
        }
    }

    /// As typed: `--as-of`.
    public var name: String {
        switch self {
        case .asOf: "--as-of"
        case .readOnly: "--read-only"
        case .dueBefore: "--due-before"
        case .dueAfter: "--due-after"
        case .statusFilter: "--status"
        case .leadUnit: "--lead"
        case .supportUnit: "--support"
        case .scopeText: "--scope"
        case .deadline: "--due"
        case .inDistrict, .fromDistrict: "--district"
        case .dryRun: "--dry-run"
        case .documentNumber: "--document-number"
        case .otherName: "--other-name"
        case .dataFormat: "--format"
        case .replace: "--force"
        case .logUnit: "--unit"
        default: "--\(self)"
        }
    }

    /// What follows it, as help names it; nil for a switch.
    public var value: String? {
        switch self {
        case .store, .output, .bulk: "FILE"
        case .today, .asOf, .on, .dueBefore, .dueAfter, .review, .issued, .since, .until: "DAY"
        case .due: "PHRASE|none"
        case .deadline: "PHRASE"
        case .lang: "zh|en"
        case .user, .scope, .by, .inDistrict, .fromDistrict, .otherName, .administration: "NAME"
        case .keys: "KEYS"
        case .size: "120x40"
        case .depth, .limit, .number: "N"
        case .district: "DISTRICT"
        case .plan: "PLAN"
        case .section: "SECTION"
        case .lead, .support, .unit, .logUnit, .leadUnit, .supportUnit: "UNIT"
        case .light: "LIGHT,…"
        case .statusFilter, .status: "STATUS"
        case .why, .title, .marker, .scopeText, .summary, .text, .documentNumber: "TEXT"
        case .keyword: "WORD"
        case .code, .carry: "CODE"
        case .to: "REF"
        case .steps: "STEPS"
        case .kind: "office|company|court|collective"
        case .format: "text|md"
        case .dataFormat: "json|csv"
        case .readOnly, .help, .version, .empty, .shared, .force, .json, .late, .all, .print, .template, .inside,
            .replace, .dryRun, .yes:
            nil
        }
    }

    /// It may be given more than once.
    public var repeats: Bool {
        switch self {
        case .leadUnit, .supportUnit, .deadline, .keyword, .otherName: true
        default: false
        }
    }

    /// `--on DAY`
    public var usage: String { value.map { "\(name) \($0)" } ?? name }

    /// `[--on DAY]`, `[--lead UNIT]…`; without brackets where the command needs it.
    func usage(needed: Set<CommandOption>) -> String {
        (needed.contains(self) ? usage : "[\(usage)]") + (repeats ? "…" : "")
    }
}
