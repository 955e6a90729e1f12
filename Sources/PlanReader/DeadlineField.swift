import Ledger

extension PlanField {
    /// `phrase | kind date | parts`, such as `2022年5月 | 截止 2022-05-31 | 力争`.
    func deadline() throws(LineFault) -> Deadline {
        let parts = try parts()
        guard parts.count >= 2 else { throw fault(.missingPart(field: word.rawValue)) }
        let (kindWord, rest) = parts[1].firstWord
        guard let kind = Deadline.Kind(word: kindWord) else {
            throw fault(.unknownWord(kindWord.string, field: word.rawValue))
        }
        var deadline = Deadline(kind: kind, phrase: parts[0].string)
        try readDate(rest, into: &deadline)
        for part in parts.dropFirst(2) { try read(part, into: &deadline) }
        if kind == .relative, deadline.date == nil, deadline.trigger == nil {
            throw fault(.relativeWithoutTrigger(deadline.phrase))
        }
        return deadline
    }

    private func readDate(_ rest: Bytes, into deadline: inout Deadline) throws(LineFault) {
        switch deadline.kind {
        case .by, .from:
            guard !rest.isEmpty else { throw fault(.deadlineWithoutDate(deadline.kind.word)) }
            deadline.date = try day(rest)
        case .relative:
            if !rest.isEmpty { deadline.date = try day(rest) }
        case .recurring:
            guard !rest.isEmpty else { throw fault(.recurringWithoutPeriod(deadline.phrase)) }
            guard PlanField.periods.contains(where: { rest.equals($0) }) else {
                throw fault(.unknownWord(rest.string, field: word.rawValue))
            }
            deadline.period = rest.string
        case .ongoing, .done, .none:
            guard rest.isEmpty else { throw fault(.deadlineWithDate(deadline.kind.word)) }
        }
    }

    private func read(_ part: Bytes, into deadline: inout Deadline) throws(LineFault) {
        if part.equals("力争") {
            try set(&deadline.isHedged, "力争")
        } else if part.equals("年度目标") {
            try set(&deadline.isYearTarget, "年度目标")
        } else if let trigger = part.value(after: "触发") {
            try set(&deadline.trigger, "触发", trigger)
        } else if let printed = part.value(after: "原印") {
            try set(&deadline.printed, "原印", printed)
        } else {
            throw unknown(part)
        }
    }

    private static let periods = ["每月", "每月底", "每季度", "每季度末", "每半年", "每年", "定期"]
}
