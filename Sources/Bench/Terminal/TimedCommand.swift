import CPseudoTerminal

/// A program without a terminal, timed as a whole process; what it writes is counted and thrown away.
struct TimedCommand {
    let program: String
    let arguments: [String]
    var environment: [String] = []

    struct Run {
        var milliseconds: Double
        var code: Int
        var bytes: Int
        /// The first 64 KiB of what it wrote, errors after output.
        var text: String
    }

    func run(limit: Double = 600_000) -> Run? {
        var ends: (input: Int32, output: Int32, errors: Int32) = (-1, -1, -1)
        let started = clock_nanoseconds()
        let process = pipes_start(
            program, stringBlock(arguments), Int32(arguments.count), stringBlock(environment),
            Int32(environment.count), "", 0, &ends.input, &ends.output, &ends.errors)
        guard process > 0 else { return nil }
        descriptor_close(ends.input)
        defer {
            descriptor_close(ends.output)
            descriptor_close(ends.errors)
        }
        let elapsed = { Double(clock_nanoseconds() - started) / 1_000_000 }
        var reading = PipeReading()
        while !reading.drain(ends.output) && elapsed() < limit {}
        while !reading.drain(ends.errors) && elapsed() < limit {}
        if elapsed() >= limit { _ = process_signal(-process, 9) }
        // Waiting polls each millisecond, so the end of its output is the finer clock.
        let time = elapsed()
        let code = process_wait(process, 5000)
        return Run(
            milliseconds: time, code: Int(code), bytes: reading.bytes,
            text: String(decoding: reading.kept, as: UTF8.self))
    }
}

private struct PipeReading {
    var bytes = 0
    var kept: [UInt8] = []
    private var buffer = [CChar](repeating: 0, count: 65_536)

    /// Reads what is there; true at the end.
    mutating func drain(_ descriptor: Int32) -> Bool {
        let got = descriptor_read(descriptor, &buffer, 65_536, 100)
        if got < 0 { return true }
        bytes += Int(got)
        if kept.count < 65_536 { kept += buffer.prefix(Int(got)).map { UInt8(bitPattern: $0) } }
        return false
    }
}

/// Strings as one block of NUL-ended bytes, as the C functions take them.
func stringBlock(_ strings: [String]) -> [CChar] { strings.flatMap { Array($0.utf8CString) } + [0] }
