/// What must hold across a plan: titles and numbers stand once, names are known.
struct PlanChecks {
    /// Longer titles do not fit a row.
    static let longestTitle = 24

    private var titles: [String: Int] = [:]
    private var numbers: [Int: Int] = [:]
    private var mentions: [(line: Int, names: [String])] = []

    /// A title of a task or a measure.
    mutating func title(_ title: String, line: Int) throws(LineFault) {
        let length = title.count
        guard length <= PlanChecks.longestTitle else { throw LineFault(line, .longTitle(title, length: length)) }
        if let first = titles.updateValue(line, forKey: title) {
            throw LineFault(line, .repeatedTitle(title, firstLine: first))
        }
    }

    /// Task numbers may start again here.
    mutating func startTopSection() { numbers = [:] }

    mutating func number(_ number: Int, line: Int) throws(LineFault) {
        if let first = numbers.updateValue(line, forKey: number) {
            throw LineFault(line, .repeatedNumber(number, firstLine: first))
        }
    }

    /// Names of units in a cell; looked up when the whole file is read, for the list may stand anywhere.
    mutating func mention(_ names: [String]?, line: Int) {
        if let names { mentions.append((line, names)) }
    }

    /// The first name in the file that no unit has.
    func checkMentions(in book: UnitBook) throws(LineFault) {
        for (line, names) in mentions {
            for name in names where book[name] == nil { throw LineFault(line, .unknownUnit(name)) }
        }
    }
}
