import Generator
import Glibc

/// The folder where generated ledgers and the peers' forms of them are kept between runs, one below for each size.
struct Workplace {
    let folder: String
    let program: String

    /// The folder of a size; another version of the generator or of the program's file gets another.
    func path(_ size: Int, _ name: String) -> String { "\(folder)/\(size)/\(name)" }

    func ledger(_ size: Int) -> String { path(size, "ledger.duban") }
    func csv(_ size: Int) -> String { path(size, "export.csv") }

    init(folder: String, program: String) throws {
        self.folder = folder + "/generator-\(LedgerGenerator.version)"
        self.program = program
        mkdir(folder, 0o755)
        mkdir(self.folder, 0o755)
        mkdir(home, 0o755)
        guard FileBytes.exists(home) else { throw Failure(text: "\(folder) cannot be made") }
    }

    func makeFolder(_ size: Int) { mkdir("\(folder)/\(size)", 0o755) }

    /// A home of its own, so that nobody's ledger and settings are touched.
    var home: String { folder + "/home" }

    var environment: [String] {
        [
            "HOME=\(home)", "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color",
            "TZ=Asia/Shanghai",
            "DUBAN_COPIES=off", "DUBAN_TODAY=\(LedgerGenerator.today)", "TASKRC=\(home)/taskrc",
        ]
    }

    func environment(ledger size: Int) -> [String] { environment + ["DUBAN_STORE=\(ledger(size))"] }
}
