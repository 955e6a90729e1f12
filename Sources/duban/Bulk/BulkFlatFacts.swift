import Ledger

/// Deadlines, figures and notes read from a cell in the form that nearly all have; nil leaves it to the full reader.
enum BulkFlatFacts {
    static func deadlines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Deadline]? {
        var json = FlatJSON(bytes)
        var deadlines: [Deadline] = []
        var next = Deadline(kind: .none, phrase: "")
        var known = 0
        let isWhole = json.objects { key, value in
            if FlatJSON.matches(key, "kind") {
                guard let kind = value.text.flatMap(Deadline.Kind.init) else { return false }
                next.kind = kind
                known += 1
            } else if FlatJSON.matches(key, "date") {
                if case .null = value { return true }
                guard case .text(let bytes) = value, let day = Digits.day(bytes) else { return false }
                next.date = day
            } else if FlatJSON.matches(key, "phrase") {
                guard let phrase = value.text else { return false }
                next.phrase = phrase
                known += 1
            } else if FlatJSON.matches(key, "hedged") {
                next.isHedged = value.isTrue
            } else if FlatJSON.matches(key, "trigger"), let text = value.text {
                next.trigger = text
            } else if FlatJSON.matches(key, "period"), let text = value.text {
                next.period = text
            } else {
                return false
            }
            return true
        } end: {
            deadlines.append(next)
            next = Deadline(kind: .none, phrase: "")
            defer { known = 0 }
            return known == 2
        }
        return isWhole ? deadlines : nil
    }

    static func figures(_ bytes: UnsafeBufferPointer<UInt8>) -> [Figure]? {
        var json = FlatJSON(bytes)
        var figures: [Figure] = []
        var next = Figure(what: "", comparator: "", value: "", unit: "")
        var known = 0
        let isWhole = json.objects { key, value in
            if FlatJSON.matches(key, "from") || FlatJSON.matches(key, "phrase") {
                if case .null = value { return true }
                if FlatJSON.matches(key, "from") {
                    next.from = value.text ?? value.digits
                } else {
                    next.phrase = value.text
                }
                return FlatJSON.matches(key, "from") ? next.from != nil : next.phrase != nil
            }
            guard let text = value.text ?? value.digits else { return false }
            known += 1
            if FlatJSON.matches(key, "what") {
                next.what = text
            } else if FlatJSON.matches(key, "comparator") {
                next.comparator = text
            } else if FlatJSON.matches(key, "value") {
                next.value = text
            } else if FlatJSON.matches(key, "unit") {
                next.unit = text
            } else {
                return false
            }
            return true
        } end: {
            figures.append(next)
            next = Figure(what: "", comparator: "", value: "", unit: "")
            defer { known = 0 }
            return known == 4
        }
        return isWhole ? figures : nil
    }
}
