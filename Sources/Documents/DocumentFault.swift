/// Why a file is no document that can be read. The words for it stand in `Words`.
public enum DocumentFault: Error, Hashable, Sendable {
    case empty
    /// An old Word, WPS or Excel file (.doc, .wps, .xls), whatever its name says: to be saved anew.
    case oldOffice
    /// A text in the form of writing programs without Word's own (.rtf): to be saved anew.
    case richText
    /// A file of LibreOffice or OpenOffice (.odt, .ods): to be saved anew.
    case openDocument
    case pdf
    case picture
    /// A file with a password or a digital right on it.
    case encrypted
    /// A package whose end is missing or whose parts are damaged.
    case damaged
    /// It unpacks to more than is allowed; the limit in bytes.
    case tooLarge(limit: Int)
    /// Its markup nests or names entities in a way that no office program writes.
    case hostile
    /// Neither text nor any known format.
    case unknownFormat
    /// A zip package that is neither a Word file nor a workbook.
    case otherPackage
    /// A web page saved as one file with its pictures (.mht) in a form that no browser or office program writes.
    case webArchive
    /// A single line is longer than any person writes; the limit in bytes.
    case longLine(limit: Int)
    /// More lines or cells than a plan can have; the limit.
    case tooManyLines(limit: Int)
    /// A library of the system that this format needs is not installed, for example `libxml2`.
    case missingLibrary(String)
}
