import Glibc

/// Where bytes go: standard output, or a file that is being written.
struct ByteSink {
    var descriptor: Int32
    /// How a message names it.
    var name: String

    static let standardOutput = ByteSink(descriptor: STDOUT_FILENO, name: "stdout")

    func write(_ bytes: [UInt8]) throws {
        try StandardStreams.write(bytes, to: descriptor, named: name)
    }
}

/// Gathers what is exported and writes it in pieces.
struct ExportWriter {
    private let sink: ByteSink
    private var waiting: [UInt8] = []
    private(set) var isEmpty = true

    init(sink: ByteSink) {
        self.sink = sink
    }

    mutating func write(_ text: String) throws {
        isEmpty = false
        waiting += text.utf8
        if waiting.count >= 1 << 16 { try flush() }
    }

    /// An element of an array, on a line of its own.
    mutating func element(_ value: JSON) throws {
        try write((isEmpty ? "[" : ",\n") + value.text)
    }

    mutating func endArray() throws {
        try write(isEmpty ? "[]\n" : "]\n")
    }

    mutating func finish() throws { try flush() }

    private mutating func flush() throws {
        if !waiting.isEmpty { try sink.write(waiting) }
        waiting.removeAll(keepingCapacity: true)
    }
}
