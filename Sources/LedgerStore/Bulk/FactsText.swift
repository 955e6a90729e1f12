import Ledger

extension MeasureFacts {
    /// What `json()` gives, written without an encoder where nothing in it needs one.
    func plainJSON() throws -> String {
        guard remarks == Remarks() else { return try json() }
        var text = PlainJSON()
        text.raw(#"{"deadlines":["#)
        for (place, deadline) in deadlines.enumerated() {
            text.raw(place == 0 ? "{" : ",{")
            text.member("date", deadline.date?.description)
            text.raw(deadline.isHedged ? #""isHedged":true,"# : #""isHedged":false,"#)
            text.raw(deadline.isYearTarget ? #""isYearTarget":true,"# : #""isYearTarget":false,"#)
            text.member("kind", deadline.kind.rawValue)
            text.member("period", deadline.period)
            text.member("phrase", deadline.phrase)
            text.member("printed", deadline.printed)
            text.member("trigger", deadline.trigger)
            text.endObject()
        }
        text.raw(#"],"figures":["#)
        for (place, figure) in figures.enumerated() {
            text.raw(place == 0 ? "{" : ",{")
            text.member("comparator", figure.comparator)
            text.member("from", figure.from)
            text.member("phrase", figure.phrase)
            text.member("unit", figure.unit)
            text.member("value", figure.value)
            text.member("what", figure.what)
            text.endObject()
        }
        text.raw(#"],"remarks":{"lines":[],"notes":[],"repairs":[]}}"#)
        return try text.isPlain ? String(decoding: text.bytes, as: UTF8.self) : json()
    }
}

/// JSON of texts that need no escape, its keys in order.
private struct PlainJSON {
    private(set) var bytes: [UInt8] = []
    /// No text so far needs an escape.
    private(set) var isPlain = true

    init() {
        bytes.reserveCapacity(512)
    }

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// `"key":"text",`; nothing where there is no text.
    mutating func member(_ key: StaticString, _ text: String?) {
        guard var text else { return }
        bytes.append(UInt8(ascii: "\""))
        raw(key)
        raw(#"":""#)
        text.withUTF8 { utf8 in
            for byte in utf8 where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { isPlain = false }
            bytes.append(contentsOf: utf8)
        }
        raw(#"","#)
    }

    mutating func endObject() { bytes[bytes.count - 1] = UInt8(ascii: "}") }
}
