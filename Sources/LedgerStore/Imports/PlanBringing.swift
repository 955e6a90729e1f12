import GRDB
import Ledger

/// Brings a plan into the ledger that is not in it yet.
struct PlanBringing {
    let writer: LedgerWriter
    let draft: PlanDraft

    func run() throws -> (plan: ImportedPlan, edits: [StoredEdit]) {
        let (district, made) = try district()
        let row = RowID.node(try writer.newIdentity("node"))
        var rows = PlanRowWriting(writer, district: district, plan: row, issued: draft.head.issued, isNew: true)
        rows.note(made)
        try rows.addUnits(draft.units)
        let code = try code(in: district)
        rows.note([try addPlan(row, code, in: .node(district))])
        let restarts = draft.restartingSections
        for (place, section) in draft.sections.enumerated() {
            try add(section, below: row, path: [place], headings: [], restarts, &rows)
        }
        var added = rows.added
        added.plans = 1
        let plan = ImportedPlan(
            row: row, reference: Reference(head: code), title: draft.head.title, isNew: true, added: added)
        return (plan, rows.edits)
    }

    /// The code that the plan would get.
    func plannedCode() throws -> String {
        let names = [draft.district.name, draft.district.code] + draft.district.otherNames
        let known: Int64? = try writer.database.first(
            "SELECT district FROM district_name WHERE name IN (SELECT value FROM json_each(?))", [try textList(names)])
        if let known { return try code(in: known) }
        return draft.code
    }

    private func district() throws -> (Int64, [StoredEdit]) {
        for name in [draft.district.name, draft.district.code] + draft.district.otherNames {
            let known: Int64? = try writer.database.first("SELECT district FROM district_name WHERE name = ?", [name])
            if let known { return (known, []) }
        }
        let others = draft.district.otherNames
        let code = try draft.district.code.isEmpty ? nil : writer.freeCode(draft.district.code)
        let made = try writer.addDistrict(
            RowFields(title: draft.district.name, code: code, otherNames: others.isEmpty ? nil : others))
        return (made.row.node ?? 0, [made.edit])
    }

    /// `jiangjin-2022`, `jiangjin-2022b` where another plan has that: the code of the draft, with the district as the ledger calls it.
    private func code(in district: Int64) throws -> String {
        let own = try writer.reader.reference(of: .node(district)).head
        let theirs = draft.district.code + "-"
        let isTheirs = !draft.district.code.isEmpty && draft.code.hasPrefix(theirs)
        var code = isTheirs ? own + "-" + draft.code.dropFirst(theirs.count) : try plain(draft.code)
        if code.isEmpty { code = "\(own)-\(draft.head.issued.year)" }
        if code.utf8.first.map({ $0 < UInt8(ascii: "a") || $0 > UInt8(ascii: "z") }) == true { code = "\(own)-\(code)" }
        return try writer.freeCode(String(code.prefix(60)), suffix: { "\($0)" })
    }

    /// A code that is no plain one, the name of a file, in Latin letters.
    private func plain(_ code: String) throws -> String {
        if code.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(
                code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }.split(separator: "-").joined(
                    separator: "-"))
        }
        return try writer.books.pinyin(of: code).split(separator: " ").first.map(String.init) ?? ""
    }

    private func addPlan(_ row: RowID, _ code: String, in district: RowID) throws -> StoredEdit {
        var text = RowText()
        text[.kind] = String(RowKind.plan.rawValue)
        text[.ref] = code
        text[.title] = draft.head.title.oneLine
        text[.documentNumber] = draft.head.documentNumber
        text.set(.issued, draft.head.issued)
        var head = draft.head
        // What has a field of its own is left out of the rest.
        head.title = ""
        head.documentNumber = nil
        head.issued = Day(ordinal: 0)
        if head != PlanHead(title: "", issued: Day(ordinal: 0)) { try text.set(.facts, coded: head) }
        let last = try writer.reader.children(of: district, like: row).last
        return try writer.add(row, text, at: RowPlace(parent: district, previous: last).text)
    }

    private func add(
        _ section: SectionDraft, below parent: RowID, path: [Int], headings: [SectionDraft], _ restarts: Set<[Int]>,
        _ rows: inout PlanRowWriting
    ) throws {
        // Tasks without any heading stand right below the plan.
        if section.isBare, path.count == 1 { return try add(section.tasks, to: parent, headings: [section], &rows) }
        let previous = try writer.reader.children(of: parent, like: .node(0)).last
        let row = try rows.add(section, below: parent, after: previous)
        if restarts.contains(path) { rows.noteRestart(of: row) }
        let headings = headings + [section]
        for (place, inner) in section.sections.enumerated() {
            try add(inner, below: row, path: path + [place], headings: headings, restarts, &rows)
        }
        try add(section.tasks, to: row, headings: headings, &rows)
    }

    private func add(
        _ tasks: [TaskDraft], to row: RowID, headings: [SectionDraft], _ rows: inout PlanRowWriting
    ) throws {
        var last = try writer.reader.children(of: row, like: .task(0)).last
        for task in tasks { last = try rows.add(task, task.resolvedMeasures(in: headings), to: row, after: last) }
    }
}

extension SectionDraft {
    /// It says nothing itself: the document has its tasks without a heading.
    fileprivate var isBare: Bool {
        title.isBlank && leads.isEmpty && supports.isEmpty && sections.isEmpty
    }
}
