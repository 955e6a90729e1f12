/// What the command line asks for.
struct Request {
    var program: String
    var sizes: [Int] = []
    /// Where ledgers are kept between runs.
    var folder = ".build/bench"
    var rounds = 5
    /// Seconds that the making of one ledger may take.
    var limit: Double = 300
    /// Where the table goes besides standard output.
    var output: String?

    static let usage = """
        Bench generate N FILE       writes a ledger of N tasks as `duban export --format csv` would; - is
                                    standard output
        Bench mix LEDGER N CHANGES  makes so many changes of all kinds in a ledger of N tasks, then verifies it
        Bench PROGRAM [SIZE]... [--folder DIR] [--rounds N] [--limit SECONDS] [--output FILE]
                                    measures a duban and its peers on ledgers of those sizes
        """

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        guard let program = rest.popFirst() else { return nil }
        self.program = program
        while let argument = rest.popFirst() {
            if let size = Int(argument), size > 0 {
                sizes.append(size)
                continue
            }
            guard let value = rest.popFirst() else { return nil }
            switch (argument, Int(value)) {
            case ("--folder", _): folder = value
            case ("--output", _): output = value
            case ("--rounds", let count?): rounds = count
            case ("--limit", let seconds?): limit = Double(seconds)
            default: return nil
            }
        }
        if sizes.isEmpty { sizes = [500, 10_000, 100_000, 1_000_000] }
        sizes.sort()
    }
}
