/// What a program wrote from a beginning (its start, a key) until it fell silent.
struct Burst {
    /// When pieces came, in milliseconds, and how long they were.
    var arrivals: [(time: Double, bytes: Int)] = []
    /// Milliseconds to the piece that brought the text looked for.
    var textSeen: Double?

    var bytes: Int { arrivals.reduce(0) { $0 + $1.bytes } }
    /// Milliseconds to the last byte; nil when nothing came.
    var lastByte: Double? { arrivals.last?.time }

    /// When three quarters of all bytes were there: the page stands; what may still come are counts that were not waited for.
    var pageSeen: Double? {
        let enough = bytes * 3 / 4
        var sum = 0
        for arrival in arrivals {
            sum += arrival.bytes
            if sum >= enough { return arrival.time }
        }
        return nil
    }
}
