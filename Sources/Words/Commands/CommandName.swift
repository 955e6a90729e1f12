/// A command of duban, by the word that is typed: `duban tick jiangjin-2022/40`.
public enum CommandName: String, Hashable, Sendable, CaseIterable {
    case initialise = "init"
    case tree, list, show, units
    case tick, untick, set, note
    case add, edit, move, withdraw, close, reopen, alias
    case undo, redo, log, verify
    case report, export
    case importFile = "import"
    case backup, restore

    /// What the command takes besides the options that every command takes.
    public var options: [CommandOption] {
        switch self {
        case .initialise: [.empty, .shared, .force]
        case .tree: [.depth, .json]
        case .list: CommandOption.filters + [.json]
        case .show: [.json]
        case .untick: [.all]
        case .note, .undo, .redo, .verify: []
        case .units: [.district, .json]
        case .tick: [.on, .all]
        case .set: [.status, .due, .why, .review, .all]
        case .add: AddedKind.options
        case .edit: CommandOption.fields
        case .move: [.to]
        case .withdraw: [.why]
        case .close: [.carry]
        case .reopen: []
        case .alias: [.inDistrict]
        case .log: [.logUnit, .by, .since, .until, .limit, .json]
        case .report: CommandOption.filters + [.format, .output, .print]
        case .export: CommandOption.filters + [.dataFormat, .output]
        case .importFile: [.dryRun, .yes, .json, .fromDistrict, .bulk, .keys, .size]
        case .backup: [.replace]
        case .restore: []
        }
    }

    /// The words that follow it, as help and messages name them: `REF…`.
    public var operands: [Operand] {
        switch self {
        case .initialise, .units, .undo, .redo, .verify: []
        // None with --bulk.
        case .importFile: [Operand("FILE", isOptional: true, repeats: true)]
        case .tree, .log: [Operand("REF", isOptional: true)]
        case .list, .export: [Operand("WORD", isOptional: true, repeats: true)]
        case .show, .move: [Operand("REF")]
        case .tick, .untick, .set, .edit, .withdraw: [Operand("REF", repeats: true)]
        // What follows the kind is the kind's own.
        case .add: [Operand("KIND"), Operand("REF", isOptional: true), Operand("NAME", isOptional: true)]
        case .close, .reopen: [Operand("PLAN")]
        case .alias: [Operand("UNIT"), Operand("NAME")]
        case .note: [Operand("REF"), Operand("TEXT")]
        // The second word is the name of a unit; only `report unit` takes it.
        case .report: [Operand("REPORT"), Operand("UNIT", isOptional: true)]
        case .backup: [Operand("FILE", isOptional: true)]
        case .restore: [Operand("FILE")]
        }
    }

    /// The forms in which it is typed, one line each: as many as there are kinds of rows for `add`, two for `import`, else one.
    public var usages: [String] {
        switch self {
        case .add: AddedKind.allCases.map(\.usage)
        case .importFile: [usage, "duban import --bulk FILE.csv"]
        default: [usage]
        }
    }

    /// `duban tick REF… [--on DAY] [--all]`; the filters, which are many, in one word.
    public var usage: String {
        if self == .add { return "duban add \(AddedKind.allCases.map(\.rawValue).joined(separator: "|")) …" }
        if self == .importFile { return "duban import FILE… [--dry-run] [--yes] [--json] [--district NAME]" }
        let takesFilters = options.starts(with: CommandOption.filters)
        let own = takesFilters ? options.dropFirst(CommandOption.filters.count) : options[...]
        let needed = CommandOption.needed(by: self)
        let parts = operands.map(\.usage) + (takesFilters ? ["[FILTERS]"] : []) + own.map { $0.usage(needed: needed) }
        return (["duban", rawValue] + parts).joined(separator: " ")
    }
}

/// A word that a command takes: REF, TEXT.
public struct Operand: Hashable, Sendable {
    public var name: String
    public var isOptional: Bool
    public var repeats: Bool

    /// `Operand("REF", repeats: true)` is REF…, at least one.
    public init(_ name: String, isOptional: Bool = false, repeats: Bool = false) {
        self.name = name
        self.isOptional = isOptional
        self.repeats = repeats
    }

    /// `[REF]`, `REF…`
    public var usage: String {
        let word = repeats ? name + "…" : name
        return isOptional ? "[\(word)]" : word
    }
}
