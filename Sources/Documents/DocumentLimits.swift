/// How much a document may be. What is more is refused with a fault, so that no file can make the program slow or fill the memory.
public struct DocumentLimits: Hashable, Sendable {
    /// Bytes of a file of any kind: an office file may hold scanned pages, a text of this size would be a library.
    public var fileSize = 64 << 20
    /// Bytes of a file without packing (text, csv, web page).
    public var textSize = 16 << 20
    /// Bytes of one line of text or of one paragraph: the longest printed paragraphs have a few thousand.
    public var lineSize = 1 << 20
    /// Lines of a document, and cells of its tables: a plan has a few thousand.
    public var lines = 200_000
    /// Bytes that a package may unpack to, all its parts together.
    public var unpackedSize = 96 << 20
    /// How many times its packed size a part may unpack to, once it is larger than `ratioFreeSize`: office programs reach a hundred.
    public var ratio = 250
    /// Up to this many bytes the ratio is not asked for, because a small part of blank rows packs well.
    public var ratioFreeSize = 4 << 20
    /// Entries of a package, pictures included.
    public var entries = 10_000
    /// How deep markup may nest: a table inside a table inside a text box stays below 60, a web page below 100.
    public var depth = 180
    /// How deep a web page may nest: pages whose tags are not closed nest deeper than anybody meant.
    public var pageDepth = 250
    /// Elements and attributes of a web page, which is held in memory while it is read.
    public var pageElements = 1_000_000
    /// Attributes of one element: readers compare each with each.
    public var attributes = 200

    public init() {}
}
