import Foundation

/// A folder for one test, gone when this object goes.
public final class TemporaryFolder: Sendable {
    /// Where it lies, without links in the path.
    public let path: String

    /// Makes the folder; everybody may enter it, so that programs of another user can work there too.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        let manager = FileManager.default
        // A folder that a test made read-only would keep what lies in it.
        for item in manager.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
            var isFolder: ObjCBool = false
            if manager.fileExists(atPath: "\(path)/\(item)", isDirectory: &isFolder), isFolder.boolValue {
                try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: "\(path)/\(item)")
            }
        }
        try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try? manager.removeItem(atPath: path)
    }

    /// The path of something in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder in it and answers its path.
    @discardableResult
    public func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
        return file(name)
    }

    /// Writes a text file and answers its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }

    /// The text of a file in it.
    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// Whether there is a file or folder of that name.
    public func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

    /// The names of what lies in it.
    public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Sets the mode of something in it ("" is the folder itself), for example 0o444.
    public func setMode(_ mode: Int, of name: String = "") throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name.isEmpty ? path : file(name))
    }
}
