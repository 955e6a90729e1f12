import Foundation
import Testing

/// Feeds changed copies of good input to something that reads: nothing may crash, hang or break what the check asks.
///
/// `make fuzz SECONDS=60` runs every suite whose name ends in `FuzzTests` for so long; in an ordinary run each takes two seconds. What
/// it found belongs into the corpus of its suite.
public struct Fuzz: Sendable {
    /// What the input is called in a failure, and in the file that keeps the last one: `documents`.
    public var name: String
    /// Pieces that readers take for something special.
    public var pieces: [[UInt8]]

    public init(_ name: String, pieces: [String]) {
        self.name = name
        self.pieces = pieces.map { Array($0.utf8) }
    }

    /// An input that takes longer hangs.
    private static let patience = Duration.seconds(10)

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Changes the inputs of a corpus one after the other until the time is up. The check answers what is wrong, nil when all is well.
    public func run(corpus: [[UInt8]], check: ([UInt8]) -> String?) throws {
        let seconds = environment["FUZZ_SECONDS"].flatMap { Double($0) }
        let seed =
            environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? (seconds == nil ? 1 : UInt64.random(in: 1...99_999))
        var dice = Dice(seed: seed)
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(Int((seconds ?? 2) * 1000))
        var count = 0
        // The corpus itself first: what once was found stays mended.
        var waiting = Array(corpus.reversed())
        while !waiting.isEmpty || clock.now < end {
            let input = waiting.popLast() ?? changed(corpus, &dice)
            count += 1
            if seconds != nil { try keep(input) }
            var wrong: String?
            let taken = processorTime { wrong = check(input) }
            if taken > Self.patience { wrong = "took \(taken)" }
            guard let wrong else { continue }
            try keep(input)
            Issue.record("\(name), seed \(seed), input \(count) (kept in \(path)): \(wrong)")
            return
        }
        if seconds != nil { print("\(name): \(count) inputs, seed \(seed)") }
    }

    /// After a crash the input that caused it lies here.
    private var path: String { FileManager.default.currentDirectoryPath + "/.build/fuzz-\(name)" }

    private func keep(_ input: [UInt8]) throws { try Data(input).write(to: URL(fileURLWithPath: path)) }

    private func changed(_ corpus: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        var input = corpus.randomElement(using: &dice) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &dice) { change(&input, corpus, &dice) }
        return input
    }

    private func change(_ input: inout [UInt8], _ corpus: [[UInt8]], _ dice: inout Dice) {
        let place = Int.random(in: 0...input.count, using: &dice)
        let length = min(Int.random(in: 1...(dice.once(in: 4) ? 400 : 12), using: &dice), input.count - place)
        let range = place..<(place + length)
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: input.removeSubrange(range)
        case 1: input.insert(contentsOf: input[range], at: place)
        case 2: input.insert(contentsOf: pieces.randomElement(using: &dice) ?? [], at: place)
        case 3: input.replaceSubrange(range, with: pieces.randomElement(using: &dice) ?? [])
        case 4: for place in range { input[place] = UInt8.random(in: 0...255, using: &dice) }
        case 5 where length > 0: input[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 6: input.insert(contentsOf: corpus.randomElement(using: &dice)?.suffix(length * 3) ?? [], at: place)
        default:
            let piece = Array(input[range])
            for _ in 0..<Int.random(in: 1...20, using: &dice) { input.insert(contentsOf: piece, at: place) }
        }
    }
}
