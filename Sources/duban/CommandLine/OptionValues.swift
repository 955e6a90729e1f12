import Ledger
import Screen
import Words

/// What stands behind an option, read strictly.
enum OptionValues {
    static func day(_ text: String, of option: CommandOption) throws -> Day {
        try day(text, of: option.name)
    }

    static func day(_ text: String, of option: String) throws -> Day {
        guard let day = Day(text) else { throw CommandFault.notADay(text, option: option) }
        return day
    }

    /// A number from `least` on.
    static func number(_ text: String, of option: CommandOption, least: Int) throws -> Int {
        guard text.count <= 9, let number = Int(text), number >= least, text.allSatisfy(\.isNumber) else {
            throw CommandFault.notANumber(text, option: option.name)
        }
        return number
    }

    static func reference(_ text: String) throws -> Reference {
        guard let reference = Reference(text) else { throw CommandFault.notAReference(text) }
        return reference
    }

    static func status(_ text: String) throws -> Status {
        guard let status = Status(rawValue: text) else { throw CommandFault.notAStatus(text) }
        return status
    }

    /// `red,yellow`, or the letters: `逾,临`.
    static func lights(_ text: String, _ words: Words) throws -> Set<Light> {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Set(
            try names.map { name in
                let light = Light(rawValue: name) ?? Light.allCases.first { LedgerWords.chinese.letter($0) == name }
                guard let light else { throw CommandFault.notALight(name) }
                return light
            })
    }

    /// `120x40`
    static func size(_ text: String) throws -> Size {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
            (1...1000).contains(rows)
        else { throw CommandFault.notASize(text) }
        return Size(width: columns, height: rows)
    }

    /// `<Down> / 保函 <Enter> <Space>`
    static func keys(_ text: String) throws -> [Key] {
        do {
            return try KeyScript.parse(text)
        } catch {
            throw CommandFault.unknownKey(error.name)
        }
    }
}
