import CPseudoTerminal

/// What a program left behind that ran on pipes.
public struct FinishedProgram: Sendable {
    /// How it ended.
    public let end: ProgramEnd
    /// All of its standard output.
    public let outputBytes: [UInt8]
    /// All of its standard error.
    public let errorBytes: [UInt8]

    /// Standard output as text.
    public var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// Standard error as text.
    public var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    /// The lines of standard output.
    public var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// Runs a program without a terminal and waits for its end. Its environment is exactly the one given. It reads `input`
/// and then the end of file. After `limit` it is killed. With `readAtMost` the pipe is closed after so many bytes of
/// output, as `head` does. With `unprivileged`, tests that run as root run it as nobody, whom file modes bind.
public func runProgram(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], input: String = "",
    folder: String = "", limit: Duration = .seconds(30), readAtMost: Int = .max, unprivileged: Bool = false
) throws -> FinishedProgram {
    let launch = Launch(program: program, arguments: arguments, environment: environment, folder: folder)
    var run = PipedProgram(bytes: Array(input.utf8), readAtMost: readAtMost)
    try run.start(launch, unprivileged: unprivileged)
    return run.finish(Deadline(after: limit))
}

private struct PipedProgram {
    private var process: Int32 = 0
    private var input: Int32 = -1
    private var output: Int32 = -1
    private var errors: Int32 = -1
    private var toWrite: ArraySlice<UInt8>
    private var written: [UInt8] = []
    private var complained: [UInt8] = []
    private let readAtMost: Int

    init(bytes: [UInt8], readAtMost: Int) {
        toWrite = bytes[...]
        self.readAtMost = readAtMost
    }

    mutating func start(_ launch: Launch, unprivileged: Bool) throws {
        let environment = launch.environmentList
        let nobody: Int32 = unprivileged && process_is_root() == 1 ? 65534 : 0
        process = pipes_start(
            launch.program, Launch.block(launch.arguments), Int32(launch.arguments.count), Launch.block(environment),
            Int32(environment.count), launch.folder, nobody, &input, &output, &errors)
        guard process > 0 else { throw StartFailure(program: launch.program, number: Int(-process)) }
    }

    mutating func finish(_ deadline: Deadline) -> FinishedProgram {
        if toWrite.isEmpty { close(&input) }
        while output >= 0 || errors >= 0 {
            if deadline.isOver { break }
            feedInput()
            descriptors_wait(output, errors, input >= 0 ? 5 : deadline.left(atMost: 100))
            read(&output, into: &written)
            read(&errors, into: &complained)
            if written.count >= readAtMost { close(&output) }
        }
        close(&input)
        let end = waitForEnd(deadline)
        close(&output)
        close(&errors)
        return FinishedProgram(end: end, outputBytes: written, errorBytes: complained)
    }

    private mutating func feedInput() {
        guard input >= 0 else { return }
        let count = toWrite.withUnsafeBytes { raw in
            descriptor_write(input, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), 0)
        }
        toWrite = count < 0 ? [] : toWrite.dropFirst(Int(count))
        if toWrite.isEmpty { close(&input) }
    }

    private func read(_ descriptor: inout Int32, into bytes: inout [UInt8]) {
        while descriptor >= 0 {
            let (got, ended) = readAvailable(descriptor, milliseconds: 0)
            bytes += got
            if ended { close(&descriptor) }
            if got.isEmpty { return }
        }
    }

    private func waitForEnd(_ deadline: Deadline) -> ProgramEnd {
        let state = process_wait(process, deadline.left(atMost: .max))
        if let end = ProgramEnd(state: state) { return end }
        _ = process_signal(-process, 9)
        _ = process_signal(process, 9)
        _ = process_wait(process, 5000)
        return .timedOut
    }

    private func close(_ descriptor: inout Int32) {
        descriptor_close(descriptor)
        descriptor = -1
    }
}

extension ProgramEnd {
    /// Nil while the program runs or stands still.
    init?(state: Int32) {
        switch Int(state) {
        case 0..<PROCESS_SIGNALLED: self = .code(Int(state))
        case PROCESS_SIGNALLED..<PROCESS_STOPPED:
            self = .signal(Int(state) - PROCESS_SIGNALLED)
        default: return nil
        }
    }
}

/// What can be read from a descriptor within a time, and whether it has ended.
func readAvailable(_ descriptor: Int32, milliseconds: Int32) -> (bytes: [UInt8], ended: Bool) {
    var ended = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        let got = buffer.withMemoryRebound(to: CChar.self) {
            descriptor_read(descriptor, $0.baseAddress, 65_536, milliseconds)
        }
        ended = got < 0
        count = Int(max(got, 0))
    }
    return (bytes, ended)
}
