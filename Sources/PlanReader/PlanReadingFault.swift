/// Why a document that could be opened holds no plan that can be read. The words for it stand in `Words`.
public enum PlanReadingFault: Error, Hashable, Sendable {
    /// It holds no text.
    case empty
    /// It has tables, and none of them has a column of tasks; the header words that were found.
    case noTaskColumn(found: [String])
    /// Neither a table nor numbered paragraphs that could be tasks.
    case noTasks
}
