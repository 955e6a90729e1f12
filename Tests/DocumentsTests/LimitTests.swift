import TestSupport
import Testing

@testable import Documents

@Suite struct LimitTests {
    private func fault(
        _ bytes: [UInt8], _ change: (inout DocumentLimits) -> Void = { _ in }
    ) -> DocumentFault? {
        var limits = DocumentLimits()
        change(&limits)
        switch DocumentOpener.open(bytes, name: "方案.docx", limits: limits) {
        case .success: return nil
        case .failure(let fault): return fault
        }
    }

    private let limits = DocumentLimits()
    private let word = WordFile(body: WordFile.paragraph("甲") + WordFile.paragraph("乙")).bytes

    @Test func theSizeOfAFile() {
        #expect(fault(word) { $0.fileSize = word.count } == nil)
        #expect(fault(word) { $0.fileSize = word.count - 1 } == .tooLarge(limit: word.count - 1))
        #expect(fault([0x50, 0x4B] + [UInt8](repeating: 0x20, count: limits.fileSize)) == .tooLarge(limit: 64 << 20))
    }

    @Test func aLineOf20Megabytes() {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 20 << 20)
        #expect(fault(line) == .tooLarge(limit: 16 << 20))
        #expect(fault(Array(line.prefix(2 << 20))) == .longLine(limit: 1 << 20))
        #expect(fault(Array("<p>".utf8) + line.prefix(2 << 20)) == .longLine(limit: 1 << 20))
        #expect(fault(line.prefix(1 << 20) + [0x0A]) == nil)
    }

    @Test func aLongParagraphInAWordFile() {
        let text = String(repeating: "甲", count: 400_000)
        #expect(fault(WordFile(body: WordFile.paragraph(text)).bytes) == .longLine(limit: 1 << 20))
        let runs = String(repeating: "<w:r><w:t>甲</w:t></w:r>", count: 100)
        #expect(fault(WordFile(body: "<w:p>\(runs)</w:p>").bytes) { $0.lineSize = 299 } == .longLine(limit: 299))
    }

    @Test(arguments: ["甲\n", "甲,\n", "甲\t乙\n", "<p>甲"]) func tooManyLines(_ line: String) {
        let bytes = Array(String(repeating: line, count: 1001).utf8)
        #expect(fault(bytes) { $0.lines = 1000 } == .tooManyLines(limit: 1000))
        #expect(fault(bytes) { $0.lines = 2002 } == nil)
    }

    @Test func tooManyCells() {
        let row = WordFile.table([["甲", "乙", "丙"]])
        #expect(fault(WordFile(body: row).bytes) { $0.lines = 2 } == .tooManyLines(limit: 2))
        let sheet = WorkbookFile([WorkbookFile.Sheet("表", WorkbookFile.rows([["甲", "乙", "丙"]]))])
        #expect(fault(sheet.bytes) { $0.lines = 2 } == .tooManyLines(limit: 2))
        #expect(fault(Array("甲,乙,丙\n甲,乙,丙\n".utf8)) { $0.lines = 5 } == .tooManyLines(limit: 5))
    }

    /// Spans of a thousand columns and rows without end.
    @Test func spansWithoutEnd() {
        let row = "<tr><td colspan=9999 rowspan=99999>甲</td><td>乙</td></tr>"
        for (count, expected) in [(100, nil), (3000, DocumentFault.tooManyLines(limit: limits.lines))] {
            let rows = String(repeating: row + "<tr><td>丙</td><td>丁</td></tr>", count: count)
            #expect(fault(Array("<table>\(rows)</table>".utf8)) == expected)
        }
        let narrow = (0..<900).map { _ in "<td rowspan=65534>甲</td>" }.joined()
        let wide = "<table><tr>\(narrow)</tr>" + String(repeating: "<tr><td>乙</td></tr>", count: 3000) + "</table>"
        #expect(fault(Array(wide.utf8)) == .tooManyLines(limit: limits.lines))
    }

    @Test func mergedCellsThatOverlap() {
        let merged = (1...2000).map { "<mergeCell ref=\"A\($0):XFD1048576\"/>" }.joined()
        let rows = (1...3000).map { "<row r=\"\($0)\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row>" }.joined()
        let markup = "<sheetData>\(rows)</sheetData><mergeCells>\(merged)</mergeCells>"
        #expect(fault(WorkbookFile([WorkbookFile.Sheet("表", markup)]).bytes) == .hostile)
    }

    @Test func aPackageThatUnpacksToFarMore() {
        var file = ZipFile(WordFile(body: WordFile.paragraph("甲")).parts)
        file.addPackedBlanks("word/theme.xml", after: "<a>", count: 6 << 20)
        #expect(file.bytes.count < 50_000)
        #expect(fault(file.bytes) { $0.unpackedSize = 5 << 20 } == .tooLarge(limit: 5 << 20))
        #expect(fault(file.bytes) { $0.ratio = 100 } == .tooLarge(limit: file.bytes.count * 100))
        #expect(
            fault(file.bytes) {
                $0.ratioFreeSize = 7 << 20; $0.ratio = 100
            } == nil)
        #expect(fault(word) { $0.unpackedSize = 500 } == .tooLarge(limit: 500))
    }

    @Test func tooManyEntries() {
        var file = ZipFile(WordFile(body: WordFile.paragraph("甲")).parts)
        for number in 0..<100 { file.add("word/media/\(number).png", [1]) }
        #expect(fault(file.bytes) == nil)
        #expect(fault(file.bytes) { $0.entries = 100 } == .hostile)
    }

    @Test(arguments: ["w:sdt><w:sdtContent", "w:tbl><w:tr><w:tc", "w:p><w:r><w:pict><w:txbxContent", "w:ins", "x"])
    func deepMarkup(_ names: String) {
        let names = names.split(separator: "><")
        for count in [20, 170 / names.count, 1000] {
            let begin = names.map { "<\($0)>" }.joined()
            let end = names.reversed().map { "</\($0)>" }.joined()
            let body = String(repeating: begin, count: count) + String(repeating: end, count: count)
            let found = fault(WordFile(body: WordFile.paragraph("甲") + body).bytes)
            #expect(found == (count == 1000 ? .hostile : nil), "\(names) \(count)")
        }
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<font>"]) func deepPages(_ begin: String) {
        #expect(fault(Array(("<p>甲</p>" + String(repeating: begin, count: 60) + "乙").utf8)) == nil)
        #expect(fault(Array(("<p>甲</p>" + String(repeating: begin, count: 100_000) + "乙").utf8)) == .hostile)
    }

    @Test func attributesWithoutEnd() {
        let many = (0..<100_000).map { "a\($0)=1 " }.joined()
        #expect(fault(Array("<p>甲<b \(many)>乙".utf8)) == .hostile)
        #expect(
            fault(Array("<p>甲<b \(many.dropLast().split(separator: " ").prefix(200).joined(separator: " "))>乙".utf8))
                == nil)
        #expect(fault(WordFile(body: "<w:p \(many)/>").bytes) == .hostile)
    }

    @Test func aPageOfTooManyElements() {
        let page = Array(("<p>" + String(repeating: "<b>甲</b>", count: 1000)).utf8)
        #expect(fault(page) == nil)
        #expect(fault(page) { $0.pageElements = 1000 } == .tooManyLines(limit: limits.pageElements))
        let attributes = Array(("<p>" + String(repeating: "<b a=1 b=2>甲</b>", count: 400)).utf8)
        #expect(fault(attributes) { $0.pageElements = 1000 } == .tooManyLines(limit: limits.pageElements))
    }

    /// Work that grows with the square of the size in careless readers.
    @Test(arguments: [
        "<b>甲</i>", "</x>甲", "<p>甲", "<td>甲", "&#x7532;", "&a", "<!--", "<a b=\"", "<tr>", "\"\n", "\t\"\n", "| a\n",
    ])
    func muchOfTheSame(_ piece: String) {
        let text =
            (piece.hasPrefix("<") ? "" : piece.hasPrefix("&") ? "<p>" : "甲") + String(repeating: piece, count: 50_000)
        let taken = processorTime { _ = DocumentOpener.open(Array(text.utf8), name: "a.csv") }
        #expect(taken < .seconds(8), "\(piece)")
    }
}

@Suite struct HostileMarkupTests {
    private func fault(prolog: String, body: String) -> DocumentFault? {
        var file = WordFile(body: body)
        file.prolog = prolog
        return DocumentsTests.fault(file.bytes)
    }

    @Test func aDocumentTypeIsRefused() {
        let bomb = (1...12).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        let body = "<w:p><w:r><w:t>&a12;</w:t></w:r></w:p>"
        #expect(fault(prolog: "<!DOCTYPE a [<!ENTITY a0 \"甲\">\(bomb)]>", body: body) == .hostile)
        #expect(fault(prolog: "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", body: "<w:p/>") == .hostile)
        #expect(
            fault(
                prolog: "<?xml version=\"1.0\"?><!-- a --><!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/passwd\">]>", body: body
            )
                == .hostile)
    }

    @Test func anEntityThatIsNotDeclaredIsDamage() {
        #expect(fault(prolog: "", body: "<w:p><w:r><w:t>&a12;</w:t></w:r></w:p>") == .damaged)
    }

    @Test func aDocumentTypeInUTF16IsRefusedToo() throws {
        var file = ZipFile()
        for part in WordFile(body: WordFile.paragraph("甲")).parts {
            let text = part.name == "word/document.xml" ? "\u{FEFF}<!DOCTYPE a []>" + part.text : part.text
            file.add(part.name, part.name == "word/document.xml" ? try encoded(text, as: "UTF-16LE") : Array(text.utf8))
        }
        #expect(DocumentsTests.fault(file.bytes) == .hostile)
    }

    @Test func anEntityInAPageIsText() throws {
        let page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>甲&x;</p></body></html>"
        #expect(try !opened(page).lines.joined().contains("root:"))
    }
}
