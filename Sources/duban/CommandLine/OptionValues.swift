import Ledger
import Screen
import Words

/// What stands behind an option, read strictly.
enum OptionValues {
    static func day(_ text: String, of option: CommandOption) throws -> Day {
        let day = try day(text, of: option.name)
        let isWritten = [.issued, .on, .review].contains(option)
        guard day.isOfOurTime || !isWritten else { throw CommandFault.notADay(text, option: option.name) }
        return day
    }

    static func day(_ text: String, of option: String) throws -> Day {
        guard let day = Day(plain(text)) else { throw CommandFault.notADay(text, option: option) }
        return day
    }

    /// Full-width figures, as an input method types them, are figures: ２０２２－０５－２０ is 2022-05-20.
    private static func plain(_ text: String) -> String {
        let narrow = text.unicodeScalars.map { scalar in
            (0xFF10...0xFF19).contains(scalar.value) || scalar.value == 0xFF0D
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(narrow))
    }

    /// A number from `least` on.
    static func number(_ text: String, of option: CommandOption, least: Int) throws -> Int {
        let figures = plain(text)
        guard figures.count <= 9, let number = Int(figures), number >= least, figures.allSatisfy(\.isNumber) else {
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
