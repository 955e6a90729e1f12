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
    case logUnit, by, since, until

    /// What every command takes, before or after its word.
    public static let global: [CommandOption] = [.store, .today, .asOf, .lang, .user, .readOnly]
    /// What `duban` alone takes: the console without a terminal.
    public static let console: [CommandOption] = [.keys, .size]
    /// Which measures a list or a report takes.
    public static let filters: [CommandOption] = [
        .district, .plan, .section, .lead, .support, .unit, .scope, .light, .late, .dueBefore, .dueAfter, .statusFilter,
    ]

    /// As typed: `--as-of`.
    public var name: String {
        switch self {
        case .asOf: "--as-of"
        case .readOnly: "--read-only"
        case .dueBefore: "--due-before"
        case .dueAfter: "--due-after"
        case .statusFilter: "--status"
        case .logUnit: "--unit"
        default: "--\(self)"
        }
    }

    /// What follows it, as help names it; nil for a switch.
    public var value: String? {
        switch self {
        case .store, .output: "FILE"
        case .today, .asOf, .on, .dueBefore, .dueAfter, .review, .since, .until: "DAY"
        case .due: "DAY|none"
        case .lang: "zh|en"
        case .user, .scope, .by: "NAME"
        case .keys: "KEYS"
        case .size: "120x40"
        case .depth, .limit: "N"
        case .district: "DISTRICT"
        case .plan: "PLAN"
        case .section: "SECTION"
        case .lead, .support, .unit, .logUnit: "UNIT"
        case .light: "LIGHT,…"
        case .statusFilter, .status: "STATUS"
        case .why: "TEXT"
        case .format: "text|md"
        case .readOnly, .help, .version, .empty, .shared, .force, .json, .late, .all, .print: nil
        }
    }

    /// `--on DAY`
    public var usage: String { value.map { "\(name) \($0)" } ?? name }
}
