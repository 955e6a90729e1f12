import CPseudoTerminal

/// The console of duban in a terminal: start, keys, filter, views, tick, another day.
struct ConsoleProbe: Probe {
    let subject = "duban"
    let workplace: Workplace
    let size: Int
    let task: KnownTask
    let steps: Int

    func measure(_ results: inout Results) throws {
        let (console, burst) = try start(.large)
        results.add(burst.textSeen, .start, subject, size)
        results.add(ProcessMemory.resident(console.process), .memory, subject, size)
        walk(console, .large, &results)
        filter(console, &results)
        views(console, &results)
        tick(console, &results)
        lookBack(console, &results)
        walk(try start(.small).program, .small, &results)
    }

    private func start(_ window: WindowSize) throws -> (program: TimedProgram, burst: Burst) {
        guard
            let console = TimedProgram(
                program: workplace.program, arguments: [], environment: workplace.environment(ledger: size),
                size: window)
        else { throw Failure(text: "\(workplace.program) cannot be started") }
        let burst = console.readStart(until: "F10", quiet: 100)
        if burst.textSeen == nil {
            throw Failure(
                text: "\(size.grouped) tasks: no full screen came (F10 on the foot line): \(console.lastText)")
        }
        return (console, burst)
    }

    /// Opens rows so that there is something to walk through, then steps, pages and goes to both ends.
    private func walk(_ console: TimedProgram, _ window: WindowSize, _ results: inout Results) {
        let isLarge = window.columns >= 100
        for _ in 0..<(steps / 2) {
            for key in [Key.right, Key.down] { _ = console.press(key, quiet: 5, patience: 20) }
        }
        _ = console.press(Key.home, quiet: 60, patience: 200)
        for _ in 0..<steps {
            let burst = console.press(Key.down, quiet: 15, patience: 300)
            results.add(burst.lastByte, isLarge ? .step120 : .step80, subject, size)
            if burst.bytes > 0 { results.add(Double(burst.bytes), isLarge ? .bytes120 : .bytes80, subject, size) }
        }
        for key in [Key.home, Key.pageDown, Key.end, Key.home] {
            let burst = console.press(key, quiet: 40)
            let isPage = key == Key.pageDown
            let row: Row = isPage ? (isLarge ? .page120 : .page80) : (isLarge ? .end120 : .end80)
            results.add(burst.lastByte, row, subject, size)
        }
    }

    private func filter(_ console: TimedProgram, _ results: inout Results) {
        _ = console.press("/", quiet: 60)
        for (place, letter) in Asked.letters.enumerated() {
            let burst = console.press(letter, quiet: 300)
            results.add(burst.pageSeen, place == 0 ? .filterOne : place == 1 ? .filterTwo : .filterMore, subject, size)
            results.add(burst.lastByte, .filterTotal, subject, size)
        }
        _ = console.press(Key.escape, quiet: 200)
    }

    /// The league and the summary, which `@` then shows for another day.
    private func views(_ console: TimedProgram, _ results: inout Results) {
        lookAt(Asked.day, console)
        results.add(console.press("2", quiet: 150).lastByte, .units, subject, size)
        results.add(console.press("5", quiet: 150).lastByte, .districts, subject, size)
        _ = console.press("1", quiet: 150)
        _ = console.press(Key.escape, quiet: 200)
    }

    /// Ticks and unticks a task, each on the disk before the screen says so.
    private func tick(_ console: TimedProgram, _ results: inout Results) {
        for key in ["/"] + task.words.map(String.init) { _ = console.press(key, quiet: 60) }
        _ = console.press(Key.enter, quiet: 150)
        for _ in 0..<10 {
            let burst = console.press(" ", quiet: 40)
            results.add(burst.lastByte, .tick, subject, size)
        }
        _ = console.press(Key.escape, quiet: 200)
    }

    private func lookBack(_ console: TimedProgram, _ results: inout Results) {
        let burst = lookAt(Asked.day, console)
        results.add(burst.pageSeen, .pastPage, subject, size)
        results.add(burst.lastByte, .pastCounts, subject, size)
    }

    @discardableResult
    private func lookAt(_ day: String, _ console: TimedProgram) -> Burst {
        for key in ["@"] + day.map(String.init) { _ = console.press(key, quiet: 20) }
        return console.press(Key.enter, quiet: 400)
    }
}

/// What a process holds in memory.
enum ProcessMemory {
    /// MiB, mapped pages included; nil when the process has gone.
    static func resident(_ process: Int32) -> Double? {
        let line = FileBytes.text("/proc/\(process)/status")?.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) }
            .map { $0 / 1024 }
    }
}
