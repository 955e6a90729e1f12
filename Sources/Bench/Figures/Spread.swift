/// Values measured over and over: their median, quartiles and tail.
struct Spread {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var median: Double { value(at: 0.5) }
    var quartiles: (low: Double, high: Double) { (value(at: 0.25), value(at: 0.75)) }
    var p99: Double { value(at: 0.99) }
    var longest: Double { sorted.last ?? 0 }

    private func value(at share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}
