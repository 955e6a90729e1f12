/// Why a file gives no plan. The command line says it in one line with the file's name.
public enum ImportFault: Hashable, Sendable {
    case missing, folder, noPermission
    /// The system's own word.
    case unreadable(String)
    case empty
    /// A .doc, .wps or .xls, whatever its name says.
    case oldOffice
    /// A .rtf, or an .odt or .ods, whatever its name says.
    case richText, openDocument
    case pdf, picture, encrypted, damaged
    /// More than that many bytes.
    case tooLarge(limit: Int)
    case hostile, unknownFormat, otherPackage, webArchive
    case longLine(limit: Int)
    case tooManyLines(limit: Int)
    /// A library of the system that is not installed.
    case missingLibrary(String)
    /// Tables without a column of tasks, and what their columns are called.
    case noTaskColumn(found: [String])
    case noTasks
}
