import Generator

/// The CSV of a generated ledger, written plan by plan.
enum GeneratedFile {
    static func write(tasks: Int, to path: String) throws {
        let file = try GrowingFile(path)
        var csv = CSVForm()
        for plan in LedgerGenerator(tasks: tasks).plans {
            csv.append(plan)
            if csv.bytes.count > 1 << 20 { try csv.flush(to: file.write) }
        }
        try csv.flush(to: file.write)
    }
}
