import Generator
import Ledger
import LedgerStore
import TestSupport
import Testing

/// The generator writes what the program would: the bench loads its files as an office loads an export.
@Suite struct GeneratedExportTests {
    @Test func aGeneratedFileIsWhatTheProgramExports() throws {
        let program = try DubanProgram()
        let path = program.home.file("ledger.duban")
        let generator = LedgerGenerator(tasks: 700)
        let store = try Store.create(path: path)
        try generator.fill(store)
        try store.close()
        let run = try program.run("export", "--format", "csv", "--store", path)
        let exported = try CSVReader.rows(run.output)
        var csv = CSVForm()
        for plan in generator.plans { csv.append(plan) }
        let generated = try CSVReader.rows(String(decoding: csv.bytes, as: UTF8.self))
        #expect(exported.count == generated.count)
        for (own, programs) in zip(generated, exported) where own != programs {
            let different = own.keys.filter { own[$0] != programs[$0] }.map {
                "\($0): \(own[$0] ?? "") / \(programs[$0] ?? "")"
            }
            Issue.record("\(own["milestoneRef"] ?? ""): \(different.sorted().joined(separator: "; "))")
            return
        }
        #expect(Array(run.outputBytes) == csv.bytes)
    }
}
