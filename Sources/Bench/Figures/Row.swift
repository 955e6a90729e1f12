/// A row of the table: what is measured.
enum Row: String, CaseIterable {
    case start, memory, step80, step120, page80, page120, end80, end120, bytes80, bytes120
    case filterOne, filterTwo, filterMore, filterTotal, units, districts, tick, tickCommand, pastPage, pastCounts
    case document, load

    var title: String {
        switch self {
        case .start: "start to the first full screen, 120x40"
        case .memory: "memory after start (RSS)"
        case .step80: "cursor step, 80x24"
        case .step120: "cursor step with detail, 120x40"
        case .page80: "page, 80x24"
        case .page120: "page, 120x40"
        case .end80: "end and home, 80x24"
        case .end120: "end and home, 120x40"
        case .bytes80: "bytes a step, 80x24"
        case .bytes120: "bytes a step, 120x40"
        case .filterOne: "filter, 1st character: page"
        case .filterTwo: "filter, 2nd character: page"
        case .filterMore: "filter, 3rd to 6th character: page"
        case .filterTotal: "filter, any character: total"
        case .units: "overdue by unit, another day"
        case .districts: "done of total by district, another day"
        case .tick: "durable tick in the console"
        case .tickCommand: "durable tick, whole process"
        case .pastPage: "`@` another day: page"
        case .pastCounts: "`@` another day: counts"
        case .document: "import of a document of \(PlanDocument.tasks) tasks"
        case .load: "bulk load of the csv"
        }
    }

    var unit: Unit {
        switch self {
        case .memory: .mebibytes
        case .bytes80, .bytes120: .bytes
        case .load: .seconds
        default: .milliseconds
        }
    }

    /// What the design allows duban at a million tasks: the median, and of a key the slowest but one in a hundred.
    var ceiling: (median: Double, p99: Double?)? {
        switch self {
        case .start, .filterOne, .filterTwo, .filterMore: (15, nil)
        case .memory: (40, nil)
        case .step80, .step120, .page80, .page120, .end80, .end120: (1, 5)
        case .bytes80: (400, nil)
        case .bytes120: (2000, nil)
        case .filterTotal: (200, nil)
        case .units: (10, nil)
        case .districts: (5, nil)
        case .tick: (2, nil)
        case .tickCommand: nil
        case .pastPage: (100, nil)
        case .pastCounts: (1000, nil)
        case .document: (150, nil)
        case .load: (30, nil)
        }
    }

    enum Unit: String {
        case milliseconds = "ms", bytes = "bytes", mebibytes = "MiB", seconds = "s"
    }
}
