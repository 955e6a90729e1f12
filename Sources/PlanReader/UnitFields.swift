import Ledger

extension PlanBlock {
    /// The entries of `## 单位`.
    func units() throws(LineFault) -> [(line: Int, unit: Unit)] {
        guard title.isEmpty else { throw LineFault(line, .unknownHeading(word.rawValue + " " + title.string)) }
        var units: [(line: Int, unit: Unit)] = []
        var lines: [String: Int] = [:]
        for field in fields {
            guard field.word == .item else { throw unknown(field) }
            let unit = try field.unit()
            for name in unit.names {
                if let first = lines.updateValue(field.line, forKey: name) {
                    throw field.fault(.repeatedUnit(name, firstLine: first))
                }
            }
            units.append((field.line, unit))
        }
        return units
    }
}

extension PlanField {
    /// `name | 又作=…、… | 误印=… | 类别=企业 | 行政区=区`.
    fileprivate func unit() throws(LineFault) -> Unit {
        let parts = try parts()
        var unit = Unit(name: parts[0].string)
        var said: [String] = []
        for part in parts.dropFirst() {
            var name = ""
            if let aliases = part.value(after: "又作") {
                name = "又作"
                unit.aliases = try names(in: aliases)
            } else if let misprints = part.value(after: "误印") {
                name = "误印"
                unit.misprints = try names(in: misprints)
            } else if let kindWord = part.value(after: "类别") {
                name = "类别"
                guard let kind = Unit.Kind(word: kindWord) else {
                    throw fault(.unknownWord(kindWord.string, field: name))
                }
                unit.kind = kind
            } else if let administration = part.value(after: "行政区") {
                name = "行政区"
                try set(&unit.administration, name, administration)
            } else {
                throw unknown(part)
            }
            if said.contains(name) { throw fault(.repeatedPart(name, field: word.rawValue)) }
            said.append(name)
        }
        return unit
    }
}
