import Ledger

/// The units that the cells of a row name, by what they have to do.
struct NamedUnits: Hashable, Sendable {
    var leads: [UnitName] = []
    var supports: [UnitName] = []
    /// The cell began in a row above.
    var areLeadsContinued = false
    var areSupportsContinued = false

    var isEmpty: Bool { leads.isEmpty && supports.isEmpty }
}

/// A name as printed, with its line.
struct UnitName: Hashable, Sendable {
    var name: String
    var line: Int
}

extension NamedUnits {
    /// From the columns 牵头, 配合 and 责任, each of which may hold labels of its own: 牵头：甲 配合：乙.
    init(_ row: ListRow) {
        for column in [Column.lead, .support, .units] {
            guard let cell = row[column], !cell.isBlank else { continue }
            add(cell, column)
        }
    }

    mutating func add(_ cell: ListCell, _ column: Column) {
        let whole = Wording(cell.passages.map(\.text).joined(separator: "\n"))
        if let labelled = Responsibility.labelled(whole) ?? Responsibility.worded(whole), labelled.hasUnits {
            for part in labelled.parts where part.column.isOfUnits {
                add(
                    UnitNames.split(part.wording).map { UnitName(name: $0, line: cell.line) }, part.column,
                    cell.isContinued)
            }
            return
        }
        add(NamedUnits.names(cell), column, cell.isContinued)
    }

    private mutating func add(_ names: [UnitName], _ column: Column, _ isContinued: Bool) {
        let marked = names.map { NamedUnits.marked($0) }
        if marked.contains(where: { $0.column != nil }) {
            // 甲（牵头）、乙、丙（配合）
            for (name, own) in marked {
                if own == .lead || (own == nil && column == .lead) { leads.append(name) } else { supports.append(name) }
            }
            return
        }
        let names = marked.map(\.name)
        switch column {
        case .lead:
            leads += names
            areLeadsContinued = isContinued
        case .support:
            supports += names
            areSupportsContinued = isContinued
        default:
            // The first of those responsible leads, unless somebody else does.
            let hasLead = !leads.isEmpty
            leads += hasLead ? [] : names.prefix(1)
            supports += names.dropFirst(hasLead ? 0 : 1)
            areLeadsContinued = isContinued
            areSupportsContinued = isContinued
        }
    }

    /// The names of a line; one with a star leads where not all of the cell have one: 区城管局、★区财政局.
    private static func split(_ line: Wording, isStarTold: Bool) -> [String] {
        guard isStarTold else { return UnitNames.split(line) }
        return UnitNames.ranges(line).flatMap { range in
            let names = UnitNames.split(line.part(range))
            return hasStar(line.plain[range]) ? names.map { $0 + "（牵头）" } : names
        }
    }

    private static func hasStar(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        let own = signs.drop(while: \.isBlank)
        guard let first = own.first, let last = own.last(where: { !$0.isBlank }) else { return false }
        return UnitNames.stars.contains(first) || UnitNames.stars.contains(last)
    }

    /// Whether some names of the cell have a star and others none.
    private static func isStarTold(_ cell: ListCell) -> Bool {
        let starred = cell.passages.flatMap { passage in
            UnitNames.ranges(passage.wording).map { hasStar(passage.wording.plain[$0]) }
        }
        return starred.contains(true) && starred.contains(false)
    }

    /// 区发展改革委（牵头）
    private static func marked(_ name: UnitName) -> (name: UnitName, column: Column?) {
        for (ending, column) in [
            ("(牵头)", Column.lead), ("（牵头）", .lead), ("（牵头单位）", .lead), ("（配合）", .support), ("(配合)", .support),
        ]
        where name.name.ends(with: ending) {
            return (UnitName(name: String(name.name.dropLast(ending.count)), line: name.line), column)
        }
        return (name, nil)
    }

    /// The names of a cell. A name goes on over a line break where it is none before and one with what follows.
    private static func names(_ cell: ListCell) -> [UnitName] {
        let likeness = UnitLikeness()
        let isStarTold = isStarTold(cell)
        var names: [UnitName] = []
        for passage in cell.passages {
            for line in passage.text.split(whereSeparator: \.isNewline) {
                let found = split(Wording(line), isStarTold: isStarTold).map {
                    UnitName(name: $0, line: passage.line)
                }
                if let last = names.last, let first = found.first, likeness.strength(of: last.name) != .certain,
                    likeness.strength(of: last.name + first.name) == .certain
                {
                    names[names.count - 1].name += first.name
                    names += found.dropFirst()
                } else {
                    names += found
                }
            }
        }
        return names
    }
}
