/// Random numbers that are the same in every run: SplitMix64 from a start that is mixed from whole numbers, such as a seed and a
/// plan's place, so that each plan can be made without the others.
public struct Chance {
    private var state: UInt64

    public init(_ parts: Int...) {
        state = 0
        for part in parts {
            state &+= UInt64(truncatingIfNeeded: part)
            state = next()
        }
    }

    /// A number from 0 up to but not including `limit`.
    public mutating func number(below limit: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    public mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.upperBound - range.lowerBound + 1)
    }

    /// True in so many of a hundred throws.
    public mutating func percent(_ share: Int) -> Bool { number(below: 100) < share }

    /// Any of the elements, of which there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

    /// The place of a weight, heavier ones more often: of `[60, 25, 15]` mostly 0.
    public mutating func place(weights: [Int]) -> Int {
        var left = number(below: weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return place }
        }
        return 0
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
