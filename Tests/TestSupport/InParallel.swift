import Foundation
import Synchronization

/// Does something in several threads at once and waits for all; answers what each brought.
public func inParallel<Value: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Value) -> [Value] {
    let results = Results<Value>(count: count)
    let group = DispatchGroup()
    for place in 0..<count {
        let thread = Thread {
            results.set(body(place), at: place)
            group.leave()
        }
        group.enter()
        thread.start()
    }
    group.wait()
    return results.all
}

private final class Results<Value: Sendable>: Sendable {
    private let values: Mutex<[Value?]>

    init(count: Int) {
        values = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ value: Value, at place: Int) {
        values.withLock { $0[place] = value }
    }

    var all: [Value] { values.withLock { $0.compactMap(\.self) } }
}
