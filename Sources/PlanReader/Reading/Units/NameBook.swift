import Ledger

/// All names of units that a document prints, to tell names that were stuck together and different names of one unit.
struct NameBook {
    private var counts: [String: Int] = [:]
    /// Names that are certainly one unit, from the ledger.
    private let known: Set<String>
    private let knownUnits: [Ledger.Unit]
    /// What each printed name consists of, and what it seems another name of.
    private var whole: [String: [String]] = [:]
    private var aliases: [String: String] = [:]

    init(_ names: [String], known: [Ledger.Unit] = []) {
        for name in names { counts[name, default: 0] += 1 }
        knownUnits = known
        self.known = Set(known.flatMap(\.names))
        for name in counts.keys { whole[name] = split(name) }
        let all = Set(counts.keys).union(self.known).map { (name: $0, signs: Array($0.unicodeScalars)) }
        for name in counts.keys where !self.known.contains(name) {
            let signs = Array(name.unicodeScalars)
            let candidates = all.filter { $0.signs.count > signs.count && NameBook.isShortForm(signs, of: $0.signs) }
            if candidates.count == 1 { aliases[name] = candidates.first?.name }
        }
    }

    /// The names that a printed one consists of; itself where it is one unit.
    func parts(of name: String) -> [String] { whole[name] ?? split(name) }

    private func split(_ name: String) -> [String] {
        if known.contains(name) { return [name] }
        let signs = Array(name.unicodeScalars)
        guard signs.count >= 6 else { return [name] }
        // The fewest names that cover it; the way back from each place.
        var best: [(count: Int, start: Int)?] = Array(repeating: nil, count: signs.count + 1)
        best[0] = (0, 0)
        for end in 1...signs.count {
            for start in max(0, end - 24)..<end {
                guard let before = best[start], end - start >= 3, end - start < signs.count else { continue }
                let part = Wording.string(signs[start..<end])
                guard counts[part] != nil || known.contains(part) else { continue }
                if best[end].map({ before.count + 1 < $0.count }) ?? true { best[end] = (before.count + 1, start) }
            }
        }
        guard best[signs.count] != nil else { return halves(signs) ?? [name] }
        var parts: [String] = []
        var end = signs.count
        while end > 0, let step = best[end] {
            parts.insert(Wording.string(signs[step.start..<end]), at: 0)
            end = step.start
        }
        return parts.count > 1 ? parts : [name]
    }

    /// One name that is known and one that is plainly an office beside it: 区科技局 and the known 区科协.
    private func halves(_ signs: [Unicode.Scalar]) -> [String]? {
        guard signs.count >= 6, counts[Wording.string(signs[...]), default: 0] < 2 else { return nil }
        let likeness = UnitLikeness()
        for place in 3...signs.count - 3 {
            let (left, right) = (Wording.string(signs[..<place]), Wording.string(signs[place...]))
            let isLeftKnown = counts[left] != nil || known.contains(left)
            let isRightKnown = counts[right] != nil || known.contains(right)
            guard isLeftKnown != isRightKnown, "区县市".unicodeScalars.contains(signs[place]), signs[0] == signs[place],
                "局委办院会协部队心司室处团联".unicodeScalars.contains(signs[place - 1])
            else { continue }
            if likeness.strength(of: isLeftKnown ? right : left) == .certain { return [left, right] }
        }
        return nil
    }

    /// A name that looks like two and cannot be taken apart: an ending of an office in its middle with a place behind it.
    func seemsGlued(_ name: String) -> Bool {
        let signs = Array(name.unicodeScalars)
        guard signs.count >= 7, !known.contains(name), counts[name, default: 0] < 2 else { return false }
        return signs.indices.dropFirst(2).dropLast(3).contains { place in
            "局委办".unicodeScalars.contains(signs[place]) && "区县市".unicodeScalars.contains(signs[place + 1])
                && "局委办院心司队".unicodeScalars.contains(signs[signs.count - 1])
        }
    }

    /// The unit that the name seems another name of: 区经济信息委 for 区经信委, 区招商投资局 for 招商投资局.
    func likelyAlias(of name: String) -> String? { aliases[name] }

    /// The first and the last character agree and the others come in the same order; or a single first character is missing.
    static func isShortForm(_ few: [Unicode.Scalar], of many: [Unicode.Scalar]) -> Bool {
        guard few.count >= 3, few.count < many.count, many.count <= few.count * 2 + 1 else { return false }
        if many.count == few.count + 1, Array(many.dropFirst()) == few {
            return "区县市经".unicodeScalars.contains(many[0])
        }
        guard few.first == many.first, few.last == many.last, !many.starts(with: few),
            !many.reversed().starts(with: few.reversed())
        else {
            return false
        }
        var rest = many[...]
        for sign in few {
            guard let place = rest.firstIndex(of: sign) else { return false }
            rest = rest[(place + 1)...]
        }
        // Two offices of one kind, 区委办公室 and 区政府办公室, are not one.
        return "局委办院".unicodeScalars.contains(many[many.count - 1]) && few.prefix(2) == many.prefix(2)
            || few.count >= 4 && few.suffix(2) == many.suffix(2) && few.prefix(2) == many.prefix(2)
    }

    /// The units of a plan in the order in which they appear, with what the ledger knows of them.
    func units(_ names: [String], administrations: [String] = []) -> [Ledger.Unit] {
        let book = UnitBook(knownUnits)
        var units: [Ledger.Unit] = []
        var places: [String: Int] = [:]
        for name in names where places[name] == nil {
            var unit = book[name] ?? Ledger.Unit(name: name, kind: .read(from: name))
            if let place = places[unit.name] {
                places[name] = place
                continue
            }
            if unit.administration == nil, unit.kind != .collective {
                unit.administration = Administrations.administration(of: unit.name, among: administrations)
            }
            places[name] = units.count
            places[unit.name] = units.count
            units.append(unit)
        }
        return units
    }
}

extension Ledger.Unit.Kind {
    /// What a unit is by its name, also those of documents: 某某支行 is a company, 成员单位 a collective.
    static func read(from name: String) -> Ledger.Unit.Kind {
        let guessed = Ledger.Unit.Kind.guessed(from: name)
        guard guessed == .office else { return guessed }
        if UnitLikeness.isCollective(name) { return .collective }
        if name.ends(with: "法庭") { return .court }
        let isCompany = ["支行", "分行", "银行", "自来水厂", "电厂", "水厂", "营业部"].contains(where: name.ends(with:))
        return isCompany && !name.contains("人民银行") ? .company : .office
    }
}

/// Two administrations in one plan: the district's and a development zone's, each with offices of its own.
enum Administrations {
    private static let zones = ["经开区", "高新区", "开发区", "新区", "保税区", "工业园区"]

    /// 区 and 经开区, where at least three units begin with each.
    static func found(in names: some Sequence<String>) -> [String] {
        let distinct = Set(names)
        guard
            let home = ["区", "县", "市"].first(where: { home in distinct.filter { $0.begins(with: home) }.count >= 3 }),
            let zone = zones.first(where: { zone in distinct.filter { $0.begins(with: zone) }.count >= 3 })
        else { return [] }
        return [home, zone]
    }

    static func administration(of name: String, among administrations: [String]) -> String? {
        guard let home = administrations.first, let zone = administrations.last, administrations.count == 2 else {
            return nil
        }
        return name.contains(zone) ? zone : home
    }
}
