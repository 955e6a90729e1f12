import TestSupport
import Testing

/// Where output goes: pipes that close, full devices, files, a printer.
@Suite struct OutputTests {
    @Test(arguments: [["list"], ["list", "--json"], ["tree"], ["report", "late", "--format", "md"]])
    func aClosedPipeEndsQuietly(_ arguments: [String]) throws {
        let office = try Office()
        let run = try office.program.run(arguments, readAtMost: 1)
        #expect(run.end == .code(0))
        #expect(run.errors.isEmpty)
        let line = "\"$0\" \(arguments.joined(separator: " ")) | head -n 1; echo ${PIPESTATUS[0]}"
        let piped = try runProgram(
            "/bin/bash", ["-c", line, DubanProgram.path],
            environment: ["HOME": office.program.home.path, "PATH": "/usr/bin:/bin"])
        #expect(piped.errors.isEmpty && piped.output.hasSuffix("\n0\n"), "\(piped)")
    }

    @Test func aFullDeviceIsAFault() throws {
        let office = try Office()
        let run = try runProgram(
            "/bin/sh", ["-c", "\"$0\" tree > /dev/full", DubanProgram.path],
            environment: ["HOME": office.program.home.path, "DUBAN_LANG": "en"])
        #expect(run.end == .code(1))
        #expect(run.complaint?.contains("cannot write stdout") == true, "\(run.errors)")
    }

    @Test func closedStreamsHarmNothing() throws {
        let office = try Office()
        let run = try runProgram(
            "/bin/sh", ["-c", "\"$0\" tick jiangjin-2022/53 <&- >&- 2>&-", DubanProgram.path],
            environment: ["HOME": office.program.home.path])
        #expect(run.end == .code(0))
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test func aReportGoesIntoAFileWhole() throws {
        let office = try Office(day: "2022-06-15")
        let home = office.program.home
        let run = try office.duban("report", "late", "--format", "md", "--output", "逾期.md")
        #expect(run.end == .code(0) && run.output.isEmpty)
        #expect(run.errors == "已存入 逾期.md\n")
        #expect(try home.read("逾期.md") == (try office.duban("report", "late", "--format", "md").output))
        #expect(home.names.filter { $0.hasPrefix("逾期") } == ["逾期.md"])
        try home.setMode(0o640, of: "逾期.md")
        #expect(try office.duban("report", "summary", "--output", "逾期.md").end == .code(0))
        #expect(try home.read("逾期.md").hasPrefix("督办情况汇总\n"))
        #expect(try mode(of: home.file("逾期.md")) == 0o640)
        #expect(try office.duban("report", "summary", "--output", "/dev/stdout").output.hasPrefix("督办情况汇总\n"))
    }

    @Test func aReportNeverWritesOverTheLedger() throws {
        let office = try Office()
        for path in [office.ledger, ".local/share/../share/duban/ledger.duban"] {
            let run = try office.duban("report", "late", "--output", path)
            #expect(run.end == .code(1))
            #expect(run.complaint?.contains("是账本本身") == true, "\(run.errors)")
        }
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test func printingPipesToLp() throws {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\ncat > \"$HOME/paper\"\n", to: "lp")
        try folder.setMode(0o755, of: "lp")
        let office = try Office(day: "2022-06-15", ["PATH": "\(folder.path):/usr/bin:/bin"])
        let run = try office.duban("report", "summary", "--print")
        #expect(run.end == .code(0), "\(run.errors)")
        #expect(try office.program.home.read("paper") == (try office.duban("report", "summary").output))
        try folder.write("#!/bin/sh\nexit 3\n", to: "lp")
        let failed = try office.duban("report", "summary", "--print")
        #expect(failed.end == .code(1))
        #expect(failed.complaint?.contains("退出码 3") == true)
    }
}
