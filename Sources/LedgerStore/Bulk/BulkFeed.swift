import Foundation
import Ledger
import Synchronization

/// The way of measures from the thread that reads a file to the one that writes the ledger. Only a few batches wait on it, so the memory
/// does not grow with the file.
public final class BulkFeed: Sendable {
    /// The writing side has ended; nothing more is wanted.
    public struct Closed: Error {}

    private struct State {
        var waiting: [[BulkMeasure]] = []
        var failure: (any Error)?
        var isClosed = false
    }

    /// Measures that go over together.
    private static let batch = 256
    private let state = Mutex(State())
    /// Counts the batches that may still be put; it begins empty because one that is dropped must not hold less than at first.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init() {
        for _ in 0..<8 { room.signal() }
    }

    /// Gives measures until `next` has none. Throws what `next` throws, and `Closed` once nobody takes any.
    public func give(_ next: () throws -> BulkMeasure?) throws {
        var batch: [BulkMeasure] = []
        while let measure = try next() {
            batch.append(measure)
            if batch.count == BulkFeed.batch {
                try put(batch)
                batch = []
                batch.reserveCapacity(BulkFeed.batch)
            }
        }
        try put(batch)
    }

    /// Whether nobody takes any more.
    public var isClosed: Bool { state.withLock(\.isClosed) }

    private func put(_ batch: [BulkMeasure]) throws {
        guard !batch.isEmpty else { return }
        room.wait()
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waiting.append(batch) }
            return state.isClosed
        }
        if isClosed { throw Closed() }
        filled.signal()
    }

    /// The reading side is at its end, with what went wrong there.
    func end(_ failure: (any Error)?) {
        state.withLock { state in
            state.failure = failure
        }
        filled.signal()
    }

    /// The next batch; nil at the end.
    func take() throws -> [BulkMeasure]? {
        filled.wait()
        let (batch, failure) = state.withLock { state in
            (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.failure)
        }
        if let batch {
            room.signal()
            return batch
        }
        if let failure { throw failure }
        return nil
    }

    /// The writing side is at its end.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = []
        }
        room.signal()
    }
}
