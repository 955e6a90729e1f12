/// What the first bytes of a file say that it is.
enum Signature: Hashable {
    /// A zip package: a Word file, a workbook or something else.
    case package
    case refused(DocumentFault)
    /// Text of some kind, or nothing known.
    case none

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .package
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .refused(Self.compoundFault(bytes))
        } else if let known = Self.table.first(where: { bytes.starts(with: $0.start) }) {
            self = .refused(known.fault)
        } else if bytes.prefix(1024).holds("%PDF-") {
            self = .refused(.pdf)
        } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) || Self.isPicture(bytes) {
            self = .refused(.picture)
        } else {
            self = .none
        }
    }

    /// An office program wraps a file with a password into the old container, as a stream of this name in UTF-16.
    private static func compoundFault(_ bytes: [UInt8]) -> DocumentFault {
        for name in ["EncryptedPackage", "DRMContent"] {
            if bytes[...].holds(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) { return .encrypted }
        }
        return .oldOffice
    }

    /// A picture whose sign does not stand at the start alone.
    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
            || bytes.starts(with: "BM".utf8) && bytes.dropFirst(6).starts(with: [0, 0, 0, 0])
    }

    private static let table: [(start: [UInt8], fault: DocumentFault)] = [
        ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture),
        (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture),
        ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("{\\rtf".utf8), .richText),
        ([0xDB, 0xA5], .oldOffice),
        ([0x31, 0xBE, 0x00, 0x00], .oldOffice),
        ([0x50, 0x4B, 0x05, 0x06], .otherPackage),
        ([0x37, 0x7A, 0xBC, 0xAF], .otherPackage),
        (Array("Rar!".utf8), .otherPackage),
        ([0x1F, 0x8B], .otherPackage),
    ]
}

extension ArraySlice<UInt8> {
    /// Whether these bytes stand somewhere in it.
    func holds(_ wanted: some Collection<UInt8>) -> Bool {
        let wanted = Array(wanted)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }

    func holds(_ wanted: String) -> Bool { holds(wanted.utf8) }
}
