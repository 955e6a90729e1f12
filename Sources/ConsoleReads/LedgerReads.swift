import Console
import Ledger
import LedgerStore
import Reports

/// Answers the console's reads from a ledger: a `.readUnits` with `.unitsRead`. The program and the tests both ask here.
public struct LedgerReads {
    private let store: Store
    private let day: Day
    private let user: String
    private let time: (String) -> String
    private let calendar: () -> WorkCalendar

    /// The reads of a user on a day; `time` turns a stamp into what the clock on the wall showed, `calendar` gives the work calendar
    /// when a form needs it.
    public init(
        store: Store, day: Day, user: String, calendar: @escaping () -> WorkCalendar = { WorkCalendar() },
        time: @escaping (String) -> String
    ) {
        self.store = store
        self.day = day
        self.user = user
        self.time = time
        self.calendar = calendar
    }

    /// The same, given up as soon as something else is more urgent.
    public func answer(_ effect: Effect, unless isUrgent: () -> Bool) throws -> Answer {
        let event = try store.read(unless: isUrgent) { _ in try answer(effect) }
        return event.map(Answer.event) ?? .givenUp
    }

    /// The event that answers a reading effect; nil for effects that read nothing. Throws `StoreFault` and `Refusal`.
    public func answer(_ effect: Effect) throws -> Event? {
        switch effect {
        case .readTree(let request): .treeRead(try store.tree(request))
        case .readTreeToPrint(let request): .treeReadToPrint(try store.tree(request))
        case .readDetail(let row): .detailRead(try store.detail(of: row, day: day))
        case .readUnits(let request): .unitsRead(try store.units(request, day: day))
        case .readUnitsToPrint(let request): .unitsReadToPrint(try store.units(request, day: day))
        case .readUnitRows(let unit): .unitRowsRead(unit, try store.rows(ofUnit: unit, day: day))
        case .readDue(let words): .dueRead(try store.dueEntries(day: day, words: words, limit: 2000))
        case .readSummary: .summaryRead(try store.summary(day: day))
        case .readLate(let words): .lateRead(try late(words))
        case .readHistory(let request): try history(request)
        case .readMonths(let words): .monthsRead(try store.months(day: day, words: words))
        case .readMonth(let month, let words):
            .monthRead(month, try store.entries(ofMonth: month, day: day, words: words, limit: 2000))
        case .readNextUndo: .nextUndoRead(try store.nextUndo(of: user))
        case .readHead: .headRead(try store.lights(day: day))
        case .countMatches(let words): .matchesCounted(try store.matchCount(words))
        case .readForm(let request): .formRead(request, try counted(facts(request)))
        case .findRow(let reference): .rowFound(reference, try store.row(of: reference))
        case .readMarks(let request): .marksRead(request, try rows(request))
        case .readMarked(let rows): .markedRead(try store.measures(heldBy: rows))
        case .apply, .preview, .save, .sendToPrinter, .editOutside, .backup, .rememberLanguage, .redraw, .quit,
            .lookAsOf:
            nil
        }
    }

    private func late(_ words: [String]) throws -> LateFacts {
        let filter = Filter(lights: [.overdue, .nearDue], words: words, openPlansOnly: true)
        return LateFacts(day: day, version: try store.version(), measures: try store.list(filter, day: day))
    }

    private func rows(_ request: MarkRequest) throws -> [RowID] {
        let limit = MarkRequest.limit + 1
        return switch request {
        case .shown(let words, let opened, let closed):
            try store.rows(matching: words, opened: opened, closed: closed, limit: limit)
        case .below(let row, let words): try store.rows(matching: words, below: row, limit: limit)
        case .ofUnit(let unit): try store.rows(ofUnit: unit, day: day).map(\.id)
        case .parts(let row, let part): try store.rows(partsOf: row, without: part)
        case .still(let rows): try store.rows(stillThere: rows)
        }
    }

    private func facts(_ request: FormRequest) throws -> FormFacts? {
        switch request {
        case .adding(let kind, let place, _): try store.formFacts(adding: kind, at: place, day: day)
        case .editing(let row), .dividing(let row): try store.formFacts(editing: row, day: day)
        case .settingUnits(_, let rows): try store.formFacts(settingUnitsOf: rows, day: day)
        case .closing(let reference):
            try store.row(of: reference).flatMap { try store.formFacts(editing: $0, day: day) }
        case .naming(_, let district):
            try store.row(of: Reference(head: district)).flatMap { try store.formFacts(editing: $0, day: day) }
        }
    }

    private func counted(_ facts: FormFacts?) -> FormFacts? {
        var facts = facts
        facts?.calendar = calendar()
        return facts
    }

    private func history(_ request: HistoryRequest) throws -> Event {
        let entries = try store.history(request.filter, before: request.before, limit: request.limit)
        return .historyRead(HistoryAnswer(request, entries, times: entries.map { time($0.stamp) }))
    }
}

extension LedgerReads {
    /// What comes of a read that may be given up.
    public enum Answer {
        case event(Event?)
        case givenUp
    }
}
