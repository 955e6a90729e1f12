import CPseudoTerminal

/// Milliseconds since it was made, by a clock that never jumps.
struct Stopwatch {
    private let began = clock_nanoseconds()

    var milliseconds: Double { Double(clock_nanoseconds() - began) / 1_000_000 }
}
