import Ledger

extension Store {
    /// Names the state of the data: the beginning of the newest entry's hash. A print carries it.
    public func version() throws -> String {
        try read { try $0.version() }
    }
}
