/// Measures by light on a day. All counts by light are of measures (举措).
public struct LightCounts: Hashable, Sendable {
    private var byRank: [Int]

    public init() {
        byRank = Array(repeating: 0, count: Light.allCases.count)
    }

    /// Counts given light by light: `[.overdue: 3, .done: 11]`.
    public init(_ counts: [Light: Int]) {
        self.init()
        for (light, count) in counts { self[light] = count }
    }

    public subscript(light: Light) -> Int {
        get { byRank[light.rank] }
        set { byRank[light.rank] = newValue }
    }

    /// Measures that have a light at all (withdrawn ones have none).
    public var total: Int { byRank.reduce(0, +) }

    /// The worst light that occurs; nil when nothing is counted.
    public var worst: Light? { Light.allCases.first { self[$0] > 0 } }

    public static func + (left: LightCounts, right: LightCounts) -> LightCounts {
        var sum = left
        for light in Light.allCases { sum[light] += right[light] }
        return sum
    }
}
