extension Deadline {
    /// Reads deadlines as a clerk types them or a plan prints them: 6月底前, 2024-06-30, 印发之日起1个月内, 长期, 待系统上线后.
    ///
    /// One deadline a phrase; several phrases stand apart by ； or line breaks; a text without any gives none. 今年 is the year of
    /// `issued`; a phrase without a year takes that year too, and where its day then lies before `issued`, the next.
    /// Working days (印发之日起10个工作日内) are counted by the `calendar`.
    /// A phrase that is one of `known`, as `written` shows it, stays that deadline with all that the plan says beside it.
    public static func read(
        _ text: String, issued: Day, calendar: WorkCalendar = WorkCalendar(), keeping known: [Deadline] = []
    ) -> Result<[Deadline], DeadlineFault> {
        var deadlines: [Deadline] = []
        for part in text.split(whereSeparator: { $0 == "；" || $0 == ";" || $0.isNewline }) {
            let phrase = PhraseText.trimmed(part)
            guard !phrase.isEmpty else { continue }
            if let same = known.first(where: { $0.written(issued: issued, calendar: calendar) == phrase }) {
                deadlines.append(same)
                continue
            }
            switch DeadlinePhrase(phrase, issued: issued, calendar: calendar).read() {
            case .success(let deadline):
                if deadline.date?.isOfOurTime == false { return .failure(.impossible(phrase)) }
                deadlines.append(deadline)
            case .failure(let fault): return .failure(fault)
            }
        }
        return .success(deadlines)
    }

    /// How it stands in a field to be edited: its phrase; its day where it has no phrase, or where the phrase says another day, as
    /// after a change of the due day.
    public func written(issued: Day, calendar: WorkCalendar = WorkCalendar()) -> String {
        let shown = PhraseText.trimmed(
            phrase.map { $0 == "；" || $0 == ";" || $0.isNewline ? "，" : $0 })
        guard let date else { return shown }
        if shown.isEmpty { return date.description }
        let phrase = DeadlinePhrase(shown, issued: issued, calendar: calendar)
        if case .success(let read) = phrase.read(), let day = read.date, day != date { return date.description }
        return shown
    }
}

extension [Deadline] {
    /// How deadlines stand in a field to be edited: `2022年5月；2022年9月`. `Deadline.read` gives them back.
    public func written(issued: Day, calendar: WorkCalendar = WorkCalendar()) -> String {
        map { $0.written(issued: issued, calendar: calendar) }.joined(separator: "；")
    }
}

extension FormFacts {
    /// What a field says about time, for the plan of the row.
    public func deadlines(in text: String) -> Result<[Deadline], DeadlineFault> {
        Deadline.read(text, issued: issued, calendar: calendar, keeping: fields.deadlines ?? [])
    }
}

/// Why a phrase is no deadline.
public enum DeadlineFault: Error, Hashable, Sendable {
    /// It names a day or month that the calendar does not have: 2022年13月, 2月30日.
    case impossible(String)
    /// It says nothing that can be understood as a time.
    case unreadable(String)
}

/// One phrase about a time, on its way to a deadline.
struct DeadlinePhrase {
    /// As it was typed, without blanks at the ends.
    let phrase: String
    let issued: Day
    let calendar: WorkCalendar
    /// In plain figures and without blanks.
    let plain: [Character]

    init(_ phrase: String, issued: Day, calendar: WorkCalendar = WorkCalendar()) {
        self.phrase = phrase
        self.issued = issued
        self.calendar = calendar
        plain = PhraseText.plain(phrase)
    }

    /// The first reading that fits: set words, a count from the issue, a date, periods and goings-on, an event waited for.
    func read() -> Result<Deadline, DeadlineFault> {
        if let deadline = setPhrase ?? countFromIssue { return .success(deadline) }
        switch dated {
        case .deadline(let deadline): return .success(deadline)
        case .impossible: return .failure(.impossible(phrase))
        case .notADate: break
        }
        if let deadline = periodOrState ?? eventWaitedFor { return .success(deadline) }
        return .failure(.unreadable(phrase))
    }
}
