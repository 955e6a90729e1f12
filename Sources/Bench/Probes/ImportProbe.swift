/// A plan document brought into a ledger that has many, as a whole process; then it is taken back.
struct ImportProbe: Probe {
    let subject = "duban"
    let workplace: Workplace
    let size: Int
    private let bringing: TimedCommand
    private let takingBack: TimedCommand

    init(workplace: Workplace, size: Int) throws {
        self.workplace = workplace
        self.size = size
        let document = workplace.path(size, "plan.txt")
        try GrowingFile(document).write(PlanDocument.text)
        let command = { (arguments: [String]) in
            TimedCommand(
                program: workplace.program, arguments: arguments, environment: workplace.environment(ledger: size))
        }
        bringing = command(["import", document, "--yes"])
        takingBack = command(["undo"])
    }

    mutating func measure(_ results: inout Results) throws {
        guard let run = bringing.run(limit: 120_000), run.code == 0, takingBack.run(limit: 120_000)?.code == 0 else {
            results.remark("\(subject), \(Row.document.title), \(size.grouped): failed")
            return
        }
        results.add(run.milliseconds, .document, subject, size)
    }
}
