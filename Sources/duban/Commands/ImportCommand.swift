import ArgumentParser
import Glibc
import Ledger
import LedgerStore
import PlanReader
import Screen
import Words

/// `duban import FILE…`: reads plan documents, shows what was found, and stores it when a person says so. `import --bulk FILE.csv` loads
/// whole plans with the columns of an export.
struct ImportCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.importFile)

    @OptionGroup var global: GlobalOptions
    @Flag var dryRun = false
    @Flag var yes = false
    @Flag var json = false
    @Option var district: String?
    @Option(completion: .file(extensions: ["csv"])) var bulk: String?
    @Option var keys: String?
    @Option var size: String?
    @Argument(completion: .file()) var files: [String] = []

    func run(in session: Session) throws {
        try checkOptions()
        if let bulk { return try BulkImport().run(bulk, in: session) }
        let pressed = try keys.map(OptionValues.keys)
        let window = try size.map(OptionValues.size) ?? Size(width: 120, height: 40)
        // A folder that is not there is said before the files: it would have to be made first.
        if !dryRun, !session.isDefaultStore, !StandardStreams.exists(session.storeFolder) {
            _ = try session.openStore()
        }
        let reading = try ImportReading(files)
        // What only shows needs no ledger, so none that is damaged stands in its way.
        let known = dryRun ? try? session.existingStore() : try session.existingStore()
        let found = try plans(reading, known, session)
        if dryRun { return try ImportSummary(found, known, session).write(asJSON: json) }
        guard yes || pressed != nil || (StandardStreams.hasTerminal && !json) else {
            try ImportSummary(found, known, session).write(asJSON: json)
            throw CommandFault.notConfirmed
        }
        // The review waits for others by itself, with a word on its foot line.
        let patience = ConsolePatience()
        // The last to close the file carries the log into it, so that a copy of the file alone has everything.
        try known?.close()
        let store = try session.openStore(patience: yes ? Patience() : patience.patience)
        patience.end()
        if let readOnly = store.readOnly { throw Refusal.readOnly(readOnly) }
        // Made just now, the ledger knows more than when the files were read first.
        let plans = known == nil ? try self.plans(reading, store, session) : found
        if yes { return try keep(plans, in: store, session) }
        let review = ReviewLaunch(plans, store, session)
        if let pressed {
            try StandardStreams.write(try review.pressing(pressed, size: window))
        } else {
            try review.onTerminal()
        }
    }

    private func checkOptions() throws {
        if bulk != nil, let file = files.first { throw CommandFault.contrary("--bulk", file) }
        let chosen: [(String, Bool)] = [
            ("--bulk", bulk != nil), ("--dry-run", dryRun), ("--yes", yes), ("--keys", keys != nil),
        ]
        let given = chosen.filter(\.1).map(\.0)
        if given.count > 1 { throw CommandFault.contrary(given[0], given[1]) }
        if bulk != nil, json { throw CommandFault.contrary("--bulk", "--json") }
        if bulk != nil, district != nil { throw CommandFault.contrary("--bulk", "--district") }
        if bulk == nil, files.isEmpty { throw CommandFault.operandMissing("FILE", command: .importFile) }
        if files.count(where: { $0 == "-" }) > 1 { throw CommandFault.contrary("-", "-") }
        if let district, !NameRule.isDistrict(district) { throw Refusal.badName(district) }
        if size != nil, keys == nil { throw CommandFault.sizeWithoutKeys }
    }

    private func plans(_ reading: ImportReading, _ store: Store?, _ session: Session) throws -> [FoundPlan] {
        let known = try reading.names(in: store, district: district)
        let calendar = try session.resources.workCalendar()
        return try reading.plans(district: district, known: known, today: session.today, calendar: calendar).map {
            try $0.named(by: store)
        }
    }

    /// Stores everything, doubts included, and says what was done.
    private func keep(_ found: [FoundPlan], in store: Store, _ session: Session) throws {
        let words = session.words.commands.imports
        let summary = json ? ImportSummary(found, store, session) : nil
        if let line = SafetyCopies(store, session.words).beforeImport() { StandardStreams.mention(line) }
        let result = try store.bringIn(found.map(\.plan.draft), reason: words.goneReason, by: session.author)
        if let summary { try summary.write(asJSON: true, codes: result.plans.map(\.reference.description)) }
        var lines = zip(found, result.plans).flatMap { found, plan in
            [words.done(plan)] + plan.gone.map(words.gone)
                + (found.plan.doubts.isEmpty
                    ? [] : [words.doubts(PlanFindings(found.plan.draft, doubts: found.plan.doubts))])
        }
        if result.isWritten { lines.append(words.undo) }
        if json {
            lines.forEach(StandardStreams.mention)
        } else {
            try StandardStreams.write(lines: lines.map(VisibleText.of))
        }
    }
}

extension Session {
    /// The ledger where there is one already; nil where there is none.
    func existingStore() throws -> Store? {
        do {
            return try Store.open(path: storePath, readOnly: isReadOnly || asOf != nil)
        } catch StoreFault.missing, StoreFault.folderMissing {
            return nil
        }
    }
}
