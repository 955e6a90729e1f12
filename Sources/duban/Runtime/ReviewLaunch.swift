import LedgerStore
import Screen

struct ReviewLaunch {
    init(_ plans: [FoundPlan], _ store: Store, _ session: Session) {}
    func pressing(_ keys: [Key], size: Size) -> String { "" }
    func onTerminal() throws {}
}
