import Foundation
import TestSupport
import Testing

/// A ledger of several users of one machine. Other users are played with setpriv, as root only.
@Suite(.enabled(if: testsRunAsRoot && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
struct SharedTests {
    private let folder: TemporaryFolder
    private let ledger: String

    init() throws {
        folder = try TemporaryFolder()
        ledger = try folder.makeFolder("office") + "/a.duban"
        chown(folder.file("office"), 12_345, 54_321)
        try folder.setMode(0o770, of: "office")
    }

    /// As a user whose first group is not the ledger's, with a umask that gives nothing away.
    private func run(_ arguments: String..., user: Int, group: Int = 54_321) throws -> FinishedProgram {
        try runProgram(
            "/bin/sh",
            [
                "-c", "umask 077; exec /usr/bin/setpriv --reuid=\(user) --regid=\(group) --groups=54321 \"$@\"", "sh",
                DubanProgram.path,
            ] + arguments + ["--store", ledger],
            environment: ["HOME": "/nonexistent", "DUBAN_LANG": "zh", "DUBAN_TODAY": "2022-05-20"])
    }

    private func owner(_ name: String) throws -> (mode: Int, group: Int) {
        let facts = try FileManager.default.attributesOfItem(atPath: folder.file("office/" + name))
        return (try #require(facts[.posixPermissions] as? Int), try #require(facts[.groupOwnerAccountID] as? Int))
    }

    @Test func theGroupReadsAndWrites() throws {
        let made = try run("init", "--shared", user: 12_345)
        #expect(made.end == .code(0), "\(made.errors)")
        #expect(try owner("a.duban") == (0o660, 54_321))
        for (place, user) in [12_346, 12_347, 12_345].enumerated() {
            // 777 is the first group of the second user only.
            let tick = try run("tick", "jiangjin-2022/\(place + 1)", user: user, group: user == 12_346 ? 777 : 54_321)
            #expect(tick.end == .code(0) && tick.errors == "", "\(tick.errors)")
        }
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.file("office/a-copies"))
        #expect(copies.count == 1)
        #expect(try owner("a-copies/" + copies[0]) == (0o660, 54_321))
        #expect(try run("backup", user: 12_347).end == .code(0))
        #expect(try run("verify", user: 12_345).end == .code(0))
        let stranger = try runProgram(
            "/usr/bin/setpriv",
            ["--reuid=20000", "--regid=20000", "--clear-groups", DubanProgram.path, "tree", "--store", ledger],
            environment: ["HOME": "/nonexistent", "DUBAN_LANG": "zh"])
        #expect(stranger.end == .code(1) && stranger.complaint?.contains("没有权限") == true)
    }

    /// While one has the ledger open, the files beside it serve the others too.
    @Test func theLogBelongsToTheGroup() throws {
        #expect(try run("init", "--shared", user: 12_345).end == .code(0))
        let holder = try PseudoTerminal(
            "/bin/sh",
            [
                "-c",
                "umask 077; exec /usr/bin/setpriv --reuid=12346 --regid=777 --groups=54321 \(DubanProgram.path) --store \(ledger)",
            ],
            environment: [
                "HOME": "/nonexistent", "DUBAN_LANG": "zh", "DUBAN_TODAY": "2022-05-20", "TERM": "xterm-256color",
            ])
        try holder.wait(for: "F10退出")
        for name in ["a.duban-wal", "a.duban-shm"] { #expect(try owner(name) == (0o660, 54_321), "\(name)") }
        let tick = try run("tick", "jiangjin-2022/1", user: 12_345)
        #expect(tick.end == .code(0), "\(tick.errors)")
        holder.press(.down, .enter, .down, .down, .enter)
        try holder.wait(for: "[x] 完 1 ")
        holder.send("q")
        #expect(holder.waitForEnd() == .code(0))
        #expect(try run("verify", user: 12_347).end == .code(0))
    }
}
