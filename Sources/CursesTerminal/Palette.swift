import CTerminal
import Screen

/// The looks of all styles on this terminal, with its colours defined.
struct Palette {
    private let looks: [Role: Look]

    /// `noColor` for people who set NO_COLOR; `noDim` for terminals that show dim text as another colour or not at all.
    init(noColor: Bool, noDim: Bool) {
        let colours = noColor ? 0 : cterminal_colours()
        var looks: [Role: Look] = [:]
        for (index, role) in Role.allCases.enumerated() {
            let wish = RoleLook(role)
            var look = Look(attributes: colours >= 8 ? wish.attributes : wish.attributesAlone)
            if let colour = colours >= 256 ? wish.rich : wish.basic, colours >= 8 {
                look.pair = Int32(index) + 1
                cterminal_define_pair(look.pair, colour)
            }
            if noDim { look.attributes.remove(.dim) }
            looks[role] = look
        }
        self.looks = looks
    }

    /// The row in focus is reversed and has no colours of its own: it can be read anywhere, and costs few bytes to move.
    func look(of style: Style) -> Look {
        var look = looks[style.role] ?? Look()
        if style.isBold { look.attributes.insert(.bold) }
        if style.isSelected {
            look.pair = 0
            look.attributes.formIntersection(style.isBold ? [.bold, .underline] : .underline)
            look.attributes.insert(.reverse)
        }
        return look
    }
}
