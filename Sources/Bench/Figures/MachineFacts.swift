import Glibc

/// What the figures were measured on, each fact as the machine tells it.
enum MachineFacts {
    static func lines(program: String, folder: String) -> [String] {
        [
            "machine: \(cpu), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(memory), \(fileSystem(folder))",
            "system: \(output("uname", ["-sr"])), \(system); load \(load)",
            "disk: 4 KiB written and synced, median \(DiskProbe(folder: folder).median.short) ms",
            "versions: " + versions(program).joined(separator: ", "),
        ]
    }

    static var load: String { text(of: "/proc/loadavg").split(separator: " ").prefix(1).joined() }

    private static var cpu: String {
        let line = text(of: "/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? "unknown processor"
    }

    private static var memory: String {
        let line = text(of: "/proc/meminfo").split(separator: "\n").first { $0.hasPrefix("MemTotal") }
        let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return "\((kibibytes / 1_048_576).short) GiB"
    }

    private static var system: String {
        let line = text(of: "/etc/os-release").split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
        return line.map { $0.dropFirst(12).filter { $0 != "\"" } } ?? "unknown system"
    }

    private static func fileSystem(_ folder: String) -> String {
        output("df", ["--output=fstype", folder]).split(separator: "\n").last.map(String.init) ?? "unknown file system"
    }

    private static func versions(_ program: String) -> [String] {
        let asked = [
            ("sqlite3", ["--version"]), ("ncdu", ["--version"]), ("fzf", ["--version"]), ("rg", ["--version"]),
            ("vd", ["--version"]), ("task", ["--version"]),
        ]
        return asked.compactMap { name, arguments in
            guard Programs.path(of: name) != nil else { return nil }
            let line = output(name, arguments).split(separator: "\n").first ?? ""
            return "\(name) "
                + (line.split(separator: " ").first { $0.first?.isNumber == true || $0.hasPrefix("v") } ?? "?")
        }
    }

    private static func output(_ name: String, _ arguments: [String]) -> String {
        guard let path = Programs.path(of: name) else { return "" }
        let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/nonexistent"]
        let text = TimedCommand(program: path, arguments: arguments, environment: environment).run(limit: 10_000)?.text
        return (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n").trimmed
    }

    private static func text(of path: String) -> String { FileBytes.text(path) ?? "" }
}

/// Times small synced writes, which no durable change can beat.
struct DiskProbe {
    let folder: String

    var median: Double {
        let path = folder + "/sync-probe"
        let descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        guard descriptor >= 0 else { return 0 }
        defer {
            close(descriptor)
            unlink(path)
        }
        let page = [UInt8](repeating: 7, count: 4096)
        var times: [Double] = []
        for _ in 0..<30 {
            let clock = Stopwatch()
            guard write(descriptor, page, page.count) == page.count, fsync(descriptor) == 0 else { break }
            times.append(clock.milliseconds)
        }
        return Spread(times).median
    }
}
