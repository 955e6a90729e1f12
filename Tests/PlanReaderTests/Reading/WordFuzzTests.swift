import Ledger
import TestSupport
import Testing

@testable import PlanReader

/// Changed phrases, sentences and lists of units through the rules that read them: nothing crashes or hangs, nothing is invented, and
/// what was read is read again from how it is written.
@Suite struct WordFuzzTests {
    private static let phrases = [
        "2024年6月底前", "二〇二四年十二月三十一日", "2024年3月至次年2月", "6月30日前完成", "2024-06-30", "2024.6", "今年第三季度末", "上半年", "本月底前",
        "十四五期间",
        "印发之日起20个工作日内", "方案印发后一个月内", "每季度末", "每年12月底前", "长期坚持", "待平台上线后", "力争2025年底前", "即日起至2024年6月", "2022年13月",
        "2月30日",
        "2023—2025年", "一、二季度", "1-6月", "20240630", "已于2023年6月完成", "2024年6月、9月", "五年内",
    ]

    private static let sentences = [
        "1.压缩时限。自2024年3月起由20个工作日压减至8个工作日内，一次性告知。", "2024年6月底前出具一份报告，达标率、办结率达99.5%以上，最高补助50万元。",
        "待平台上线后，按照全市统一部署，每季度召开两次例会，断面水质达到Ⅲ类。", "到“十四五”末，由9个环节减少为受理、踏勘3个环节，只跑一次，五证合一。",
        "自本方案印发之日起20个工作日内，教师、保育员1:2配备，按照3.25/吨执行，新增1-2家。", "《办法（2022年版）》出台后，定期抽查；截至2023年底，三类企业共208家。",
    ]

    private static let lists = [
        "牵头单位：区教委“双减、双增”专班（设在区教委）、区财政局等；配合单位：各镇街", "（由区教委牵头，区财政局、区水务局配合；2024年6月底前完成，并长期坚持）",
        "区住建局会同区财政局和区税务局按职责分工负责", "【责任单位：★区法院，县检察院/招商工作部】", "责任领导：洪某；区教委牵头、区城管局参与", "区政府办公室区财政局区教委",
    ]

    @Test func deadlines() throws {
        let words = FuzzWords(Self.phrases)
        try Fuzz("deadlines", pieces: []).run(corpus: words.corpus) { Self.wrongPhrase(words.text($0)) }
    }

    @Test func textDeadlines() throws {
        let words = FuzzWords(Self.sentences + Self.phrases)
        try Fuzz("text-deadlines", pieces: []).run(corpus: words.corpus) { Self.wrongDeadlines(words.text($0)) }
    }

    @Test func figures() throws {
        let words = FuzzWords(Self.sentences)
        try Fuzz("figures", pieces: []).run(corpus: words.corpus) { Self.wrongFigures(words.text($0)) }
    }

    @Test func units() throws {
        let words = FuzzWords(Self.lists)
        try Fuzz("units", pieces: []).run(corpus: words.corpus) { Self.wrongUnits(words.text($0)) }
    }

    /// Whole lists of bytes that were no text.
    @Test func bytes() throws {
        let corpus = (Self.phrases + Self.sentences + Self.lists).map { Array($0.utf8) }
        try Fuzz("words", pieces: ["年", "月", "个", "：", "（", "）", "“", "、", "9999999999"]).run(corpus: corpus) { input in
            let text = String(decoding: input, as: UTF8.self)
            return Self.wrongPhrase(text) ?? Self.wrongDeadlines(text) ?? Self.wrongFigures(text)
                ?? Self.wrongUnits(text)
        }
    }

    // MARK: What is wrong

    private static let issued = Day(ordinal: 19_763)

    private static func wrongPhrase(_ text: String) -> String? {
        guard case .success(let read) = Deadline.read(text, issued: issued) else { return nil }
        if let wrong = read.lazy.compactMap({ wrong($0, in: text) }).first { return wrong }
        let written = read.written(issued: issued)
        guard case .success(let again) = Deadline.read(written, issued: issued, keeping: read) else {
            return "\(written), written for \(text), cannot be read"
        }
        return again.map(\.date) == read.map(\.date) ? nil : "\(written) is another day than \(text)"
    }

    private static func wrong(_ deadline: Deadline, in text: String) -> String? {
        if let date = deadline.date, !date.isOfOurTime { return "\(deadline) of \(text)" }
        switch deadline.kind {
        case .by, .from: if deadline.date == nil { return "no day: \(deadline) of \(text)" }
        case .ongoing, .recurring, .done, .none: if deadline.date != nil { return "a day: \(deadline) of \(text)" }
        case .relative: if deadline.date == nil, deadline.trigger == nil { return "nothing: \(deadline) of \(text)" }
        }
        return isWithin(deadline.printed ?? deadline.phrase, text) ? nil : "\(deadline.phrase) is not in \(text)"
    }

    private static func wrongDeadlines(_ text: String) -> String? {
        let passage = Passage(wording: Wording(text), lines: 1...1)
        let calendar = WorkCalendar(sources: [2024: "告示"])
        let read = TextDeadlines(passage, issued: issued, calendar: calendar, planYear: 2024).read()
        if let doubt = read.doubts.first(where: { !isWithin($0.what, text) }) { return "\(doubt) of \(text)" }
        if let wrong = read.deadlines.lazy.compactMap({ wrong($0, in: text) }).first { return wrong }
        let cell = DeadlineCell.read(ListCell([passage]), issued: issued, calendar: calendar)
        return cell.deadlines.lazy.compactMap { wrong($0, in: text) }.first
    }

    private static func wrongFigures(_ text: String) -> String? {
        let plain = Wording(text).plain
        for figure in TextFigures.figures(in: Wording(text)) {
            let isNumber = figure.value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            guard isNumber, !figure.value.isEmpty, !figure.unit.isEmpty,
                ["≤", "≥", "=", "<", ">", "≈", "+", "-"].contains(figure.comparator)
            else { return "\(figure) of \(text)" }
            let phrase = Wording(figure.phrase ?? "").plain
            if !isWithin(figure.what, text) || plain.first(of: Wording.string(phrase[...])) == nil, !phrase.isEmpty {
                return "\(figure) is not in \(text)"
            }
        }
        return nil
    }

    private static func wrongUnits(_ text: String) -> String? {
        let wording = Wording(text)
        let names = UnitNames.split(wording)
        if let name = names.first(where: { $0.isEmpty || !isWithin($0, text) }) { return "\(name) of \(text)" }
        let book = NameBook(names)
        if let name = names.first(where: { book.parts(of: $0).joined() != $0 }) { return "parts of \(name)" }
        let likeness = UnitLikeness()
        let found = [
            Responsibility.labelled(wording), Responsibility.closing(wording, likeness: likeness),
            Responsibility.worded(wording), Responsibility.led(wording, likeness: likeness),
        ]
        for responsibility in found.compactMap({ $0 }) {
            if responsibility.range.upperBound > wording.count { return "beyond the end of \(text)" }
            for part in responsibility.parts where !isWithin(part.wording.text, text) { return "\(part) of \(text)" }
        }
        return nil
    }

    /// All its characters stand in the text in their order.
    private static func isWithin(_ part: String, _ text: String) -> Bool {
        var rest = Array(text.unicodeScalars)[...]
        for sign in part.unicodeScalars where !sign.isBlank && sign != "、" && sign != "，" && sign != "年" {
            guard let place = rest.firstIndex(of: sign) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}

/// Texts as bytes, each of which stands for a word, so that whatever is changed stays a text.
struct FuzzWords {
    let corpus: [[UInt8]]
    private let words: [String]

    init(_ texts: [String]) {
        let own = Set(texts.joined().map(String.init)).union(["２", " ", "\n", "Ⅴ", "O", ")", "“", "”", "之后", "至"])
            .sorted()
        words = Array(own.prefix(256))
        let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, UInt8($0)) })
        corpus = texts.map { text in text.compactMap { places[String($0)] } }
    }

    func text(_ bytes: [UInt8]) -> String { bytes.map { words[Int($0) % words.count] }.joined() }
}
