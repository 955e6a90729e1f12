import Documents
import Testing

@Suite struct SignatureTests {
    private static let starts: [([UInt8], DocumentFault)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .oldOffice),
        (Array("{\\rtf1\\ansi 方案}".utf8), .richText),
        (Array("\n%PDF-1.7\n一、总体要求".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], .picture),
        ([0, 0, 0, 0x18] + Array("ftypheic".utf8), .picture),
        (Array("RIFF1234WEBPVP8 ".utf8), .picture),
        ([0x42, 0x4D, 0x36, 0x10, 0x0E, 0, 0, 0, 0, 0, 0x36, 0], .picture),
        (Array("Rar!\u{1A}".utf8), .otherPackage),
        ([0x1F, 0x8B, 8, 0], .otherPackage),
        ([], .empty),
        ([0xEF, 0xBB, 0xBF], .empty),
        (Array(" \n\u{3000}\n".utf8), .empty),
        ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0], .unknownFormat),
        ([UInt8](repeating: 0, count: 4096), .unknownFormat),
        ((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435 >> 7) }, .unknownFormat),
    ]

    @Test(arguments: starts)
    func whateverItsNameSays(_ bytes: [UInt8], _ expected: DocumentFault) {
        #expect(fault(bytes, name: "方案.docx") == expected)
        #expect(fault(bytes, name: "方案.txt") == expected)
    }

    @Test(arguments: ["EncryptedPackage", "DRMContent"]) func aPasswordIsToldFromAnOldFile(_ stream: String) throws {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 3000)
        #expect(fault(start + (try encoded(stream, as: "UTF-16LE"))) == .encrypted)
    }
}
