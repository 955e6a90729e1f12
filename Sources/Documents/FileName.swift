/// What a file's name says of its format; asked only where the content leaves it open.
struct FileName: Hashable {
    /// In small letters, without the point: `csv`.
    var ending: String

    init(_ name: String) {
        let parts = name.split(separator: "/").last.map { $0.split(separator: ".", omittingEmptySubsequences: false) }
        ending = (parts?.count ?? 0) > 1 ? parts?.last?.lowercased() ?? "" : ""
    }

    var isSeparatedValues: Bool { ending == "csv" || ending == "tsv" || ending == "tab" }
    var isMarkdown: Bool { ending == "md" || ending == "markdown" }
}
