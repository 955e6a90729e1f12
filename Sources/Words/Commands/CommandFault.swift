import Ledger

/// What a command line can get wrong. Each is one line on standard error, in the user's language.
public enum CommandFault: Error, Hashable, Sendable {
    // The words themselves: exit code 64.
    case unknownCommand(String)
    case unknownOption(String, command: CommandName?)
    case valueMissing(option: String)
    /// A switch with a value: `--json=yes`.
    case valueUnwanted(option: String)
    case operandMissing(String, command: CommandName)
    case operandUnwanted(String, command: CommandName?)
    case notAReference(String)
    case notADay(String, option: String)
    case notANumber(String, option: String)
    case notASize(String)
    case notALanguage(String, option: String)
    case notALight(String)
    case notAStatus(String)
    /// The format asked for, those there are.
    case notAFormat(String, [String])
    /// Nothing that `add` adds.
    case notAKind(String)
    case notAUnitKind(String)
    /// A word or an option that `add` needs for that kind.
    case addNeeds(String, AddedKind)
    /// A word or an option that is not for that kind.
    case addUnwanted(String, AddedKind)
    /// A due day in words that cannot be understood: what is wrong, the option.
    case unreadableDue(DeadlineFault, option: String)
    /// Words that name no due day (长期), where one is needed.
    case noDueDay(String, option: String)
    /// A command that does nothing without the option.
    case optionMissing(String, command: CommandName)
    case nothingToEdit
    case notAShell(String)
    case unknownReport(String)
    case unknownKey(String)
    case nothingToSet
    case sizeWithoutKeys
    case emptyUser
    /// Too long, or with control characters, which would break the history's lines.
    case badUser
    /// Options that do not go together.
    case contrary(String, String)

    // Well-formed, but nothing bears that name: exit code 2.
    case noSuchRow(Reference)
    case noSuchDistrict(String)
    case noSuchPlan(String)
    case noSuchSection(String)
    case noSuchUnit(String)
    case noSuchScope(String)
    case nothingMatches([String])
    /// Nobody of that name has changed anything.
    case noSuchUser(String)

    // Understood, but it cannot be done: exit code 1.
    /// A unit's name that several districts have, or several units hold.
    case severalUnits(String, [String])
    case resourcesMissing(tried: [String])
    /// A bundled plan that cannot be read.
    case planUnreadable(String)
    case calendarUnreadable(String, line: Int, String)
    case noTerminalType
    case unknownTerminalType(String)
    /// A file that a report cannot be written to; the second is the system's reason.
    case cannotWrite(path: String, reason: String)
    case wouldOverwriteLedger(path: String)
    /// A file that cannot be read; the second is the system's reason.
    case cannotRead(path: String, reason: String)
    /// A file that gives no plan: its name, why.
    case noPlan(file: String, ImportFault)
    /// The import was shown and not confirmed.
    case notConfirmed
    /// Lines of a bulk file that cannot be taken, each of which has been said.
    case badLines(Int)
    /// A bulk load that its user has broken off.
    case loadCancelled
    case noPrinterProgram
    case printingFailed(code: Int)
    /// A finish that lies after today: the day given, today.
    case finishInFuture(Day, today: Day)
    /// `verify` found faults.
    case faultsFound(Int)
    /// Words such as 6月底 mean different years in the plans of the rows that they are said of.
    case severalYears(String)
    /// Steps are spread up to the due day, and the measure has none.
    case noDayToSpread(Reference)
    case unforeseen(String)

    /// 64 for words that are none, 2 for names that name nothing, 1 for the rest.
    public var exitCode: Int32 {
        switch self {
        case .unknownCommand, .unknownOption, .valueMissing, .valueUnwanted, .operandMissing, .operandUnwanted,
            .notAReference, .notADay, .notANumber, .notASize, .notALanguage, .notALight, .notAStatus, .notAFormat,
            .notAShell, .unknownReport, .unknownKey, .nothingToSet, .sizeWithoutKeys, .emptyUser, .badUser, .contrary,
            .notAKind, .notAUnitKind, .addNeeds, .addUnwanted, .unreadableDue, .noDueDay, .optionMissing,
            .nothingToEdit:
            64
        case .noSuchRow, .noSuchDistrict, .noSuchPlan, .noSuchSection, .noSuchUnit, .noSuchScope, .nothingMatches,
            .noSuchUser:
            2
        case .severalUnits, .resourcesMissing, .planUnreadable, .calendarUnreadable, .noTerminalType,
            .unknownTerminalType, .cannotWrite,
            .wouldOverwriteLedger, .cannotRead, .noPlan, .notConfirmed, .badLines, .loadCancelled, .noPrinterProgram,
            .printingFailed,
            .finishInFuture,
            .faultsFound, .severalYears,
            .noDayToSpread, .unforeseen:
            1
        }
    }
}
