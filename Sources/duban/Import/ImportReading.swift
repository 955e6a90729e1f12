import Documents
import Ledger
import LedgerStore
import PlanReader
import Words

/// A plan read from a file, with the lines of the file that it came from.
struct FoundPlan {
    var plan: ReadPlan
    var file: String
    var lines: [String]

    /// A copy of a plan that is held keeps the title and the district of that plan where the document names none: the name of the file says
    /// nothing then.
    func named(by store: Store?) throws -> FoundPlan {
        let isTitled = !plan.doubts.contains { $0.why == .noTitle }
        guard !isTitled || plan.draft.district.isUnknown,
            let held = try store?.comparisons(of: [plan.draft]).first??.held
        else { return self }
        var found = self
        if !isTitled {
            found.plan.draft.head.title = held.head.title
            found.plan.doubts.removeAll { $0.why == .noTitle }
        }
        if plan.draft.district.isUnknown, held.district != DistrictDraft.unknown.name {
            found.plan.draft.district = DistrictDraft(name: held.district, code: "")
            found.plan.doubts.removeAll { $0.why == .noDistrict }
        }
        return found
    }
}

/// Reads files into plans: bytes, document, plans. The first file that gives none ends it.
struct ImportReading {
    private let opened: [(file: ImportFile, document: Document)]

    init(_ paths: [String]) throws(CommandFault) {
        var opened: [(file: ImportFile, document: Document)] = []
        for path in paths {
            let file = ImportFile(path: path)
            switch DocumentOpener.open(try file.bytes(), name: file.name) {
            case .success(let document): opened.append((file, document))
            case .failure(let fault): throw .noPlan(file: path, ImportFault(fault))
            }
        }
        self.opened = opened
    }

    /// The plans of all files, in their order.
    func plans(
        district: String?, known: KnownNames, today: Day, calendar: WorkCalendar
    ) throws(CommandFault) -> [FoundPlan] {
        var found: [FoundPlan] = []
        for (file, document) in opened {
            let answer = PlanReading.read(
                document, fileName: file.name, district: district, known: known, today: today,
                calendar: calendar)
            switch answer {
            case .success(let plans):
                found += plans.map { FoundPlan(plan: $0.coded(after: file), file: file.name, lines: document.lines) }
            case .failure(.empty): throw .noPlan(file: file.path, .empty)
            case .failure(.noTasks): throw .noPlan(file: file.path, .noTasks)
            case .failure(.noTaskColumn(let columns)): throw .noPlan(file: file.path, .noTaskColumn(found: columns))
            }
        }
        return found
    }

    /// What a ledger knows that helps: its districts, and the units of those that the documents name.
    func names(in store: Store?, district: String?) throws -> KnownNames {
        guard let store else { return KnownNames() }
        let districts = try store.districtDrafts()
        let texts = NamesInText(
            opened.flatMap { [$0.file.name] + $0.document.lines.prefix(60) + $0.document.lines.suffix(60) })
        let named = districts.filter { draft in
            let names = [draft.name, draft.code] + draft.otherNames
            return district.map(names.contains) == true || names.contains(where: texts.contains)
        }
        return KnownNames(districts: districts, units: try store.units(ofDistricts: named.map(\.code)))
    }
}

extension ReadPlan {
    /// A plan without a day of issue is called after its file.
    fileprivate func coded(after file: ImportFile) -> ReadPlan {
        guard !isIssueDayFound, draft.code.isEmpty else { return self }
        var plan = self
        plan.draft.code = file.name.split(separator: ".").first.map(String.init) ?? file.name
        return plan
    }
}

/// Texts in which very many names are looked for: the first two characters of a name tell of most that they are nowhere.
private struct NamesInText {
    private let text: [Unicode.Scalar]
    private var places: [UInt64: [Int]] = [:]

    init(_ texts: [String]) {
        text = Array(texts.joined(separator: "\n").unicodeScalars)
        for place in text.indices.dropLast() {
            places[NamesInText.pair(text[place], text[place + 1]), default: []].append(place)
        }
    }

    /// Names of one character are nowhere.
    func contains(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 1, let starts = places[NamesInText.pair(scalars[0], scalars[1])] else { return false }
        return starts.contains { text[$0...].starts(with: scalars) }
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }
}
