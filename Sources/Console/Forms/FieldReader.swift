import Ledger
import Words

/// Reads what was typed into the fields of a row, in the words of what is wrong with it.
struct FieldReader {
    let words: Words
    let kind: RowKind
    let facts: FormFacts
    let day: Day

    private var remarks: RemarkWords { words.console.forms.remarks }

    /// Puts a field into `fields`; answers what is wrong with it, or nil.
    func take(_ text: String, as field: RowField, into fields: inout RowFields) -> String? {
        switch field {
        case .title: fields.title = text
        case .marker: fields.marker = text
        case .summary: fields.summary = text
        case .text: fields.text = text
        case .scope: fields.scope = text
        case .documentNumber: fields.documentNumber = text
        case .keywords: fields.keywords = NameList.names(in: text)
        case .otherNames: fields.otherNames = NameList.names(in: text)
        case .leads: return takeNames(text, into: &fields.leads)
        case .supports: return takeNames(text, into: &fields.supports)
        case .district: fields.district = text
        case .code: return takeCode(text, into: &fields)
        case .number: return takeNumber(text, into: &fields)
        case .issued: return takeDay(text, into: &fields)
        case .deadlines: return takeDeadlines(text, into: &fields)
        }
        return isNeeded(field) && text.isEmpty ? remarks.missing(words.ledger.rowField(field)) : nil
    }

    /// A row of that kind cannot be without the field.
    func isNeeded(_ field: RowField) -> Bool {
        switch field {
        case .title: kind != .milestone
        case .district: true
        default: false
        }
    }

    private func takeNames(_ text: String, into names: inout [String]?) -> String? {
        let repeated = NameList.repeated(in: text)
        names = NameList.names(in: text)
        return repeated.isEmpty ? nil : remarks.repeatedNames(repeated)
    }

    private func takeCode(_ text: String, into fields: inout RowFields) -> String? {
        let code = text.halfWidth
        fields.code = code
        let letters = code.unicodeScalars
        guard let first = letters.first else { return remarks.cannotBeEmpty }
        let isCode =
            ("a"..."z").contains(first)
            && letters.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        return isCode ? nil : remarks.codeFault
    }

    private func takeNumber(_ text: String, into fields: inout RowFields) -> String? {
        guard let number = Int(text.halfWidth), number > 0, text.count <= 6 else { return remarks.numberFault }
        fields.number = number
        return nil
    }

    private func takeDay(_ text: String, into fields: inout RowFields) -> String? {
        guard !text.isEmpty else { return remarks.cannotBeEmpty }
        guard let issued = DayReading.day(text, on: day) else { return remarks.dayFault }
        fields.issued = issued
        return nil
    }

    private func takeDeadlines(_ text: String, into fields: inout RowFields) -> String? {
        switch facts.deadlines(in: text) {
        case .success(let deadlines):
            fields.deadlines = deadlines
            return kind == .milestone && deadlines.count > 1 ? remarks.oneDeadline : nil
        case .failure(let fault):
            return words.deadlines.fault(fault)
        }
    }
}

/// A single day typed as a day or as a phrase: 2022-06-30, 6月底.
enum DayReading {
    /// Nil where the text names no day. A day without a year is one of the year of `day`.
    static func day(_ text: String, on day: Day) -> Day? {
        // 下月底 counts from the day itself.
        if ["本", "当", "下", "次"].contains(where: text.hasPrefix) { return self.day(text, issued: day) }
        guard let newYear = Day(day.year, 1, 1) else { return nil }
        return self.day(text, issued: newYear)
    }

    /// 今年 is the year of `issued`.
    static func day(_ text: String, issued: Day, calendar: WorkCalendar = WorkCalendar()) -> Day? {
        if let day = Day(text.halfWidth) { return day.isOfOurTime ? day : nil }
        guard case .success(let deadlines) = Deadline.read(text, issued: issued, calendar: calendar),
            deadlines.count == 1
        else {
            return nil
        }
        return deadlines[0].kind == .by || deadlines[0].kind == .relative ? deadlines[0].date : nil
    }
}

extension String {
    /// Full-width letters and figures, as an input method types them, as plain ones: ２０２２ is 2022.
    var halfWidth: String {
        String(
            map { character in
                if case .character(let plain) = KeyMap.plain(.character(character)), character != "、" { return plain }
                return character
            })
    }
}
