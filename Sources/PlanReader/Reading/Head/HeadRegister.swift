import Documents
import Ledger

/// What the register of a document says on a web page, in a table or in lines of its own: 文号 and 成文日期.
struct HeadRegister {
    private(set) var documentNumber: String?
    private(set) var issued: Day?
    private(set) var issuedLine: Int?

    init(_ document: Document, until end: Int) {
        for block in document.blocks.prefix(120) where block.lines.lowerBound < end {
            let texts: [String] =
                switch block {
                case .paragraph(let paragraph): [paragraph.text]
                case .row(let row): row.cells.filter { !$0.isContinued }.map(\.text)
                }
            read(Wording(texts.joined(separator: " ")), line: block.lines.lowerBound)
        }
    }

    private mutating func read(_ wording: Wording, line: Int) {
        guard wording.count <= 300 else { return }
        if documentNumber == nil,
            let start = HeadRegister.end(of: ["发文字号", "公文字号", "文件编号", "文号"], in: wording),
            let range = DocumentNumber.find(in: wording, from: start), range.lowerBound <= start + 3
        {
            documentNumber = wording.text(range).filter { !$0.isWhitespace }
        }
        if issued == nil, let start = HeadRegister.end(of: ["成文日期", "成文时间", "发文日期", "发文时间"], in: wording),
            let day = HeadRegister.day(wording.plain[start...])
        {
            issued = day
            issuedLine = line
        }
    }

    /// Behind the label, which may be set wide (文　号), and what parts it from its value.
    private static func end(of labels: [String], in wording: Wording) -> Int? {
        let signs = wording.plain
        for label in labels {
            for start in signs.indices where signs[start] == label.unicodeScalars.first {
                guard var end = match(label, in: signs, at: start) else { continue }
                while end < signs.count, signs[end].isBlank || ":]】|".unicodeScalars.contains(signs[end]) { end += 1 }
                return end
            }
        }
        return nil
    }

    private static func match(_ label: String, in signs: [Unicode.Scalar], at start: Int) -> Int? {
        var place = start
        for sign in label.unicodeScalars {
            while place < signs.count, signs[place].isBlank { place += 1 }
            guard place < signs.count, signs[place] == sign else { return nil }
            place += 1
        }
        return place
    }

    /// 2024-03-08, 2024年3月8日, 2024/3/8
    private static func day(_ signs: ArraySlice<Unicode.Scalar>) -> Day? {
        var numbers: [Int] = []
        var rest = signs
        while numbers.count < 3 {
            let digits = rest.prefix(while: \.isDigit)
            guard (1...4).contains(digits.count) else { return nil }
            numbers.append(digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) })
            rest = rest.dropFirst(digits.count)
            if let sign = rest.first, "-/.年月".unicodeScalars.contains(sign) { rest = rest.dropFirst() }
        }
        guard (1990...2100).contains(numbers[0]) else { return nil }
        return Day(numbers[0], numbers[1], numbers[2])
    }
}
