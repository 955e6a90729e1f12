import Screen

/// What a role asks for: a colour where there are colours, attributes with it, other attributes without.
///
/// The colours are middling ones that can be read on black and on white. Late is red and bold, in time a green with much
/// blue in it, done is blue, so that they differ for eyes that cannot tell red from green.
struct RoleLook {
    /// Of 256 colours; `nil` for the terminal's own.
    var rich: Int32?
    /// Of 8 colours.
    var basic: Int32?
    /// Beside the colour.
    var attributes = Attributes.none
    /// In place of the colour.
    var attributesAlone = Attributes.none

    init(_ role: Role) {
        switch role {
        case .plain: break
        case .heading, .notice: set(.bold)
        case .faint: set(rich: 244, alone: .dim)
        case .key: set(.bold, rich: 31, basic: 6)
        case .overdue: set(.bold, rich: 160, basic: 1)
        case .nearDue: set(rich: 136, basic: 3, alone: .underline)
        case .onTime: set(rich: 29, basic: 2)
        case .done: set(rich: 32, basic: 6, alone: .dim)
        case .waiting: set(rich: 133, basic: 5)
        case .standing: set(rich: 244, alone: .dim)
        case .behind: set([.bold, .underline], rich: 166, basic: 3)
        case .error: set([.bold, .underline], rich: 160, basic: 1)
        case .match: set([.bold, .underline])
        case .border: set(rich: 244)
        }
    }

    private mutating func set(
        _ attributes: Attributes = .none, rich: Int32? = nil, basic: Int32? = nil, alone: Attributes? = nil
    ) {
        self.attributes = attributes
        self.rich = rich
        self.basic = basic
        attributesAlone = alone ?? attributes
    }
}
