import Foundation
import TestSupport
import Testing

/// An office that writes its own ledger.
extension Office {
    /// A desk with an empty ledger.
    static func empty(language: String = "zh") throws -> Office {
        let office = try Office(day: "2023-03-01", language: language, hasLedger: false)
        try office.output("init", "--empty")
        return office
    }

    /// Runs commands that must all succeed without a word of complaint.
    func write(_ steps: [[String]]) throws {
        for step in steps {
            let run = try program.run(step)
            #expect(run.end == .code(0) && run.errors.isEmpty, "\(step): \(run.errors)")
        }
    }

    /// What an export holds, measure by measure.
    func export(_ arguments: String...) throws -> [[String: Any]] {
        let run = try program.run(["export"] + arguments)
        #expect(run.end == .code(0), "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[String: Any]])
    }
}

/// The REFs of exported measures.
func refs(_ measures: [[String: Any]]) -> [String] { measures.compactMap { $0["ref"] as? String } }
