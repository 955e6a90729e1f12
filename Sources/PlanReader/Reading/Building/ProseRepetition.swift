import Ledger

/// Prose that tells the tasks of the table again: where it says one differently, a person should see it.
enum ProseRepetition {
    static func doubts(_ tasks: [TaskDraft], prose: [Passage]) -> [Doubt] {
        let told = Dictionary(numbered(prose), uniquingKeysWith: { first, _ in first })
        var pairs: [(task: TaskDraft, passage: Passage, likeness: Double)] = []
        for task in tasks {
            guard let passage = told[task.number], let text = task.terms.text else { continue }
            pairs.append((task, passage, Similarity.of(text, passage.text)))
        }
        let alike = pairs.filter { $0.likeness > 0.6 }
        // A numbering of its own is no repetition.
        guard alike.count > 2, alike.count * 2 > tasks.count else { return [] }
        return alike.compactMap { pair in
            guard let text = pair.task.terms.text, bare(text) != bare(pair.passage.text) else { return nil }
            return Doubt(line: pair.passage.line, what: TitleMaking.title(of: pair.passage.text), why: .proseDiffers)
        }
    }

    /// Paragraphs by their numbers, also those whose number stands alone above.
    private static func numbered(_ passages: [Passage]) -> [(Int, Passage)] {
        Prose.joiningNumbers(passages).compactMap { passage in
            guard let mark = ListMark(passage.wording), mark.kind == .arabic, passage.wording.count > mark.end else {
                return nil
            }
            return (mark.value, passage.with(passage.wording.part(mark.end..<passage.wording.count)))
        }
    }

    /// Characters and figures alone: punctuation and blanks say nothing.
    private static func bare(_ text: String) -> [Unicode.Scalar] {
        Wording(text).plain.filter { $0.isHan || $0.isDigit || $0.isLatin }
    }
}
