import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban alias UNIT NAME`: one more name of a unit.
struct AliasCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.alias)

    @OptionGroup var global: GlobalOptions
    @Option var district: String?
    @Argument var unit: String
    @Argument var name: String

    func run(in session: Session) throws {
        let store = try session.openStore()
        let place = try district.map { try PlaceNames.district($0, in: store) }
        let known = try store.knownUnits(named: unit, within: place)
        guard let one = known.first else { throw CommandFault.noSuchUnit(unit) }
        guard known.count == 1 else {
            throw CommandFault.severalUnits(unit, known.map { "\($0.districtTitle) \($0.name)" })
        }
        try session.apply(.alias(district: one.district, unit: one.name, name: name), to: store)
    }
}
