import Glibc

/// Measures the program given as argument on a new store with the bundled plans, and prints a table.
private func run() -> Int32 {
    guard let program = CommandLine.arguments.dropFirst().first else {
        print("Bench PROGRAM: measures start and keys of a duban in a pseudo-terminal")
        return 64
    }
    guard let home = temporaryFolder() else {
        print("no temporary folder can be made")
        return 1
    }
    defer { removeFolder(home) }
    let bench = Measurement(program: program, home: home)
    do {
        try bench.prepare()
        for size in [WindowSize(columns: 80, rows: 24), WindowSize(columns: 120, rows: 40)] {
            print(table(try bench.measure(size), title: "\(size.columns)x\(size.rows)"))
        }
    } catch let failure as Failure {
        print(failure.text)
        return 1
    } catch {
        print("\(error)")
        return 1
    }
    print("load of this machine meanwhile: \(loadAverage())")
    return 0
}

private func temporaryFolder() -> String? {
    var template = Array("/tmp/duban-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func removeFolder(_ path: String) {
    let folder = TimedProgram(
        program: "/bin/rm", arguments: ["-rf", path], environment: [], size: WindowSize(columns: 80, rows: 24))
    _ = folder?.readToEnd()
}

private func loadAverage() -> String {
    guard let file = fopen("/proc/loadavg", "r") else { return "unknown" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, file) != nil else { return "unknown" }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(separator: " ").prefix(1).joined()
}

exit(run())
