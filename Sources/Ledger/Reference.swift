/// A REF, by which the command line names a row: `jiangjin-2022/40.2#1`.
///
/// From the left: a district or a plan, then `/§3.2` (section by place), `/40` (task; `/§3/40` where numbers restart), `.2`
/// (measure by place), `#1` (milestone by place).
public struct Reference: Hashable, Sendable, CustomStringConvertible {
    /// A plan's code, a district's code or a district's name.
    public var head: String
    /// Places of the section and the sections above it: `[3, 2]` of `§3.2`; empty for none.
    public var section: [Int]
    /// `40`, or `2b` for the second task of one number.
    public var task: String?
    public var measure: Int?
    public var milestone: Int?

    public init(
        head: String, section: [Int] = [], task: String? = nil, measure: Int? = nil, milestone: Int? = nil
    ) {
        self.head = head
        self.section = section
        self.task = task
        self.measure = measure
        self.milestone = milestone
    }

    /// Reads a REF; nil when the text is none. Whether the row exists is another question.
    public init?(_ text: String) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard let head = parts.popFirst(), Reference.isHead(head), parts.count <= 2 else { return nil }
        self.init(head: String(head))
        if let part = parts.first, part.hasPrefix("§") {
            let places = part.dropFirst().split(separator: ".", omittingEmptySubsequences: false).map(Reference.place)
            section = places.compactMap(\.self)
            guard section.count == places.count, !section.isEmpty else { return nil }
            parts = parts.dropFirst()
        }
        if let part = parts.popFirst() {
            guard readTask(part) else { return nil }
        }
        guard parts.isEmpty else { return nil }
    }

    /// `jiangjin-2022/40.2#1`
    public var description: String {
        var text = head
        if !section.isEmpty { text += "/§" + section.map(String.init).joined(separator: ".") }
        if let task { text += "/" + task }
        if let measure { text += ".\(measure)" }
        if let milestone { text += "#\(milestone)" }
        return text
    }

    /// The part below the plan, `40.2#1`, for lists where the plan is plain; empty for a plan.
    public var withinPlan: String {
        var own = self
        own.head = ""
        return String(own.description.drop { $0 == "/" })
    }

    private mutating func readTask(_ part: Substring) -> Bool {
        let stones = part.split(separator: "#", omittingEmptySubsequences: false)
        guard stones.count <= 2 else { return false }
        if stones.count == 2 {
            guard let place = Reference.place(stones[1]) else { return false }
            milestone = place
        }
        let measures = stones[0].split(separator: ".", omittingEmptySubsequences: false)
        guard measures.count <= 2 else { return false }
        if measures.count == 2 {
            guard let place = Reference.place(measures[1]) else { return false }
            measure = place
        }
        let digits = measures[0].prefix { $0.isASCII && $0.isNumber }
        let suffix = measures[0].dropFirst(digits.count)
        guard Reference.place(digits) != nil, suffix.count <= 2, suffix.allSatisfy({ $0 >= "a" && $0 <= "z" }) else {
            return false
        }
        task = String(measures[0])
        return true
    }

    private static func place(_ text: Substring) -> Int? {
        guard text.count <= 9, text.allSatisfy({ $0.isASCII && $0.isNumber }), let place = Int(text), place > 0 else {
            return nil
        }
        return place
    }

    private static func isHead(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar == "-" || scalar == "_" || (scalar.properties.isAlphabetic && scalar != "§")
                    || (scalar.isASCII && scalar.properties.numericType != nil)
            }
            && !text.hasPrefix("-")
    }
}
