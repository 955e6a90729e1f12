import Foundation
import Synchronization

/// Waits for Ctrl-C while a long work runs, which then has the time to take back what it did.
final class CancelWatch: Sendable {
    private let hasCome = Atomic(false)
    private let isOver = Atomic(false)

    var isCancelled: Bool { hasCome.load(ordering: .relaxed) }

    /// Runs `body`; when the user breaks it off, `interrupt` is called from another thread.
    static func during<Value>(
        _ interrupt: @escaping @Sendable () -> Void, _ body: (CancelWatch) throws -> Value
    ) rethrows -> Value {
        let watch = CancelWatch()
        var signals = sigset_t()
        var before = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        // Every thread that starts from here on leaves them to the one that waits for them.
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        let ended = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            watch.wait(interrupt)
            ended.signal()
        }
        defer {
            watch.isOver.store(true, ordering: .relaxed)
            ended.wait()
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        return try body(watch)
    }

    private func wait(_ interrupt: () -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        var moment = timespec(tv_sec: 0, tv_nsec: 50_000_000)
        while !isOver.load(ordering: .relaxed) {
            if sigtimedwait(&signals, nil, &moment) > 0 { hasCome.store(true, ordering: .relaxed) }
            // Again and again: between two statements there is nothing that could be broken off.
            if isCancelled { interrupt() }
        }
    }
}
