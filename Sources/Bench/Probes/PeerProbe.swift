/// A peer in a terminal: start and keys of its own, the same things as duban's where it has them.
struct PeerProbe: Probe {
    let subject: String
    /// What Debian calls the program.
    let program: String
    let arguments: [String]
    /// What stands on the screen once it is of use.
    let ready: String
    /// Keys with the row of the table that they belong to, and how often each is pressed.
    let keys: [(key: String, row: Row, count: Int)]
    /// Milliseconds without a byte that end what a key draws.
    let quiet: Int32
    let workplace: Workplace
    let size: Int

    func measure(_ results: inout Results) throws {
        guard Programs.path(of: program) != nil, let path = Programs.path(of: arguments[0]),
            let peer = TimedProgram(
                program: path, arguments: Array(arguments.dropFirst()), environment: workplace.environment, size: .large
            )
        else { return results.remark("\(subject): not installed, skipped (make bench-deps)") }
        let burst = peer.readStart(until: ready, quiet: min(quiet, 150))
        guard let seen = burst.textSeen else {
            return results.remark("\(subject), \(size.grouped) tasks: no screen within 60 s, skipped")
        }
        results.add(seen, .start, subject, size)
        results.add(ProcessMemory.resident(peer.process), .memory, subject, size)
        for (key, row, count) in keys {
            for _ in 0..<count {
                let burst = peer.press(key, quiet: row == .step120 ? 30 : quiet)
                results.add(burst.pageSeen, row, subject, size)
                if row == .step120, burst.bytes > 0 { results.add(Double(burst.bytes), .bytes120, subject, size) }
            }
        }
    }
}
