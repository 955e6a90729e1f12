// swift-tools-version: 6.0
import PackageDescription

/// The rooms of duban, one target each. Arrows point downwards only; `make lint` checks them.
let package = Package(
    name: "duban",
    products: [
        .executable(name: "duban", targets: ["duban"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .executableTarget(
            name: "duban",
            dependencies: [
                "Console", "ConsoleReads", "CursesTerminal", "Documents", "LedgerStore", "PlanReader", "Reports",
                "Screen", "Words",
                "Ledger",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "CursesTerminal", dependencies: ["Screen", "CTerminal"]),
        .target(name: "ConsoleReads", dependencies: ["Console", "LedgerStore", "Ledger", "Reports"]),
        .target(name: "Console", dependencies: ["Ledger", "Words", "Screen", "Reports"]),
        .target(name: "Reports", dependencies: ["Ledger", "Words", "Screen"]),
        .target(name: "PlanReader", dependencies: ["Documents", "Ledger", "Words"]),
        .target(name: "Documents", dependencies: ["CArchive", "CXML"]),
        .target(
            name: "LedgerStore",
            dependencies: [
                "CDigest", "CLedgerOverlay", "CSearchGrams", "Ledger", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "CLedgerOverlay", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CSearchGrams", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "Words", dependencies: ["Ledger"]),
        .target(name: "Screen", dependencies: ["CWidth"]),
        .target(name: "Ledger"),
        .target(
            name: "CTerminal", dependencies: ["CWidth"],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CWidth"),
        .target(name: "CDigest"),
        // Both load their library at run time, so that the program starts without it.
        .target(name: "CArchive"),
        .target(name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),

        .executableTarget(name: "Bench", dependencies: ["CPseudoTerminal", "Generator", "LedgerStore", "Ledger"]),
        .target(name: "Generator", dependencies: ["LedgerStore", "Ledger"]),
        .target(name: "CPseudoTerminal"),

        .target(
            name: "TestSupport",
            dependencies: ["Screen", "Ledger", "CPseudoTerminal"],
            path: "Tests/TestSupport"),
        .testTarget(name: "GeneratorTests", dependencies: ["Generator", "LedgerStore", "Ledger", "TestSupport"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "CWidth", "TestSupport"]),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
        .testTarget(
            name: "LedgerStoreTests",
            dependencies: [
                "Generator", "LedgerStore", "Ledger", "PlanReader", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
        .testTarget(name: "PlanReaderTests", dependencies: ["Documents", "PlanReader", "Ledger", "TestSupport"]),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "Ledger", "Words", "TestSupport"]),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "ConsoleReads", "Ledger", "LedgerStore", "PlanReader", "Words", "Screen", "TestSupport",
            ],
            exclude: ["Screens"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TestSupport", "Generator", "LedgerStore", "Screen", "Ledger", "Words"],
            exclude: ["HelpPages"]),
    ],
    swiftLanguageModes: [.v6]
)
