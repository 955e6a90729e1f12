import Foundation
import Synchronization

/// The way of something from the thread that makes it to the one that takes it. Only a few lie on it, so the memory does not grow with
/// the file.
final class Conveyor<Item: Sendable>: Sendable {
    private struct State {
        var waiting: [Item] = []
        var failure: (any Error)?
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Counts what may still be put; it begins at nothing because a semaphore that is dropped must not hold less than at first.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init(room count: Int = 8) {
        for _ in 0..<count { room.signal() }
    }

    /// Nobody takes any more.
    var isClosed: Bool { state.withLock(\.isClosed) }

    /// Waits until there is room; false once nobody takes any more.
    func put(_ item: Item) -> Bool {
        room.wait()
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waiting.append(item) }
            return state.isClosed
        }
        filled.signal()
        return !isClosed
    }

    /// Nothing more comes, and what went wrong.
    func end(_ failure: (any Error)? = nil) {
        state.withLock { $0.failure = failure }
        filled.signal()
    }

    /// Waits for the next; nil at the end.
    func take() throws -> Item? {
        filled.wait()
        let (item, failure) = state.withLock { state in
            (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.failure)
        }
        if let item {
            room.signal()
            return item
        }
        if let failure { throw failure }
        return nil
    }

    /// Takes nothing more.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = []
        }
        room.signal()
    }
}

/// A thread that somebody waits for.
struct JoinedThread {
    private let ended = DispatchSemaphore(value: 0)

    init(_ body: @escaping @Sendable () -> Void) {
        let ended = ended
        Thread.detachNewThread {
            body()
            ended.signal()
        }
    }

    func join() { ended.wait() }
}
