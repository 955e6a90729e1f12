/// Why nothing could be measured, in words.
struct Failure: Error {
    let text: String
}

/// One line of the table: the times and bytes of an act done many times.
struct Sample {
    let name: String
    var times: [Double] = []
    var bytes: [Int] = []
    /// What the design allows: milliseconds in the median, bytes at most.
    var ceiling: (time: Double, bytes: Int)?

    /// The value below which `share` of the times lie.
    func time(_ share: Double) -> Double {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

/// Starts the program again and again, presses keys and keeps the clock's answers.
struct Measurement {
    let program: String
    let home: String

    private static let starts = 20
    private static let steps = 100

    private var environment: [String] {
        ["HOME=\(home)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color", "TZ=Asia/Shanghai"]
    }

    /// Makes the store with the bundled plans.
    func prepare() throws {
        let size = WindowSize(columns: 80, rows: 24)
        guard let run = TimedProgram(program: program, arguments: ["init"], environment: environment, size: size) else {
            throw Failure(text: "\(program) cannot be started")
        }
        let (text, code) = run.readToEnd()
        if code != 0 { throw Failure(text: "\(program) init ended with \(code): \(text)") }
    }

    func measure(_ size: WindowSize) throws -> [Sample] {
        let wide = size.columns >= 100
        var start = Sample(name: "start to the first full screen", ceiling: (25, .max))
        var settled = Sample(name: "start to the last byte")
        for run in 0...Self.starts {
            let burst = try open(size).burst
            // The first one warms the caches.
            if run == 0 { continue }
            start.times.append(burst.textSeen ?? 0)
            start.bytes.append(burst.bytes)
            settled.times.append(burst.lastByte ?? 0)
            settled.bytes.append(burst.bytes)
        }
        let console = try open(size).program
        // Opened row by row, so that there is something to walk through.
        for _ in 0..<Self.steps {
            for key in ["\u{1B}OC", "\u{1B}OB"] { _ = console.press(key, quiet: 8) }
        }
        _ = console.press("\u{1B}OH", quiet: 60)
        let ceiling = (time: 2.0, bytes: wide ? 2000 : 400)
        let keys = [
            press("\u{1B}OB", "step down", Self.steps, console, ceiling),
            press("\u{1B}OA", "step up", Self.steps, console, ceiling),
            press("\u{1B}[6~", "page down", 10, console, nil), press("\u{1B}[5~", "page up", 10, console, nil),
            press("\u{1B}OF", "end", 1, console, nil), press("\u{1B}OH", "home", 1, console, nil),
        ]
        return [start, settled] + keys
    }

    private func open(_ size: WindowSize) throws -> (program: TimedProgram, burst: Burst) {
        guard let console = TimedProgram(program: program, arguments: [], environment: environment, size: size) else {
            throw Failure(text: "\(program) cannot be started")
        }
        let burst = console.readStart(until: "F10", quiet: 60)
        if burst.textSeen == nil {
            throw Failure(text: "no full screen came (F10 on the foot line): \(console.lastText)")
        }
        return (console, burst)
    }

    private func press(
        _ key: String, _ name: String, _ count: Int, _ console: TimedProgram, _ ceiling: (time: Double, bytes: Int)?
    ) -> Sample {
        var sample = Sample(name: name, ceiling: ceiling)
        for _ in 0..<count {
            let burst = console.press(key, quiet: 30)
            // A key that moves nothing draws nothing: the tree's end.
            guard let time = burst.lastByte else { continue }
            sample.times.append(time)
            sample.bytes.append(burst.bytes)
        }
        return sample
    }
}
