import ArgumentParser
import Ledger
import LedgerStore
import Reports
import Words

/// `duban units`: every unit with what it leads, what it supports and its lights, worst first.
struct UnitsCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.units)

    @OptionGroup var global: GlobalOptions
    @Option var district: String?
    @Flag var json = false

    func run(in session: Session) throws {
        let store = try session.openStore()
        try session.answering(json: json) {
            let place = try district.map { try PlaceNames.district($0, in: store) }
            let units = try store.units(day: session.viewDay, within: place)
            if json {
                try StandardStreams.write(json: .array(units.map(UnitsJSON.row)))
            } else {
                try session.write(UnitsPage.paper(units, words: session.words))
            }
        }
    }
}
