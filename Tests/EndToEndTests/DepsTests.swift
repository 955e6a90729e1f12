import Foundation
import TestSupport
import Testing

/// `make deps` on machines that are not this one: every tool it asks is a small script of ours.
@Suite struct DepsTests {
    /// A checkout with nothing but the set-up, and the only folder on PATH.
    private struct Machine {
        let folder: TemporaryFolder
        var environment = ["LANG": "en_US.UTF-8"]

        init() throws {
            folder = try TemporaryFolder()
            let manager = FileManager.default
            let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            try folder.makeFolder(".ci")
            for script in ["common.sh", "packages.sh", "deps"] {
                let text = try String(contentsOf: checkout.appendingPathComponent(".ci/\(script)"), encoding: .utf8)
                try folder.write(text, to: ".ci/\(script)")
            }
            try folder.write("// no packages\n", to: "Package.swift")
            try folder.makeFolder(".build")
            try folder.makeFolder("bin")
            let tools = [
                "bash", "cat", "dirname", "env", "grep", "head", "mktemp", "rm", "sed", "tail", "timeout", "touch",
            ]
            for tool in tools {
                let place = ["/usr/bin/", "/bin/"].map { $0 + tool }.first { manager.isExecutableFile(atPath: $0) }
                try manager.createSymbolicLink(
                    atPath: folder.file("bin/\(tool)"), withDestinationPath: place ?? "/bin/false")
            }
            try tool("swift", #"[ "$1" = --version ] && echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'; exit 0"#)
            try tool("df", "echo Avail; echo 90000")
            try tool("id", "echo 0")
            try tool("find", "echo /var/lib/apt/lists/x_Packages")
            try tool("dpkg-query", "cat '\(folder.path)/installed'")
            try tool("apt-get", #"echo "apt-get $*" >> '\#(folder.path)/calls'"#)
            try has("libncurses-dev", "libsqlite3-dev", "git", "g++")
        }

        func tool(_ name: String, _ script: String) throws {
            try folder.write("#!/bin/bash\n\(script)\n", to: "bin/\(name)")
            try folder.setMode(0o755, of: "bin/\(name)")
        }

        func hasNot(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.file("bin/\(name)")) }

        /// What dpkg has, beside the two that are asked for last.
        func has(_ packages: String...) throws {
            let all = packages + ["libarchive-dev", "libxml2-dev"]
            try folder.write(all.map { "\($0):installed\n" }.joined(), to: "installed")
        }

        func run() throws -> FinishedProgram {
            let path = ["PATH": folder.file("bin"), "TMPDIR": folder.path]
            return try runProgram(
                folder.file("bin/bash"), [folder.file(".ci/deps")],
                environment: environment.merging(path) { _, ours in ours })
        }

        /// What apt-get was asked to do, without its options.
        var calls: [String] {
            let lines = ((try? folder.read("calls")) ?? "").split(separator: "\n")
            return lines.map { line in
                let words = line.split(separator: " ")
                return words.enumerated().filter { place, word in
                    !word.hasPrefix("-") && words[max(0, place - 1)] != "-o"
                }.map { String($0.element) }.joined(separator: " ")
            }
        }
    }

    private func refusal(_ run: FinishedProgram) -> String {
        #expect(run.end == .code(1))
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        return run.errors
    }

    @Test func whereNothingIsMissingNothingIsDone() throws {
        let machine = try Machine()
        #expect(try machine.run().end == .code(0))
        let again = try machine.run()
        #expect(again.end == .code(0))
        #expect(again.output + again.errors == "")
        #expect(machine.calls == [])
    }

    @Test func rootInstallsOnlyWhatIsMissing() throws {
        let machine = try Machine()
        try machine.has("libsqlite3-dev", "git", "g++")
        #expect(try machine.run().end == .code(0))
        #expect(machine.calls == ["apt-get install libncurses-dev"])
    }

    @Test func removedButNotPurgedIsMissing() throws {
        let machine = try Machine()
        try machine.folder.write(
            """
            libncurses-dev:config-files
            libsqlite3-dev:installed
            libarchive-dev:installed
            libxml2-dev:installed
            git:installed
            g++:installed

            """, to: "installed")
        #expect(try machine.run().end == .code(0))
        #expect(machine.calls == ["apt-get install libncurses-dev"])
    }

    @Test func emptyListsAreFetchedFirst() throws {
        let machine = try Machine()
        try machine.tool("find", "exit 0")
        try machine.has("git", "g++")
        #expect(try machine.run().end == .code(0))
        #expect(machine.calls == ["apt-get update", "apt-get install libncurses-dev libsqlite3-dev"])
    }

    @Test func staleListsAreFetchedAfterAFailure() throws {
        let machine = try Machine()
        try machine.has("libncurses-dev", "git", "g++")
        try machine.tool(
            "apt-get",
            """
            echo "apt-get $*" >> '\(machine.folder.path)/calls'
            case "$*" in *update*) touch '\(machine.folder.path)/fresh' ;; esac
            [ -e '\(machine.folder.path)/fresh' ] || { echo 'E: Unable to fetch some archives (404)'; exit 100; }
            """)
        #expect(try machine.run().end == .code(0))
        #expect(
            machine.calls == [
                "apt-get install libsqlite3-dev", "apt-get update", "apt-get install libsqlite3-dev",
            ])
    }

    @Test func othersUseSudo() throws {
        let machine = try Machine()
        try machine.tool("id", "echo 1000")
        try machine.tool("sudo", #"[ "$1" = -n ] || exit 3; shift; [ "$1" = true ] || exec "$@""#)
        try machine.tool("true", "exit 0")
        try machine.has("libncurses-dev", "git", "g++")
        #expect(try machine.run().end == .code(0))
        #expect(machine.calls == ["apt-get install libsqlite3-dev"])
    }

    @Test(arguments: [true, false]) func withoutRightsTheLineForTheAdministratorIsSaid(sudo: Bool) throws {
        let machine = try Machine()
        try machine.tool("id", "echo 1000")
        if sudo { try machine.tool("sudo", "echo 'sudo: a password is required' >&2; exit 1") }
        try machine.has("git", "g++")
        let line = "apt-get update && apt-get install -y --no-install-recommends libncurses-dev libsqlite3-dev"
        #expect(refusal(try machine.run()).contains(line))
        #expect(machine.calls == [])
    }

    @Test func noSudoIsNeededWhereNothingIsMissing() throws {
        let machine = try Machine()
        try machine.tool("id", "echo 1000")
        try machine.tool("sudo", "exit 1")
        #expect(try machine.run().end == .code(0))
    }

    @Test func noNetworkIsSaid() throws {
        let machine = try Machine()
        try machine.has("git", "g++")
        try machine.tool("apt-get", "echo \"E: Failed to fetch http://deb  Could not resolve 'deb'\"; exit 100")
        #expect(refusal(try machine.run()).hasPrefix("No package source can be reached"))
    }

    @Test func noNetworkForSwiftPackagesIsSaid() throws {
        let machine = try Machine()
        try machine.tool(
            "swift",
            """
            [ "$1" = --version ] && echo 'Swift version 6.3' && exit 0
            echo "fatal: unable to access 'https://x/': Could not resolve host: x" >&2
            exit 1
            """)
        #expect(refusal(try machine.run()).hasPrefix("No network: the Swift packages"))
        #expect(!machine.folder.holds(".build/.deps"))
    }

    @Test func noSwiftIsSaid() throws {
        let machine = try Machine()
        try machine.hasNot("swift")
        #expect(refusal(try machine.run()).hasPrefix("Swift not found"))
    }

    @Test func anOldSwiftIsSaid() throws {
        let machine = try Machine()
        try machine.tool("swift", "echo 'Swift version 5.10 (swift-5.10-RELEASE)'")
        #expect(refusal(try machine.run()) == "Swift 5.10 is too old: 6.1 or newer is needed.\n")
    }

    @Test func tooLittleDiskIsSaid() throws {
        let machine = try Machine()
        try machine.tool("df", "echo Avail; echo 200")
        #expect(refusal(try machine.run()).hasPrefix("Too little disk"))
    }

    @Test func aFullDiskWhileInstallingIsSaid() throws {
        let machine = try Machine()
        try machine.has("git", "g++")
        try machine.tool(
            "apt-get", "echo \"E: You don't have enough free space in /var/cache/apt/archives/.\"; exit 100")
        #expect(refusal(try machine.run()).hasPrefix("Too little disk"))
    }

    @Test func withoutDpkgTheHeadersAreAskedFor() throws {
        let machine = try Machine()
        try machine.hasNot("dpkg-query")
        let run = try machine.run()
        #expect(run.end == .code(0) || run.errors.hasPrefix("Not a Debian system"))
    }

    @Test(arguments: [("", "找不到"), ("C.UTF-8", "找不到"), ("zh_CN.UTF-8", "找不到"), ("en_US.UTF-8", "Swift not found")])
    func speaksTheReadersLanguage(language: String, beginning: String) throws {
        var machine = try Machine()
        machine.environment = ["LANG": language]
        try machine.hasNot("swift")
        #expect(refusal(try machine.run()).hasPrefix(beginning))
    }
}
