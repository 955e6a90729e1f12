import Glibc

/// Folders of the user's own.
enum Folders {
    /// Whether a folder lies there.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes a folder and those above it, for this user only. What cannot be made shows when something is put there.
    static func make(_ path: String) {
        var folder = ""
        for part in path.split(separator: "/") {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }
}
