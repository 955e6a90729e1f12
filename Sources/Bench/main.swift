import Glibc

private func run(_ arguments: [String]) throws -> Int32 {
    if arguments.count == 3, arguments[0] == "generate", let tasks = Int(arguments[1]), tasks > 0 {
        try GeneratedFile.write(tasks: tasks, to: arguments[2])
        return 0
    }
    if arguments.count == 4, arguments[0] == "mix", let tasks = Int(arguments[2]), let changes = Int(arguments[3]) {
        var mix = try ChangeMix(ledger: arguments[1], size: tasks)
        print(try mix.run(changes))
        return 0
    }
    guard let request = Request(arguments) else {
        print(Request.usage)
        return 64
    }
    var bench = try Bench(request)
    let report = try bench.run()
    print(report)
    if let output = request.output { try GrowingFile(output).write(report) }
    return 0
}

do {
    exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch let failure as Failure {
    say(failure.text)
    exit(1)
} catch {
    say("\(error)")
    exit(1)
}
