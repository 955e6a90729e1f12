import CArchive

/// A package of the office formats (a zip file): its parts of markup by their path. Pictures and other parts stay packed.
struct OfficePackage {
    /// By the path without a slash before it: `word/document.xml`.
    let parts: [String: [UInt8]]
    /// It holds pictures: a scanned document has nothing else.
    let hasPictures: Bool

    /// Unpacks a file. Every bound is asked for while unpacking, whatever the file says of itself.
    init(
        unpacking bytes: [UInt8], limits: DocumentLimits, libraries: SystemLibraries = SystemLibraries()
    ) throws(DocumentFault) {
        (parts, hasPictures) = try bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(DocumentFault) in
                try Self.parts(of: buffer, limits: limits, library: libraries.archive)
            }
        }.get()
    }

    private static func parts(
        of buffer: UnsafeBufferPointer<UInt8>, limits: DocumentLimits, library: String?
    ) throws(DocumentFault) -> (parts: [String: [UInt8]], hasPictures: Bool) {
        // The first walk keeps nothing, so that a package made to fill the memory is refused before it does.
        let sizes = try walk(buffer, library) { archive throws(DocumentFault) in
            var measuring = Unpacking(archive: archive, packedSize: buffer.count, limits: limits)
            return try measuring.sizes()
        }
        return try walk(buffer, library) { archive throws(DocumentFault) in
            var unpacking = Unpacking(archive: archive, packedSize: buffer.count, limits: limits)
            return (try unpacking.parts(sizes), unpacking.hasPictures)
        }
    }

    private static func walk<Found>(
        _ buffer: UnsafeBufferPointer<UInt8>, _ library: String?,
        _ body: (OpaquePointer) throws(DocumentFault) -> Found
    ) throws(DocumentFault) -> Found {
        var result: Int32 = 0
        guard let archive = carchive_open(library, buffer.baseAddress, buffer.count, &result) else {
            throw fault(result)
        }
        defer { carchive_close(archive) }
        return try body(archive)
    }

    fileprivate static func fault(_ result: Int32) -> DocumentFault {
        switch Int(result) {
        case CARCHIVE_ENCRYPTED: .encrypted
        case CARCHIVE_NO_LIBRARY: .missingLibrary("libarchive")
        default: .damaged
        }
    }
}

/// One walk through a package's entries.
private struct Unpacking {
    let archive: OpaquePointer
    let packedSize: Int
    let limits: DocumentLimits
    var total = 0
    var entries = 0
    var hasPictures = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// How many bytes each part of markup has.
    mutating func sizes() throws(DocumentFault) -> [String: Int] {
        var sizes: [String: Int] = [:]
        while let name = try next() {
            var size = 0
            try contents { size += $0.count }
            sizes[name] = size
        }
        return sizes
    }

    mutating func parts(_ sizes: [String: Int]) throws(DocumentFault) -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        while let name = try next() {
            var part: [UInt8] = []
            part.reserveCapacity(sizes[name] ?? 0)
            try contents { part += $0 }
            parts[name] = part
        }
        return parts
    }

    /// The path of the next part of markup; nil at the end.
    private mutating func next() throws(DocumentFault) -> String? {
        while true {
            let result = carchive_next(archive)
            if result == CARCHIVE_END { return nil }
            guard result == CARCHIVE_OK else { throw OfficePackage.fault(result) }
            entries += 1
            guard entries <= limits.entries else { throw .hostile }
            let name = carchive_name(archive).map { String(cString: $0) } ?? ""
            if Self.isMarkup(name) { return Self.path(name) }
            hasPictures = hasPictures || name.contains("media/")
        }
    }

    private mutating func contents(_ body: (ArraySlice<UInt8>) -> Void) throws(DocumentFault) {
        while true {
            let count = buffer.withUnsafeMutableBufferPointer { carchive_read(archive, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw OfficePackage.fault(Int32(count)) }
            guard count > 0 else { return }
            total += count
            guard total <= limits.unpackedSize else { throw .tooLarge(limit: limits.unpackedSize) }
            guard total <= limits.ratioFreeSize || total / limits.ratio <= packedSize else {
                throw .tooLarge(limit: packedSize * limits.ratio)
            }
            body(buffer[..<count])
        }
    }

    private static func isMarkup(_ name: String) -> Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }

    /// Some programs write `\` between folders or a slash before the path.
    private static func path(_ name: String) -> String {
        String(name.map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" })
    }
}

/// The file names under which the system's libraries are looked for; nil is the one that the program was built with.
struct SystemLibraries: Hashable {
    var archive: String?
    var markup: String?
}
