import CXML

/// One step through a document of markup.
enum MarkupStep: Hashable {
    case element(MarkupName)
    case elementEnd
    case text(String)
}

/// An element's name without prefix, and the vocabulary that it belongs to.
struct MarkupName: Hashable {
    var vocabulary: Vocabulary
    var name: String

    func `is`(_ vocabulary: Vocabulary, _ name: String) -> Bool {
        self.vocabulary == vocabulary && self.name == name
    }
}

/// The vocabularies of the office formats that are read, in their first and their strict form.
enum Vocabulary: Hashable {
    case word, sheet, math, compatibility, drawing, package, other

    init(namespace: String) {
        switch namespace {
        case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main":
            self = .word
        case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main":
            self = .sheet
        case "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math":
            self = .math
        case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
        case "http://schemas.openxmlformats.org/package/2006/relationships": self = .package
        case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
            self = .drawing
        default: self = .other
        }
    }
}

/// Markup as a stream of steps: xml of a package's part, or a web page. It ends with the object.
final class MarkupReader {
    private let markup: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// The last namespaces seen, by their address: two or three in a document.
    private var vocabularies: [(address: UnsafePointer<CChar>, vocabulary: Vocabulary)] = []

    /// Reads a part of a package. A document type is refused before anything in it is read.
    static func xml(
        _ part: [UInt8], limits: DocumentLimits, libraries: SystemLibraries = SystemLibraries()
    ) throws(DocumentFault) -> MarkupReader {
        let text = try XMLProlog.checked(part)
        guard TagCheck.isHarmless(text, attributes: limits.attributes) else { throw .hostile }
        return try MarkupReader(text) { bytes, count, result in
            cxml_open_xml(libraries.markup, bytes, count, Int32(clamping: limits.depth), result)
        }
    }

    /// Reads a web page in UTF-8; broken markup is mended.
    static func page(
        _ text: [UInt8], limits: DocumentLimits, libraries: SystemLibraries = SystemLibraries()
    ) throws(DocumentFault) -> MarkupReader {
        guard TagCheck.isHarmless(text, attributes: limits.attributes) else { throw .hostile }
        let elements = limits.pageElements
        return try MarkupReader(text) { bytes, count, result in
            let depth = Int32(clamping: limits.pageDepth)
            return cxml_open_html(libraries.markup, bytes, count, depth, Int32(clamping: elements), result)
        }
    }

    private typealias Open = (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<Int32>) -> OpaquePointer?

    private init(_ text: [UInt8], open: Open) throws(DocumentFault) {
        bytes = .allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        var result: Int32 = 0
        guard let markup = open(UnsafePointer(bytes.baseAddress), bytes.count, &result) else {
            bytes.deallocate()
            throw Self.fault(result)
        }
        self.markup = markup
    }

    deinit {
        cxml_close(markup)
        bytes.deallocate()
    }

    /// The next step; nil at the document's end.
    func next() throws(DocumentFault) -> MarkupStep? {
        let result = cxml_next(markup)
        switch Int(result) {
        case CXML_ELEMENT: return .element(name)
        case CXML_ELEMENT_END: return .elementEnd
        case CXML_TEXT: return .text(cxml_text(markup).map { String(cString: $0) } ?? "")
        case CXML_END: return nil
        default: throw Self.fault(result)
        }
    }

    /// An attribute of the element that the last step began, by its name without prefix.
    func attribute(_ name: String) -> String? { cxml_attribute(markup, name).map { String(cString: $0) } }

    func number(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

    /// Whether an attribute says yes: `1`, `true`, `on`; nil without it.
    func flag(_ name: String) -> Bool? { attribute(name).map { $0 == "1" || $0 == "true" || $0 == "on" } }

    private var name: MarkupName {
        MarkupName(vocabulary: vocabulary, name: cxml_name(markup).map { String(cString: $0) } ?? "")
    }

    private var vocabulary: Vocabulary {
        guard let address = cxml_namespace(markup) else { return .other }
        if let known = vocabularies.first(where: { $0.address == address }) { return known.vocabulary }
        let vocabulary = Vocabulary(namespace: String(cString: address))
        vocabularies.append((address, vocabulary))
        return vocabulary
    }

    private static func fault(_ result: Int32) -> DocumentFault {
        switch Int(result) {
        case CXML_HOSTILE: .hostile
        case CXML_NO_LIBRARY: .missingLibrary("libxml2")
        case CXML_TOO_LARGE: .tooManyLines(limit: DocumentLimits().pageElements)
        default: .damaged
        }
    }
}

extension MarkupReader {
    /// Goes through the children of the element at hand up to its end. The body must read each child up to its end; text stands between
    /// them and is passed over.
    func children(_ body: (MarkupName) throws(DocumentFault) -> Void) throws(DocumentFault) {
        while let step = try next() {
            switch step {
            case .element(let name): try body(name)
            case .elementEnd: return
            case .text: break
            }
        }
    }

    /// Passes over the element at hand with all that it holds.
    func skip() throws(DocumentFault) {
        var depth = 1
        while depth > 0, let step = try next() {
            switch step {
            case .element: depth += 1
            case .elementEnd: depth -= 1
            case .text: break
            }
        }
    }

    /// The text that the element at hand holds itself, up to its end.
    func text() throws(DocumentFault) -> String {
        var text = ""
        while let step = try next() {
            switch step {
            case .element: try skip()
            case .elementEnd: return text
            case .text(let piece): text += piece
            }
        }
        return text
    }

    /// Goes to the document's outermost element; nil for a document without one.
    func root() throws(DocumentFault) -> MarkupName? {
        while let step = try next() {
            if case .element(let name) = step { return name }
        }
        return nil
    }
}
