import Ledger

/// What is refused of a row's fields, whoever writes them: the command line or the console.
extension LedgerWriter {
    /// What stands in one line of a table is no whole text.
    func refuseLongLines(_ fields: RowFields) throws {
        let most = 300
        let lines: [(RowField, String?)] = [
            (.title, fields.title), (.marker, fields.marker), (.scope, fields.scope),
            (.documentNumber, fields.documentNumber),
        ]
        for (field, line) in lines where (line?.count ?? 0) > most { throw Refusal.tooLong(field, most: most) }
    }

    func refuseDistrictNames(_ names: [String]) throws {
        if let name = names.first(where: { !NameRule.isDistrict($0) }) { throw Refusal.badName(name) }
    }
}
