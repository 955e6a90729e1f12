import TestSupport
import Testing

/// Programs on pipes, and folders of their own.
@Suite struct RunProgramTests {
    @Test func keepsOutputErrorsAndCode() throws {
        let run = try runProgram("/bin/sh", ["-c", "echo 出; echo 错 >&2; exit 5"])
        #expect(run.output == "出\n")
        #expect(run.errors == "错\n")
        #expect(run.end == .code(5))
        #expect(run.lines == ["出", ""])
    }

    @Test func givesArgumentsEnvironmentAndFolderAsTheyStand() throws {
        let folder = try TemporaryFolder()
        let run = try runProgram(
            "/bin/sh",
            ["-c", #"printf '%s|' "$@"; env -u PWD -u OLDPWD -u _ -u SHLVL | sort; pwd"#, "sh", "", "a b\n", "'\""],
            environment: ["NAME": "江 津"], folder: folder.path)
        #expect(run.output == "|a b\n|'\"|NAME=江 津\n\(folder.path)\n")
    }

    @Test func readsItsInputAndThenTheEnd() throws {
        #expect(try runProgram("/bin/cat").output == "")
        let long = String(repeating: "督办台账 ", count: 100_000)
        #expect(try runProgram("/bin/cat", input: long).output == long)
        #expect(try runProgram("/bin/true", input: long).end == .code(0))
    }

    @Test func hasNoTerminal() throws {
        let run = try runProgram(
            "/bin/sh", ["-c", "test -t 0 || test -t 1 || test -t 2 || (: < /dev/tty) 2> /dev/null || exit 9"])
        #expect(run.end == .code(9))
    }

    @Test func tellsASignalAndAnEndlessOne() throws {
        #expect(try runProgram("/bin/sh", ["-c", "kill -SEGV $$"]).end == .signal(11))
        #expect(try runProgram("/bin/sleep", ["60"], limit: .milliseconds(200)).end == .timedOut)
        #expect(try runProgram("/bin/sh", ["-c", "sleep 60 & wait"], limit: .milliseconds(200)).end == .timedOut)
    }

    @Test func aClosedPipeIsFelt() throws {
        let run = try runProgram("/usr/bin/yes", readAtMost: 10)
        #expect(run.end == .signal(13))
        #expect(run.output.hasPrefix("y\ny\n"))
    }

    @Test func aMissingProgramIsSaid() {
        let failure = #expect(throws: StartFailure.self) { try runProgram("/nowhere/duban") }
        #expect(failure?.number == 2)
        #expect(throws: StartFailure.self) { try runProgram("/bin/true", folder: "/nowhere") }
    }

    @Test func fileModesBindTheUnprivileged() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("secret", to: "file")
        try folder.setMode(0o444, of: "file")
        let run = try runProgram("/bin/sh", ["-c", "echo x >> '\(file)'"], unprivileged: true)
        #expect(run.end != .code(0))
        #expect(try folder.read("file") == "secret")
    }

    @Test func aFolderGoesWithItsObject() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.path)
        try folder?.makeFolder("a/b")
        try folder?.write("x", to: "a/b/c")
        try folder?.setMode(0o500, of: "a/b")
        #expect(folder?.names == ["a"])
        folder = nil
        #expect(try runProgram("/bin/ls", ["-d", path]).end == .code(2))
    }

    @Test func manyAtOnceDoNotDisturbEachOther() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask { try runProgram("/bin/cat", input: "text \(number)").output == "text \(number)" }
            }
            for try await same in group { #expect(same) }
        }
    }
}
