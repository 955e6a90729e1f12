import ArgumentParser

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option var store: String?
    @Option var today: String?
    @Option var asOf: String?
    @Option var lang: String?
    @Option var user: String?
    @Flag var readOnly = false
}
