import Generator

/// One run: makes the ledgers, measures all probes round by round, and tells the table.
struct Bench {
    let request: Request
    let workplace: Workplace
    private var results = Results()

    init(_ request: Request) throws {
        self.request = request
        workplace = try Workplace(folder: request.folder, program: request.program)
        results.sync = DiskProbe(folder: workplace.folder).median
        try GrowingFile(workplace.home + "/taskrc").write("confirmation=off\n")
    }

    mutating func run() throws -> String {
        for size in request.sizes {
            do {
                try measure(size)
            } catch let failure as Failure {
                results.remark(failure.text)
            }
        }
        return report
    }

    private mutating func measure(_ size: Int) throws {
        try LedgerMaking(workplace: workplace, limit: request.limit).make(size, &results)
        let task = try KnownTask(size: size)
        let peers = Peers(workplace: workplace, size: size, task: task)
        try peers.prepare(&results)
        var probes: [any Probe] = [
            ConsoleProbe(workplace: workplace, size: size, task: task, steps: 40), tickProbe(size, task),
            try ImportProbe(workplace: workplace, size: size),
        ]
        probes += peers.probes
        for round in 1...request.rounds {
            say("\(size.grouped) tasks, round \(round) of \(request.rounds)")
            for place in probes.indices { try probes[place].measure(&results) }
        }
    }

    private func tickProbe(_ size: Int, _ task: KnownTask) -> any Probe {
        let commands = ["tick", "untick"].map {
            TimedCommand(
                program: request.program, arguments: [$0, task.reference],
                environment: workplace.environment(ledger: size))
        }
        return CommandProbe("duban", .tickCommand, size, commands)
    }

    private var report: String {
        let facts = MachineFacts.lines(program: request.program, folder: workplace.folder).map { "- \($0)" }
        let remarks = results.remarks.map { "- \($0)" }
        return """
            \(Table(results: results, sizes: request.sizes).markdown)
            A cell is the median (lower–upper quartile) of \(request.rounds) rounds in which all programs took turns; a peer's is followed by how
            many times duban's it is. sqlite3, ripgrep and taskwarrior are whole processes, started anew for each answer. The page of a
            filter is when three quarters of the bytes that a letter draws have come, its total when the last has.

            \((facts + remarks).joined(separator: "\n"))

            """
    }
}
