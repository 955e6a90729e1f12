import Ledger

/// A date as it stands in a text, with how far it reaches.
struct StatedDate {
    var range: Range<Int>
    /// As printed, or as mended where the text layer lost 年.
    var phrase: String
    var printed: String?
    var year: Int?
    /// 前, 内, 底 or 起 bound it.
    var isBounded = false
    /// It ends with 前 or 内.
    var isBefore = false
    /// It names a year and nothing less.
    var isWholeYear = false
    /// It names a month, a quarter or a day.
    var isMonth = false

    /// The date that begins there; nil for none.
    init?(_ wording: Wording, from start: Int, issued: Day) {
        guard DateScan.begins(with: wording.plain[start]) else { return nil }
        let scan = DateScan(wording.plain, start, issued: issued)
        guard let end = scan.end else { return nil }
        range = scan.start..<end
        phrase = wording.text(range)
        year = scan.year
        isBounded = scan.isBounded
        isBefore = scan.isBefore
        isWholeYear = scan.isWholeYear
        isMonth = scan.isMonth
        if let lost = scan.lostYearSign {
            printed = phrase
            phrase = wording.text(range.lowerBound..<lost) + "年" + wording.text(lost..<end)
        }
        phrase = phrase.filter { !$0.isWhitespace }
    }
}
