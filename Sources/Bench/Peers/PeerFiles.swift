import Generator
import Ledger

/// The same ledger in the peers' own forms.
struct PeerFiles {
    let workplace: Workplace
    let size: Int

    /// Beyond these the peer needs minutes for a screen or an answer, so it is not asked.
    static let mostForTudu = 100_000
    static let mostForTaskwarrior = 10_000

    enum Form: String, CaseIterable {
        case lines = "lines.txt", measures = "measures.csv", ncdu = "ncdu.json", tudu = "tudu.xml"
        case taskwarrior = "pending.data"
    }

    func path(_ form: Form) -> String { workplace.path(size, form.rawValue) }
    var database: String { workplace.path(size, "peer.db") }

    /// How many measures, so lines, there are.
    var count: Int { FileBytes.text(countPath).flatMap(Int.init) ?? 0 }
    private var countPath: String { workplace.path(size, "measures.count") }

    /// Writes all of them in one pass, unless that was done before.
    func make() throws {
        guard !FileBytes.exists(countPath) else { return }
        var count = 0
        let files = try Form.allCases.map { (form: $0, file: try GrowingFile(path($0))) }
        for (form, file) in files { try file.write(head(form)) }
        for plan in LedgerGenerator(tasks: size).plans {
            for (form, file) in files { try file.write(rows(form, plan)) }
            count += plan.tasks.reduce(0) { $0 + $1.measures.count }
        }
        for (form, file) in files { try file.write(foot(form)) }
        try GrowingFile(countPath).write(String(count))
    }

    private func head(_ form: Form) -> String {
        switch form {
        case .lines, .taskwarrior: ""
        case .measures: "ref,district,unit,title,text,due,done,total\n"
        case .ncdu: #"[1,0,{"progname":"ncdu","progver":"1.18","timestamp":1},[{"name":"/ledger"}"#
        case .tudu: "<?xml version=\"1.0\"?>\n<todo>\n"
        }
    }

    private func foot(_ form: Form) -> String {
        switch form {
        case .ncdu: "]]\n"
        case .tudu: "</todo>\n"
        default: ""
        }
    }

    private func rows(_ form: Form, _ plan: GeneratedPlan) -> String {
        switch form {
        case .lines: PeerRow.all(of: plan).map(\.line).joined()
        case .measures: PeerRow.all(of: plan).map(\.csv).joined()
        case .taskwarrior: size > PeerFiles.mostForTaskwarrior ? "" : PeerRow.all(of: plan).map(\.taskwarrior).joined()
        case .ncdu:
            ",[{\"name\":\"\(plan.title)\"}"
                + plan.sections.map { section in
                    ",[{\"name\":\"\(section.title)\"}"
                        + section.tasksBelow.map { ",{\"name\":\"\($0.title)\",\"dsize\":4096}" }.joined() + "]"
                }.joined() + "]"
        case .tudu:
            size > PeerFiles.mostForTudu
                ? ""
                : tudu(plan.title, plan.sections.map { tudu($0.title, $0.tasksBelow.map { tudu($0.title) }) })
        }
    }

    private func tudu(_ title: String, _ inner: [String] = []) -> String {
        "<todo done=\"no\" collapse=\"\(inner.isEmpty ? "no" : "yes")\"><title>\(title)</title>\n"
            + inner.joined() + "</todo>\n"
    }
}

extension GeneratedSection {
    fileprivate var tasksBelow: [GeneratedTask] { tasks + sections.flatMap(\.tasksBelow) }
}

/// A measure as a flat row.
private struct PeerRow {
    var reference: String
    var district: String
    var unit: String
    var title: String
    var text: String
    var due: String
    var done: Int
    var total: Int

    static func all(of plan: GeneratedPlan) -> [PeerRow] {
        plan.tasks.flatMap { task in
            task.measures.enumerated().map { place, measure in
                let counted = measure.milestones.map(\.milestone).filter(\.countsInProgress)
                let next = counted.filter { $0.status == .open }.compactMap(\.due).min()
                return PeerRow(
                    reference: "\(plan.code)/\(task.number).\(place + 1)", district: plan.district.name,
                    unit: plan.district.name + (measure.leads.first?.unit ?? ""), title: measure.title ?? task.title,
                    text: measure.text ?? measure.summary ?? "", due: plan.closed == nil ? next?.description ?? "" : "",
                    done: counted.count { $0.status == .done }, total: counted.count)
            }
        }
    }

    private var isLate: Bool { !due.isEmpty && due < LedgerGenerator.today.description }

    var line: String { "\(isLate ? "逾期" : "在办") \(reference) \(title) \(unit) \(due) \(done)/\(total) \(text)\n" }
    var csv: String { "\(reference),\(district),\(unit),\(title),\(text),\(due),\(done),\(total)\n" }

    var taskwarrior: String {
        // Each needs an identity of its own; a hash of its REF makes one.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in reference.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        let identity = "\(padded.prefix(8))-\(padded.dropFirst(8).prefix(4))-4000-8000-\(padded.dropFirst(4))"
        var fields = ["description:\"\(title)\""]
        if let day = Day(due) { fields.append("due:\"\(day.ordinal * 86_400)\"") }
        fields += ["entry:\"1700000000\"", "project:\"\(unit)\"", "status:\"pending\"", "uuid:\"\(identity)\""]
        return "[" + fields.joined(separator: " ") + "]\n"
    }
}
