/// Opens a plan document of any format: `DocumentOpener.open(bytes, name: "方案.docx")`.
///
/// What a file is decides its content; the name is asked only where content leaves it open (commas in a text or a table of
/// commas). Nothing outside the bytes is read: no network, no other file, no entity.
public enum DocumentOpener {
    public static func open(_ bytes: [UInt8], name: String) -> Result<Document, DocumentFault> {
        open(bytes, name: name, limits: DocumentLimits())
    }

    static func open(_ bytes: [UInt8], name: String, limits: DocumentLimits) -> Result<Document, DocumentFault> {
        Result { () throws(DocumentFault) in try document(bytes, name: name, limits: limits) }
    }

    private static func document(
        _ bytes: [UInt8], name: String, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileSize else { throw .tooLarge(limit: limits.fileSize) }
        switch Signature(of: bytes) {
        case .refused(let fault): throw fault
        case .package: return try OfficeDocument.read(bytes, limits: limits)
        case .none: return try textDocument(bytes, name: name, limits: limits)
        }
    }

    private static func textDocument(
        _ bytes: [UInt8], name: String, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        guard bytes.count <= limits.textSize else { throw .tooLarge(limit: limits.textSize) }
        let text = try TextDecoding.decode(bytes, label: PageSigns.label(in: bytes))
        let document: Document
        switch PageSigns.kind(of: text.bytes) {
        case .refused(let fault): throw fault
        case .page: document = try PageDocument.read(text, limits: limits)
        case .archive:
            let (page, label) = try WebArchive.page(in: bytes)
            document = try PageDocument.read(try TextDecoding.decode(page, label: label), limits: limits)
        case .text: document = try TextDocument.read(text, name: FileName(name), limits: limits)
        }
        guard !document.blocks.isEmpty else { throw .empty }
        return document
    }
}
