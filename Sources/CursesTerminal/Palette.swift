import CTerminal
import Screen

/// The looks of all styles on this terminal, with its colours defined.
struct Palette {
    private struct Entry {
        var pair: Int32 = 0
        var attributes = Attributes.none
    }

    private let entries: [Role: Entry]

    /// `noColor` for people who set NO_COLOR; `noDim` for terminals that show dim text as another colour or not at all.
    init(noColor: Bool, noDim: Bool) {
        let colours = noColor ? 0 : cterminal_colours()
        var entries: [Role: Entry] = [:]
        for (index, role) in Role.allCases.enumerated() {
            let look = Look(role)
            var entry = Entry(attributes: colours >= 8 ? look.attributes : look.attributesAlone)
            if let colour = colours >= 256 ? look.rich : look.basic, colours >= 8 {
                entry.pair = Int32(index) + 1
                cterminal_define_pair(entry.pair, colour)
            }
            if noDim { entry.attributes.remove(.dim) }
            entries[role] = entry
        }
        self.entries = entries
    }

    /// The row in focus is reversed and has no colours of its own: it can be read anywhere, and costs few bytes to move.
    func look(of style: Style) -> (attributes: Int32, pair: Int32) {
        var entry = entries[style.role] ?? Entry()
        if style.isBold { entry.attributes.insert(.bold) }
        if style.isSelected {
            entry.pair = 0
            entry.attributes.remove(.dim)
            entry.attributes.insert(.reverse)
        }
        return (entry.attributes.rawValue, entry.pair)
    }
}
