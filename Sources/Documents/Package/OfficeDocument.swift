/// A zip package as a document: what it is says its main part.
enum OfficeDocument {
    static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentFault) -> Document {
        let package = try OfficePackage(unpacking: bytes, limits: limits)
        let main = try mainPart(of: package, limits: limits)
        guard let part = package.parts[main] else {
            if package.parts["META-INF/manifest.xml"] != nil, package.parts["content.xml"] != nil {
                throw .openDocument
            }
            // The package names a part of markup that it has not.
            throw main.hasSuffix(".xml") ? .damaged : .otherPackage
        }
        let reader = try MarkupReader.xml(part, limits: limits)
        guard let root = try reader.root() else { throw .damaged }
        let document: Document
        if root.is(.word, "document") {
            document = try WordDocument.read(package, main: main, reader: reader, limits: limits)
        } else if root.is(.sheet, "workbook") {
            document = try WorkbookDocument.read(package, main: main, reader: reader, limits: limits)
        } else {
            throw .otherPackage
        }
        guard !document.blocks.isEmpty else { throw package.hasPictures ? .picture : .empty }
        return document
    }

    /// The part that the package's own relationships name; the usual places where they are missing.
    private static func mainPart(
        of package: OfficePackage, limits: DocumentLimits
    ) throws(DocumentFault) -> String {
        let named = try Relationships(of: "", in: package, limits: limits).byKind["officeDocument"]
        let usual = ["word/document.xml", "xl/workbook.xml"]
        return named ?? usual.first { package.parts[$0] != nil } ?? ""
    }
}
