import CPseudoTerminal

/// A terminal's size in cells.
struct WindowSize {
    let columns: Int
    let rows: Int
}

/// A program in a pseudo-terminal, with a clock beside it. It answers where the cursor is, as a terminal would.
final class TimedProgram {
    private let descriptor: Int32
    let process: Int32
    private let started: Int64
    private var recent: [UInt8] = []
    private var hasEnded = false

    init?(program: String, arguments: [String], environment: [String], size: WindowSize) {
        var process: Int32 = 0
        started = clock_nanoseconds()
        descriptor = pty_start(
            program, stringBlock(arguments), Int32(arguments.count), stringBlock(environment), Int32(environment.count),
            "", Int32(size.columns), Int32(size.rows), &process)
        self.process = process
        if descriptor < 0 { return nil }
    }

    deinit {
        _ = process_signal(-process, 9)
        _ = process_signal(process, 9)
        _ = process_wait(process, 2000)
        descriptor_close(descriptor)
    }

    /// Reads the start-up burst: until the text has come and then nothing for `quiet` milliseconds.
    func readStart(until text: String, quiet: Int32, limit: Double = 60_000) -> Burst {
        read(since: started, until: text, quiet: quiet, patience: 1000, limit: limit)
    }

    /// Sends a key's bytes and reads what they draw. A key that draws nothing costs `patience` milliseconds.
    func press(_ key: String, quiet: Int32, patience: Int32 = 1000, limit: Double = 20_000) -> Burst {
        let bytes = Array(key.utf8)
        let since = clock_nanoseconds()
        _ = bytes.withUnsafeBytes {
            descriptor_write(descriptor, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1000)
        }
        return read(since: since, until: "", quiet: quiet, patience: patience, limit: limit)
    }

    /// What it wrote last, for a message.
    var lastText: String {
        String(decoding: recent.filter { $0 >= 0x20 || $0 == 0x0A }.suffix(200), as: UTF8.self)
    }

    private func milliseconds(_ since: Int64) -> Double { Double(clock_nanoseconds() - since) / 1_000_000 }

    private func read(since: Int64, until text: String, quiet: Int32, patience: Int32, limit: Double) -> Burst {
        var burst = Burst()
        let wanted = Array(text.utf8)
        while !hasEnded && milliseconds(since) < limit {
            let waiting = burst.textSeen == nil && !wanted.isEmpty
            let bytes = chunk(waiting || burst.bytes == 0 ? patience : quiet)
            if bytes.isEmpty {
                if waiting { continue }
                break
            }
            let now = milliseconds(since)
            burst.arrivals.append((now, bytes.count))
            if waiting && recent.holds(wanted) { burst.textSeen = now }
        }
        return burst
    }

    private func chunk(_ limit: Int32) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            let got = buffer.withMemoryRebound(to: CChar.self) {
                descriptor_read(descriptor, $0.baseAddress, 65_536, limit)
            }
            if got < 0 { hasEnded = true }
            count = Int(max(got, 0))
        }
        if bytes.holds(Array("\u{1B}[6n".utf8)) {
            let reply = Array("\u{1B}[1;2R".utf8CString)
            _ = descriptor_write(descriptor, reply, Int32(reply.count - 1), 1000)
        }
        recent = (recent + bytes).suffix(65_536)
        return bytes
    }
}

extension [UInt8] {
    /// Whether some bytes stand in these, one after the other.
    func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }
}
