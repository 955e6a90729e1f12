import TestSupport
import Testing

@testable import Documents

@Suite struct PackageTests {
    private let parts = WordFile(body: WordFile.paragraph("一、甲局牵头") + WordFile.table([["甲", "乙"]])).parts

    @Test func aPartInUTF16() throws {
        var file = ZipFile()
        for part in parts {
            let text = part.text.hasPrefix("<?xml") ? String(part.text.drop { $0 != ">" }.dropFirst()) : part.text
            let declared = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text
            file.add(part.name, try encoded(declared, as: "UTF-16LE"))
        }
        #expect(try opened(file.bytes).outline == ["一、甲局牵头", "甲 | 乙"])
    }

    @Test func pathsWithBackslashesAndASlashBefore() throws {
        var file = ZipFile()
        for part in parts {
            let name = part.name.split(separator: "/").joined(separator: "\\")
            file.add(part.name.hasPrefix("word/") ? name : "/" + part.name, Array(part.text.utf8))
        }
        #expect(try opened(file.bytes).outline.first == "一、甲局牵头")
    }

    @Test func aMainPartOfAnotherName() throws {
        let renamed = parts.map { part in
            (
                part.name == "word/document.xml" ? "word/document2.xml" : part.name,
                part.name == "_rels/.rels"
                    ? WordFile.relationships([("a", "x/officeDocument", "/word/document2.xml")]) : part.text
            )
        }
        #expect(try opened(ZipFile(renamed).bytes).outline.first == "一、甲局牵头")
    }

    @Test func cutAnywhereItIsDamaged() {
        let bytes = ZipFile(parts).bytes
        for count in stride(from: 4, to: bytes.count, by: 7) {
            #expect(fault(Array(bytes.prefix(count))) == .damaged, "\(count)")
        }
    }

    @Test func aChangedByteInAPartIsDamage() throws {
        var bytes = ZipFile(parts).bytes
        let place = try #require(bytes[...].place(of: "局牵头"))
        bytes[place] ^= 1
        #expect(fault(bytes) == .damaged)
    }

    @Test func anEntryWithAPasswordIsToldSo() {
        var file = ZipFile()
        for part in parts { file.add(part.name, Array(part.text.utf8), isEncrypted: true) }
        #expect(fault(file.bytes) == .encrypted)
    }

    @Test func otherPackages() {
        #expect(fault(ZipFile([("a.txt", "甲")]).bytes) == .otherPackage)
        #expect(fault(ZipFile([("content.xml", "<a/>"), ("mimetype", "a")]).bytes) == .otherPackage)
        #expect(fault(ZipFile().bytes) == .otherPackage)
        #expect(fault(ZipFile([("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")]).bytes) == .openDocument)
        let slides = parts.filter { !$0.name.hasPrefix("word/") } + [("word/document.xml", "<a/>")]
        #expect(fault(ZipFile(slides).bytes) == .otherPackage)
        let binary = [("_rels/.rels", WordFile.relationships([("a", "x/officeDocument", "xl/workbook.bin")]))]
        #expect(fault(ZipFile(binary).bytes) == .otherPackage)
    }

    @Test func aPackageWithoutItsMainPartOrWithBrokenMarkup() {
        #expect(fault(ZipFile(parts.filter { $0.name != "word/document.xml" }).bytes) == .damaged)
        for text in [
            "", "甲", "<a", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
            "<a></b>", "\u{1}", "<?xml version=\"1.0\"?>",
        ] {
            let broken = parts.map { ($0.name, $0.name == "word/document.xml" ? text : $0.text) }
            #expect(fault(ZipFile(broken).bytes) == .damaged, "\(text)")
        }
    }

    @Test func anEmptyDocumentIsEmpty() {
        #expect(fault(WordFile(body: "<w:p/>").bytes) == .empty)
        #expect(fault(WorkbookFile([WorkbookFile.Sheet("甲", "<sheetData/>")]).bytes) == .empty)
    }

    @Test func aDocumentOfScannedPagesIsAPicture() {
        var file = ZipFile(WordFile(body: "<w:p><w:r><w:drawing/></w:r></w:p>").parts)
        file.add("word/media/image1.jpeg", [0xFF, 0xD8, 0xFF])
        #expect(fault(file.bytes) == .picture)
    }

    @Test func aMissingLibraryIsTold() {
        let missing = SystemLibraries(archive: "libno-such-archive.so.1", markup: "libno-such-markup.so.1")
        #expect(throws: DocumentFault.missingLibrary("libarchive")) {
            try OfficePackage(unpacking: ZipFile(parts).bytes, limits: DocumentLimits(), libraries: missing)
        }
        #expect(throws: DocumentFault.missingLibrary("libxml2")) {
            try MarkupReader.xml(Array("<a/>".utf8), limits: DocumentLimits(), libraries: missing)
        }
        #expect(throws: DocumentFault.missingLibrary("libxml2")) {
            try MarkupReader.page(Array("<a>".utf8), limits: DocumentLimits(), libraries: missing)
        }
    }
}
