import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban edit`: what a row says. An empty text clears a field.
struct EditCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.edit)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: FieldOptions
    @Argument var references: [String]

    func run(in session: Session) throws {
        let asked = try AskedFields(options)
        if asked.isEmpty { throw CommandFault.nothingToEdit }
        try session.change(references) { rows, store in
            let facts = try rows.compactMap { try store.formFacts(editing: $0, day: session.today) }
            let known = facts.count == 1 ? facts[0].fields.deadlines ?? [] : []
            let calendar = try session.resources.workCalendar()
            return .edit(rows, try asked.fields(issued: facts.map(\.issued), calendar: calendar, keeping: known))
        }
    }
}
