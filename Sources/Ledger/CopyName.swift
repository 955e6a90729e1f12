/// The file name of a safety copy: `2026-11-21.duban`, and `2026-11-21-2.duban` for the second one of that day.
public struct CopyName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The day on which it was made, by the clock.
    public var day: Day
    /// 1 for the first copy of the day.
    public var number: Int

    public init(day: Day, number: Int = 1) {
        self.day = day
        self.number = number
    }

    /// Reads the name of a file; nil for every file that is no safety copy.
    public init?(_ name: String) {
        guard name.hasSuffix(".duban"), let day = Day(String(name.prefix(10))) else { return nil }
        let rest = name.dropFirst(10).dropLast(6)
        guard !rest.isEmpty else {
            self.init(day: day)
            return
        }
        guard rest.first == "-", let number = Int(rest.dropFirst()), number > 1, rest == "-\(number)" else {
            return nil
        }
        self.init(day: day, number: number)
    }

    public var description: String { number == 1 ? "\(day).duban" : "\(day)-\(number).duban" }

    public static func < (left: CopyName, right: CopyName) -> Bool {
        (left.day, left.number) < (right.day, right.number)
    }
}
