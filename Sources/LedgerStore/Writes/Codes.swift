import GRDB
import Ledger

/// Codes by which REFs name districts and plans: `jiangjin`, `jiangjin-2022`.
extension LedgerWriter {
    func refuseCode(_ code: String) throws {
        let isPlain = code.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isPlain, code.count <= 64, code.utf8.first.map({ $0 >= UInt8(ascii: "a") }) == true, !code.hasSuffix("-")
        else { throw Refusal.badCode(code) }
        if try reader.isCodeTaken(code) { throw Refusal.codeTaken(code) }
    }

    /// The code, or with a letter or number behind it where it is taken: `jiangjin-2022b`, `qijiang-2`.
    func freeCode(_ code: String, suffix: ((Character) -> String)? = nil) throws -> String {
        let start = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.lowercased()
        let plain = start.isEmpty ? "district" : start
        if try !reader.isCodeTaken(plain) { return plain }
        if let suffix {
            for letter in "bcdefghijklmnopqrstuvwxyz" where try !reader.isCodeTaken(plain + suffix(letter)) {
                return plain + suffix(letter)
            }
        }
        var number = 2
        while try reader.isCodeTaken("\(plain)-\(number)") { number += 1 }
        return "\(plain)-\(number)"
    }
}

extension LedgerReader {
    /// Whether a district or a plan has the code, or a district the name.
    func isCodeTaken(_ code: String) throws -> Bool {
        try database.exists(
            "SELECT 1 WHERE EXISTS(SELECT 1 FROM node WHERE ref = ?1) OR EXISTS(SELECT 1 FROM district_name WHERE name = ?1)",
            [code])
    }
}

extension String {
    /// 江津 of 江津区, where two characters or more remain.
    var withoutDistrictEnding: String {
        guard let last, "区县市".contains(last), count > 2 else { return self }
        return String(dropLast())
    }
}
