import Generator
import Glibc
import LedgerStore

/// How the ledger of a size comes to be: by the program's bulk import of the generated CSV where it has one, else through the store's own
/// doors, plan by plan and step by step.
struct LedgerMaking {
    let workplace: Workplace
    /// Seconds that the making of one ledger may take; a longer one is not begun.
    let limit: Double

    /// Whether the program has `import --bulk`.
    var hasBulkImport: Bool {
        let run = TimedCommand(
            program: workplace.program, arguments: ["import", "--help"], environment: workplace.environment
        ).run(limit: 10_000)
        return run?.code == 0 && run?.text.contains("--bulk") == true
    }

    /// Seconds that it took now; nil where the ledger was kept from an earlier run. Throws with the reason where there is none.
    func make(_ size: Int, _ results: inout Results) throws {
        workplace.makeFolder(size)
        let path = workplace.ledger(size)
        if !FileBytes.exists(workplace.csv(size)) {
            let clock = Stopwatch()
            try GeneratedFile.write(tasks: size, to: workplace.csv(size) + ".part")
            rename(workplace.csv(size) + ".part", workplace.csv(size))
            say("\(size.grouped) tasks generated in \((clock.milliseconds / 1000).short) s")
        }
        if let kept = FileBytes.text(path + ".seconds").flatMap(Double.init), FileBytes.exists(path) {
            results.add(kept, .load, "duban", size)
            if !hasBulkImport { remarkOnDoors(&results) }
            return
        }
        let clock = Stopwatch()
        if hasBulkImport { try bulkImport(size, path) } else { try fill(size, path, &results) }
        let seconds = clock.milliseconds / 1000
        say("ledger of \(size.grouped) tasks made in \(seconds.short) s")
        results.add(seconds, .load, "duban", size)
        try GrowingFile(path + ".seconds").write("\(seconds)")
    }

    private func bulkImport(_ size: Int, _ path: String) throws {
        removeLedger(path)
        let environment = workplace.environment(ledger: size)
        for arguments in [["init", "--empty"], ["import", "--bulk", workplace.csv(size)]] {
            let run = TimedCommand(program: workplace.program, arguments: arguments, environment: environment).run()
            if run?.code != 0 { throw Failure(text: "duban \(arguments.joined(separator: " ")): \(run?.text ?? "")") }
        }
    }

    private func fill(_ size: Int, _ path: String, _ results: inout Results) throws {
        // What 500 tasks took tells what more will take, at the least.
        if let small = FileBytes.text(workplace.ledger(500) + ".seconds").flatMap(Double.init) {
            let expected = small * Double(size) / 500
            guard expected <= limit else {
                throw Failure(
                    text: "\(size.grouped) tasks: skipped, without a bulk import the ledger takes \(expected.short) s")
            }
        }
        remarkOnDoors(&results)
        removeLedger(path)
        let store = try Store.create(path: path)
        try LedgerGenerator(tasks: size).fill(store)
        try store.close()
    }

    private func remarkOnDoors(_ results: inout Results) {
        results.remark("this duban has no bulk import: ledgers were made plan by plan and step by step, with history")
    }

    private func removeLedger(_ path: String) {
        for ending in ["", "-wal", "-shm", ".seconds"] { unlink(path + ending) }
    }
}
