/// 文号: 江津府发〔2022〕14号.
enum DocumentNumber {
    /// The number where the passage is nothing else; a number cited in a sentence is another document's.
    static func whole(_ wording: Wording) -> String? {
        guard let range = find(in: wording), range.lowerBound == 0, range.upperBound == wording.count else {
            return nil
        }
        return wording.text.filter { $0 != " " && $0 != "　" }
    }

    /// Where the first number in the text stands.
    static func find(in wording: Wording, from start: Int = 0) -> Range<Int>? {
        let signs = wording.plain
        var place = start
        while place < signs.count {
            defer { place += 1 }
            guard "〔[(【﹝".unicodeScalars.contains(signs[place]) else { continue }
            guard let year = ListMark.digits(signs, place + 1, most: 4), (1990...2100).contains(year.value) else {
                continue
            }
            var end = year.end
            guard end < signs.count, "〕])】﹞".unicodeScalars.contains(signs[end]) else { continue }
            end += 1
            while end < signs.count, signs[end].isBlank || signs[end] == "第" { end += 1 }
            guard let number = ListMark.digits(signs, end, most: 5) else { continue }
            end = number.end
            while end < signs.count, signs[end].isBlank { end += 1 }
            guard end < signs.count, signs[end] == "号" else { continue }
            var first = place
            while first > start, signs[first - 1].isBlank { first -= 1 }
            while first > start, signs[first - 1].isHan { first -= 1 }
            guard place - first >= 2 else { continue }
            return first..<end + 1
        }
        return nil
    }

    /// The year in it: 2022.
    static func year(_ number: String) -> Int? {
        let signs = Wording(number).plain
        guard let open = signs.firstIndex(where: { "〔[(【﹝".unicodeScalars.contains($0) }) else { return nil }
        return ListMark.digits(signs, open + 1, most: 4)?.value
    }
}
