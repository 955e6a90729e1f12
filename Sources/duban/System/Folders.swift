import Glibc

/// Folders of the user's own.
enum Folders {
    /// Makes a folder and those above it, for this user only. What cannot be made shows when something is put there.
    static func make(_ path: String) {
        var folder = ""
        for part in path.split(separator: "/") {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }
}
