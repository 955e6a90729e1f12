import Foundation
import TestSupport
import Testing

/// The first run makes the ledger, and says so once.
@Suite struct FirstRunTests {
    @Test func aloneWithoutATerminalItMakesTheLedgerAndShowsThePlans() throws {
        let office = try Office(hasLedger: false)
        let first = try office.duban()
        #expect(first.end == .code(0))
        #expect(first.errors.split(separator: "\n").count == 1)
        #expect(first.errors.contains("5 个方案 587 项举措") && first.errors.contains(office.ledger))
        #expect(first.output.contains("jiangjin-2022"))
        #expect(try mode(of: office.ledger) == 0o600)
        #expect(try mode(of: office.program.home.file(".local/share/duban")) == 0o700)
        let second = try office.duban()
        #expect(second.errors.isEmpty)
        #expect(second.output == first.output)
        let tree = try office.output("tree", "--depth", "2")
        #expect(second.output == tree)
    }

    @Test func aCommandMakesItTooWithThePathsOfTheEnvironment() throws {
        let office = try Office(hasLedger: false, ["XDG_DATA_HOME": "/tmp/not-used", "DUBAN_STORE": "here.duban"])
        #expect(try office.duban("verify").end == .code(0))
        #expect(office.program.home.holds("here.duban"))
        let data = try TemporaryFolder()
        let other = try Office(hasLedger: false, ["XDG_DATA_HOME": data.path])
        #expect(try other.duban("verify").end == .code(0))
        #expect(data.holds("duban/ledger.duban"))
    }

    @Test func aMissingFolderElsewhereIsAFault() throws {
        let office = try Office(hasLedger: false)
        let run = try office.duban("list", "--store", "nowhere/ledger.duban")
        #expect(run.end == .code(1))
        #expect(run.complaint?.contains("nowhere/ledger.duban") == true)
        #expect(!office.program.home.holds("nowhere"))
    }

    @Test func readOnlyMakesNothing() throws {
        let office = try Office(hasLedger: false)
        for arguments in [["tree"], ["init"], []] {
            let run = try office.program.run(arguments + ["--read-only"])
            #expect(run.end == .code(1), "\(arguments)")
            #expect(run.complaint != nil, "\(arguments)")
        }
        #expect(!office.program.home.holds(".local"))
    }

    @Test func wrongWordsMakeNothing() throws {
        let office = try Office(hasLedger: false)
        for arguments in [
            ["tree", "a b"], ["tick", "x", "--on", "5"], ["list", "--light", "pink"], ["report", "x"],
        ] {
            #expect(try office.program.run(arguments).end == .code(64), "\(arguments)")
        }
        #expect(!office.program.home.holds(".local"))
    }

    @Test func initMakesItAndKeepsAnOldOne() throws {
        let office = try Office(hasLedger: false)
        let path = office.program.home.file("a.duban")
        let made = try office.output("init", "--store", path, "--empty")
        #expect(made.contains("空账本"))
        #expect(try office.duban("init", "--store", path).complaint?.contains("--force") == true)
        #expect(try office.output("list", "--store", path).isEmpty)
        let again = try office.output("init", "--store", path, "--force", "--shared")
        #expect(again.contains("a-2022-05-20.duban"))
        #expect(office.program.home.holds("a-2022-05-20.duban"))
        #expect(try mode(of: path) == 0o660)
        #expect(try office.output("init", "--store", path, "--force").contains("a-2022-05-20-2.duban"))
        #expect(try office.output("verify", "--store", path).contains("587"))
    }

    @Test func missingPlansAreSaidWithThePlacesTried() throws {
        let office = try Office(hasLedger: false, ["DUBAN_RESOURCES": "/nowhere"])
        let run = try office.duban("tree")
        #expect(run.end == .code(1))
        #expect(run.complaint?.contains("/nowhere/plans") == true)
        #expect(!office.program.home.holds(".local"))
        #expect(try office.duban("init", "--empty").end == .code(0))
    }

    @Test func twoFirstRunsAtOnceAreOneLedger() async throws {
        let office = try Office(hasLedger: false)
        let program = office.program
        try await withThrowingTaskGroup(of: FinishedProgram.self) { group in
            for _ in 0..<4 { group.addTask { try program.run("verify") } }
            for try await run in group { #expect(run.end == .code(0), "\(run.errors)") }
        }
    }
}
