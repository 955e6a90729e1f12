import Ledger

/// Where the thread that reads a file gives its measures to the one that writes the ledger.
public struct BulkFeed: Sendable {
    /// The writing side has ended; nothing more is wanted.
    public struct Closed: Error {}

    /// Measures that go over together.
    private static let batch = 256
    let conveyor = Conveyor<[BulkMeasure]>()

    /// Gives measures until `next` has none. Throws what `next` throws, and `Closed` once nobody takes any.
    public func give(_ next: () throws -> BulkMeasure?) throws {
        var batch: [BulkMeasure] = []
        while let measure = try next() {
            batch.append(measure)
            guard batch.count == BulkFeed.batch else { continue }
            guard conveyor.put(batch) else { throw Closed() }
            batch = []
            batch.reserveCapacity(BulkFeed.batch)
        }
        if !batch.isEmpty, !conveyor.put(batch) { throw Closed() }
    }

    /// Whether nobody takes any more.
    public var isClosed: Bool { conveyor.isClosed }
}
