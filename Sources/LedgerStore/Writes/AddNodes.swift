import GRDB
import Ledger

/// Adds districts, plans and sections.
extension LedgerWriter {
    func addDistrict(_ fields: RowFields) throws -> (row: RowID, edit: StoredEdit) {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.nameMissing }
        try refuseDistrictNames([title] + (fields.otherNames ?? []))
        let short = title.withoutDistrictEnding
        let code =
            try fields.code ?? freeCode(try books.pinyin(of: short).split(separator: " ").first.map(String.init) ?? "")
        try refuseCode(code)
        if try database.exists("SELECT 1 FROM district_name WHERE name = ?", [title]) { throw Refusal.codeTaken(title) }
        var text = RowText()
        text[.kind] = String(RowKind.district.rawValue)
        text[.ref] = code
        text[.title] = title
        let others = (short == title ? [] : [short]) + (fields.otherNames ?? [])
        text.set(
            .names,
            try others.inOrderOnce.sorted().filter {
                try !database.exists("SELECT 1 FROM district_name WHERE name = ?", [$0])
            })
        let row = RowID.node(try newIdentity("node"))
        let last = try reader.children(of: .node(0), like: row).last
        return (row, try add(row, text, at: RowPlace(parent: .node(0), previous: last).text))
    }

    func addPlan(_ fields: RowFields, at place: RowID?, by author: Author) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        let (district, made) = try districtOfNewPlan(fields, at: place)
        let issued = fields.issued ?? author.day
        let own = try reader.reference(of: district).head
        let code = try fields.code ?? freeCode("\(own)-\(issued.year)", suffix: { "\($0)" })
        try refuseCode(code)
        var text = RowText()
        text[.kind] = String(RowKind.plan.rawValue)
        text[.ref] = code
        text[.title] = title
        text[.documentNumber] = fields.documentNumber
        text.set(.issued, issued)
        let row = RowID.node(try newIdentity("node"))
        let last = try reader.children(of: district, like: row).last
        return try made + [add(row, text, at: RowPlace(parent: district, previous: last).text)]
    }

    /// The district in which a new plan stands; made where its name is not known.
    private func districtOfNewPlan(_ fields: RowFields, at place: RowID?) throws -> (RowID, [StoredEdit]) {
        if let name = fields.district {
            if name.isEmpty { throw Refusal.fieldMissing(.district) }
            let known: Int64? = try database.first("SELECT district FROM district_name WHERE name = ?", [name])
            if let known { return (.node(known), []) }
            let made = try addDistrict(RowFields(title: name))
            return (made.row, [made.edit])
        }
        guard let node = place?.node, let district = try reader.ancestors(node: node).dropLast().last else {
            throw Refusal.fieldMissing(.district)
        }
        return (.node(district), [])
    }

    func addSection(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        var text = RowText()
        text[.kind] = String(RowKind.section.rawValue)
        text[.ref] = try reader.nextSectionReference(below: place.parent).description
        text[.title] = title
        text.set(.leads, fields.leads ?? [])
        text.set(.supports, fields.supports ?? [])
        let units = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: place.parent)
        return try units + [add(.node(newIdentity("node")), text, at: place.text)]
    }
}
