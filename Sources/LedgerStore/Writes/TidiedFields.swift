import Ledger

extension RowFields {
    /// The fields as they are stored: without blanks around them, on one line where they are titles and names.
    var tidied: RowFields {
        var fields = self
        let line = { (text: String?) in text?.oneLine }
        let lines = { (names: [String]?) in names?.map(\.oneLine).filter { !$0.isEmpty }.inOrderOnce }
        fields.title = line(title)
        fields.marker = line(marker)
        fields.scope = line(scope)
        fields.district = line(district)
        fields.code = line(code)
        fields.documentNumber = line(documentNumber)
        fields.summary = summary?.trimmed
        fields.text = text?.trimmed
        fields.leads = lines(leads)
        fields.supports = lines(supports)
        fields.keywords = lines(keywords)
        fields.otherNames = lines(otherNames)
        return fields
    }
}

extension String {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// In one line, without blanks around it and without control characters.
    var oneLine: String {
        let line = String(trimmed.map { $0.isNewline || $0 == "\t" ? " " : $0 }).unicodeScalars
        return String(String.UnicodeScalarView(line.filter { $0.properties.generalCategory != .control })).trimmed
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of the first.
    var inOrderOnce: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
