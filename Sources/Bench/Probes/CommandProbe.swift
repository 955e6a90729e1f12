/// A command timed as a whole process, again and again.
struct CommandProbe: Probe {
    let subject: String
    let row: Row
    let size: Int
    var commands: [TimedCommand]
    private var turn = 0

    /// Of several commands each round takes the next: tick, untick, so that each changes something.
    init(_ subject: String, _ row: Row, _ size: Int, _ commands: [TimedCommand]) {
        self.subject = subject
        self.row = row
        self.size = size
        self.commands = commands
    }

    mutating func measure(_ results: inout Results) throws {
        for _ in commands {
            let command = commands[turn % commands.count]
            turn += 1
            guard let run = command.run(limit: 120_000), run.code == 0 else {
                results.remark("\(subject), \(row.title), \(size.grouped): failed")
                return
            }
            results.add(run.milliseconds, row, subject, size)
        }
    }
}
