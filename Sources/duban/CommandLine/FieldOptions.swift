import ArgumentParser
import Ledger
import Words

/// The options that say what stands in a row: those of `edit`, and of `add` besides where it is put.
struct FieldOptions: ParsableArguments {
    @Option var title: String?
    @Option var number: String?
    @Option var marker: String?
    @Option var lead: [String] = []
    @Option var support: [String] = []
    @Option var scope: String?
    @Option var due: [String] = []
    @Option var summary: String?
    @Option var keyword: [String] = []
    @Option var text: String?
    @Option var documentNumber: String?
    @Option var issued: String?
    @Option var otherName: [String] = []
}

/// The fields that are asked for, as far as they can be understood without a ledger.
struct AskedFields {
    /// All but the deadlines, whose phrases need the day of issue of their plan.
    private let fields: RowFields
    private let due: [String]?

    init(_ options: FieldOptions) throws {
        fields = RowFields(
            title: options.title.map(AskedFields.text),
            number: try options.number.map { try OptionValues.number($0, of: .number, least: 1) },
            marker: options.marker.map(AskedFields.text), summary: options.summary.map(AskedFields.text),
            keywords: AskedFields.names(options.keyword, apartBy: []), text: options.text.map(AskedFields.text),
            leads: try AskedFields.units(options.lead, of: .lead),
            supports: try AskedFields.units(options.support, of: .support),
            scope: options.scope.map(AskedFields.text),
            documentNumber: options.documentNumber.map(AskedFields.text),
            issued: try options.issued.map { try OptionValues.day($0, of: .issued) },
            otherNames: AskedFields.names(options.otherName))
        due = AskedFields.names(options.due, apartBy: [])
        // What cannot be read is a fault of its own, whatever the plan's day is.
        if let due { try DuePhrases.check(due, of: .deadline) }
    }

    var isEmpty: Bool { due == nil && fields.said.isEmpty }

    /// All fields; the phrases of deadlines are read for a plan of each of those days, for which they must mean the same. `known` are the
    /// deadlines that the row has.
    func fields(issued days: [Day], calendar: WorkCalendar, keeping known: [Deadline] = []) throws -> RowFields {
        var all = fields
        all.deadlines = try due.map {
            try DuePhrases.deadlines($0, of: .deadline, issued: days, calendar: calendar, keeping: known)
        }
        return all
    }

    /// A text without blanks around it; blank ones are empty.
    private static func text(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Units; marks between names without any name are a slip of the hand, an empty text takes all units away.
    private static func units(_ texts: [String], of option: CommandOption) throws -> [String]? {
        let names = names(texts)
        if names?.isEmpty == true, texts.contains(where: { !text($0).isEmpty }) {
            throw CommandFault.valueMissing(option: option.name)
        }
        return names
    }

    /// Names of options that may be repeated, each with several names; nil where the option is not given.
    private static func names(_ texts: [String], apartBy separators: Set<Character> = ["、"]) -> [String]? {
        guard !texts.isEmpty else { return nil }
        let parts = texts.flatMap { NameRule.names(in: $0, isSeparator: separators.contains) }
        return parts.map(text).filter { !$0.isEmpty }
    }
}
