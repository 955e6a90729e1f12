/// A page for people: what a report says before it is drawn as text, Markdown or anything else.
///
///     Paper(title: "逾期清单", subtitles: ["2022-06-15"], blocks: [.paragraph("…"), .table(table)])
public struct Paper: Hashable, Sendable {
    public var title: String
    /// Lines below the title: the day, the data's version.
    public var subtitles: [String]
    public var blocks: [Block]

    public init(title: String, subtitles: [String] = [], blocks: [Block] = []) {
        self.title = title
        self.subtitles = subtitles
        self.blocks = blocks
    }

    /// A part of the page, from top to bottom.
    public enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// A name and what it is: 牵头：区财政局. An empty name continues the field above.
        case field(String, String)
        case table(Table)
        case bar(Bar)
        /// Small print: what the figures count and what not.
        case note(String)
    }

    /// How much of each, as a bar of marks: 逾逾临临临正正正.
    public struct Bar: Hashable, Sendable {
        /// A mark of one character and how many it stands for.
        public struct Part: Hashable, Sendable {
            public var mark: String
            public var count: Int

            public init(mark: String, count: Int) {
                self.mark = mark
                self.count = count
            }
        }

        public var label: String
        public var parts: [Part]

        public init(label: String, parts: [Part]) {
            self.label = label
            self.parts = parts
        }
    }
}
