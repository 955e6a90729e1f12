extension PlanDraft {
    /// The draft with names that a ledger can hold: what a document has in the place of a unit may be a whole sentence or hold separators.
    /// Nothing is refused for such a name; it is taken apart or cut.
    public var withStorableNames: PlanDraft {
        var draft = self
        draft.district.name = draft.district.name.storableDistrict
        draft.district.otherNames = draft.district.otherNames.filter(NameRule.isDistrict)
        draft.units = draft.units.compactMap(\.storable)
        draft.sections = draft.sections.map(\.withStorableNames)
        return draft
    }
}

extension SectionDraft {
    fileprivate var withStorableNames: SectionDraft {
        var section = self
        section.leads = section.leads.storableUnits
        section.supports = section.supports.storableUnits
        section.sections = section.sections.map(\.withStorableNames)
        section.tasks = section.tasks.map { task in
            var task = task
            task.terms = task.terms.withStorableNames
            task.measures = task.measures.map { measure in
                var measure = measure
                measure.terms = measure.terms.withStorableNames
                return measure
            }
            return task
        }
        return section
    }
}

extension Terms {
    fileprivate var withStorableNames: Terms {
        var terms = self
        terms.leads?.names = leads?.names.storableUnits ?? []
        terms.supports?.names = supports?.names.storableUnits ?? []
        return terms
    }
}

extension Unit {
    fileprivate var storable: Unit? {
        guard let name = [name].storableUnits.first else { return nil }
        var unit = self
        unit.name = name
        unit.aliases = aliases.filter { NameRule.isUnit($0) && $0.isOneLine }
        unit.misprints = misprints.filter { NameRule.isUnit($0) && $0.isOneLine }
        return unit
    }
}

extension [String] {
    /// Names that can be units', each once, in their order.
    fileprivate var storableUnits: [String] {
        var seen: Set<String> = []
        return flatMap { name -> [String] in
            if NameRule.isUnit(name), name.isOneLine { return [name] }
            let parts = NameRule.names(in: name.inOneLine) { "、，,；;".contains($0) }
            return parts.map { String($0.filter { !"、，,；;".contains($0) }.prefix(NameRule.mostCharacters)) }
                .filter(NameRule.isUnit)
        }.filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate var isOneLine: Bool {
        first != " " && last != " " && unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    /// Without blanks around it, line ends and control characters.
    fileprivate var inOneLine: String {
        let scalars = unicodeScalars.filter { $0.properties.generalCategory != .control }
        let line = String(String.UnicodeScalarView(scalars)).drop { $0.isWhitespace }
        return String(line.reversed().drop { $0.isWhitespace }.reversed())
    }

    fileprivate var storableDistrict: String {
        if NameRule.isDistrict(self), isOneLine { return self }
        let plain = String(inOneLine.filter { !"/／§#、，,；;".contains($0) }.prefix(NameRule.mostCharacters))
        return NameRule.isDistrict(plain) ? plain : DistrictDraft.unknown.name
    }
}
