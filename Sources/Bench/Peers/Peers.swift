/// The peers that this machine has, each on the same ledger in its own form.
struct Peers {
    let workplace: Workplace
    let size: Int
    let task: KnownTask
    private var files: PeerFiles { PeerFiles(workplace: workplace, size: size) }

    init(workplace: Workplace, size: Int, task: KnownTask) {
        self.workplace = workplace
        self.size = size
        self.task = task
    }

    /// Makes what they read, and times the plainest load there is: `.import` into one bare table.
    func prepare(_ results: inout Results) throws {
        try files.make()
        guard let shell = Programs.path(of: "sqlite3") else { return }
        let bare = workplace.path(size, "bare.db")
        remove(bare)
        let load = sqlite(shell, bare, [".import --csv \(workplace.csv(size)) bare"]).run()
        if load?.code == 0 { results.add((load?.milliseconds).map { $0 / 1000 }, .load, "sqlite3", size) }
        remove(bare)
        guard !FileBytes.exists(files.database) else { return }
        _ = sqlite(
            shell, files.database,
            [
                "PRAGMA journal_mode=WAL",
                "CREATE TABLE measure(ref TEXT, district TEXT, unit TEXT, title TEXT, text TEXT, due TEXT, done INT, total INT)",
                ".import --csv --skip 1 \(files.path(.measures)) measure", "CREATE INDEX by_unit ON measure(unit, due)",
                "CREATE INDEX by_district ON measure(district, done, total)",
            ]
        ).run()
    }

    var probes: [any Probe] { shells + screens + taskwarrior }

    private var shells: [any Probe] {
        var probes: [any Probe] = []
        if let shell = Programs.path(of: "sqlite3") {
            let database = files.database
            let first = "SELECT ref, title FROM measure WHERE title LIKE '%食堂提升改造%' OR text LIKE '%食堂提升改造%' LIMIT 40"
            let total = "SELECT count(*) FROM measure WHERE title LIKE '%食堂%' OR text LIKE '%食堂%'"
            let late =
                "SELECT unit, count(*) n FROM measure WHERE due > '' AND due < '\(Asked.day)' GROUP BY unit ORDER BY n DESC LIMIT 40"
            let done = "SELECT district, sum(done), sum(total) FROM measure GROUP BY district"
            let ticks = [1, -1].map {
                ["PRAGMA synchronous=FULL", "UPDATE measure SET done = done + \($0) WHERE rowid = \(task.row)"]
            }
            for (row, sql) in [
                (Row.start, "SELECT 1"), (.filterMore, first), (.filterTotal, total), (.units, late),
                (.districts, done),
            ] {
                probes.append(CommandProbe("sqlite3", row, size, [sqlite(shell, database, [sql])]))
            }
            probes.append(CommandProbe("sqlite3", .tickCommand, size, ticks.map { sqlite(shell, database, $0) }))
        }
        if let ripgrep = Programs.path(of: "rg") {
            let search = TimedCommand(
                program: ripgrep, arguments: ["--no-config", "逾期.*食堂", files.path(.lines)],
                environment: workplace.environment)
            probes.append(CommandProbe("ripgrep", .filterTotal, size, [search]))
        }
        return probes
    }

    private var screens: [any Probe] {
        let ncdu = peer(
            "ncdu", ["ncdu", "-f", files.path(.ncdu), "--color", "off"], ready: "Total disk usage",
            [(Key.down, .step120, 20), (Key.pageDown, .page120, 3), (Key.end, .end120, 1)])
        // Where it was ended before, its lock would make the next one ask.
        let lock = workplace.path(size, ".tudu.xml_lock")
        let tudu = peer(
            "tudu", ["sh", "-c", "rm -f '\(lock)'; exec tudu -f '\(files.path(.tudu))'"], ready: "方案",
            [("j", .step120, 20)])
        return [ncdu, fzf, visiData] + (size <= PeerFiles.mostForTudu ? [tudu] : [])
    }

    private var fzf: any Probe {
        let filter = Asked.letters.enumerated().map { place, letter in
            (letter, place == 0 ? Row.filterOne : place == 1 ? .filterTwo : .filterMore, 1)
        }
        return peer(
            "fzf", ["sh", "-c", "exec fzf --exact --no-sort < '\(files.path(.lines))'"],
            ready: "\(files.count)/\(files.count)",
            [(Key.up, .step120, 10)] + filter)
    }

    private var visiData: any Probe {
        peer(
            "VisiData", ["vd", "--quitguard=false", files.path(.measures)], ready: " rows",
            [("j", .step120, 20), (Key.controlF, .page120, 3), ("G", .end120, 1)],
            // It draws the cursor again each 110 ms, whatever happens.
            quiet: 60)
    }

    private var taskwarrior: [any Probe] {
        guard size <= PeerFiles.mostForTaskwarrior, let program = Programs.path(of: "task") else { return [] }
        let environment = workplace.environment + ["TASKDATA=\(workplace.folder)/\(size)"]
        let plain = ["rc.confirmation=off", "rc.verbose=nothing", "rc.gc=off"]
        let ticks = [["1", "modify", "priority:H"], ["1", "modify", "priority:"]].map {
            TimedCommand(program: program, arguments: plain + $0, environment: environment)
        }
        let late = TimedCommand(program: program, arguments: plain + ["+OVERDUE", "count"], environment: environment)
        return [
            CommandProbe("taskwarrior", .tickCommand, size, ticks), CommandProbe("taskwarrior", .units, size, [late]),
        ]
    }

    private func peer(
        _ name: String, _ arguments: [String], ready: String, _ keys: [(String, Row, Int)], quiet: Int32 = 300
    )
        -> any Probe
    {
        PeerProbe(
            subject: name, program: name == "VisiData" ? "vd" : name, arguments: arguments, ready: ready,
            keys: keys.map { (key: $0.0, row: $0.1, count: $0.2) },
            quiet: quiet, workplace: workplace, size: size)
    }

    private func sqlite(_ shell: String, _ database: String, _ statements: [String]) -> TimedCommand {
        TimedCommand(
            program: shell, arguments: ["-batch", "-init", "/dev/null", database] + statements,
            environment: workplace.environment)
    }

    private func remove(_ path: String) { for ending in ["", "-wal", "-shm"] { FileBytes.remove(path + ending) } }
}
