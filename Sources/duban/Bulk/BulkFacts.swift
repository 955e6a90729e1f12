import Foundation
import Ledger

/// Deadlines, figures, notes and remarks as an export codes them in a cell.
struct BulkDeadline: Decodable {
    var kind: String
    var date: String?
    var phrase: String
    var hedged: Bool?
    var yearTarget: Bool?
    var trigger: String?
    var period: String?
    var printed: String?

    var deadline: Deadline? {
        Deadline.Kind(rawValue: kind).map {
            Deadline(
                kind: $0, phrase: phrase, date: date.flatMap { Day($0) }, isHedged: hedged ?? false,
                isYearTarget: yearTarget ?? false, trigger: trigger, period: period, printed: printed)
        }
    }
}

struct BulkFigure: Decodable {
    var what: String
    var comparator: String
    var from: BulkDigits?
    var value: BulkDigits
    var unit: String
    var phrase: String?

    var figure: Figure {
        Figure(
            what: what, comparator: comparator, value: value.text, unit: unit, from: from?.text, phrase: phrase)
    }
}

/// Digits that stand as a number where JSON has such a number, else as text.
struct BulkDigits: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        text = if let text = try? value.decode(String.self) { text } else { try value.decode(Decimal.self).description }
    }
}

struct BulkNote: Decodable {
    var ref: String
    var text: String
    var user: String
    var day: String

    var note: Note? {
        guard let reference = Reference(ref), let day = Day(day) else { return nil }
        return Note(reference: reference, text: text, user: user, day: day)
    }
}

struct BulkRemarks: Decodable {
    struct Mending: Decodable {
        var printed: String
        var mended: String?
        var line: Int?
        var why: String?
    }

    var lines: [[Int]]
    var notes: [String]
    var repairs: [Mending]

    private enum CodingKeys: String, CodingKey {
        case lines
        case notes = "remarks"
        case repairs
    }

    var remarks: Remarks {
        Remarks(
            lines: lines.filter { $0.count == 2 }.map { SourceLines(first: $0[0], last: $0[1]) }, notes: notes,
            repairs: repairs.map { Repair(printed: $0.printed, mended: $0.mended, line: $0.line, reason: $0.why) })
    }
}
