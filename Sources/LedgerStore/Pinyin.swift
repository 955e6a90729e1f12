import Foundation
import GRDB

/// Pinyin of Chinese text for search and for order by name: 市场监管局 is `shichangjianguanju`, initials `scjgj`.
///
/// Readings come from `PinyinTable`; those of rarer characters from Foundation's transform, of which the first use costs some 60 ms, and the
/// ledger keeps them. Characters with several readings in unit and task names stand in a small table; a text with such
/// characters has several forms, so that any plausible reading finds it.
struct Pinyin {
    private var known: [Character: [String]]
    /// Readings that were not known before, for the ledger to keep.
    private(set) var learnt: [Character: [String]] = [:]
    private var spoken: [ByteText: Forms] = [:]
    private var letters: [UInt32: Letters] = [:]

    private struct Forms {
        var full: [String]
        var initials: [String]
    }

    /// How a character is read, and with which first letters.
    private struct Letters {
        var full: [[UInt8]]
        var initials: [[UInt8]]
    }

    /// So many texts are kept; names of units and keywords come again and again, most titles never.
    private static let limit = 1 << 14

    /// Starts from readings that are known already.
    init(known: [Character: [String]] = [:]) {
        self.known = known
    }

    /// Full pinyin, in each plausible reading (at most eight); other characters stay as they are, in lower case, blanks dropped.
    mutating func full(_ text: String) -> [String] { forms(of: text).full }

    /// First letters, in each plausible reading.
    mutating func initials(_ text: String) -> [String] { forms(of: text).initials }

    private mutating func forms(of text: String) -> Forms {
        let key = ByteText(text)
        if let forms = spoken[key] { return forms }
        let read = letters(of: text)
        let forms = Forms(full: Pinyin.joined(read, \.full), initials: Pinyin.joined(read, \.initials))
        if spoken.count == Pinyin.limit { spoken.removeAll(keepingCapacity: true) }
        spoken[key] = forms
        return forms
    }

    private mutating func letters(of text: String) -> [Letters] {
        var read: [Letters] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x3000: continue
            case 0x21..<0x7F, 0x3001..<0x302A, 0x3400..<0xA000, 0xFF01..<0xFF61: break
            // Whatever may be a part of a larger character is looked at as such.
            default: return text.filter { !$0.isWhitespace }.map { letters(of: readings(of: $0)) }
            }
            if let known = letters[scalar.value] {
                read.append(known)
            } else {
                let own = letters(of: readings(of: Character(scalar)))
                letters[scalar.value] = own
                read.append(own)
            }
        }
        return read
    }

    private func letters(of readings: [String]) -> Letters {
        Letters(full: readings.map { Array($0.utf8) }, initials: Pinyin.firstLetters(readings).map { Array($0.utf8) })
    }

    private static func joined(_ characters: [Letters], _ part: (Letters) -> [[UInt8]]) -> [String] {
        var forms: [[UInt8]] = [[]]
        for character in characters {
            let readings = part(character)
            let taken = forms.count * readings.count > 8 ? readings.prefix(1) : readings[...]
            if taken.count == 1, let only = taken.first {
                for place in forms.indices { forms[place].append(contentsOf: only) }
            } else {
                forms = forms.flatMap { form in taken.map { form + $0 } }
            }
        }
        return forms.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func firstLetters(_ readings: [String]) -> [String] {
        var seen: Set<Substring> = []
        return readings.map { $0.prefix(1) }.filter { seen.insert($0).inserted }.map(String.init)
    }

    private mutating func readings(of character: Character) -> [String] {
        if let readings = known[character] { return readings }
        if let readings = Pinyin.polyphones[character] ?? PinyinTable.reading(character).map({ [$0] }) {
            known[character] = readings
            return readings
        }
        let readings = [Pinyin.transformed(character)]
        known[character] = readings
        if character.unicodeScalars.contains(where: { $0.value >= 0x3400 }) { learnt[character] = readings }
        return readings
    }

    static func transformed(_ character: Character) -> String {
        guard character.unicodeScalars.contains(where: { $0.value >= 0x3400 }) else { return character.lowercased() }
        let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? String(character)
        return String(latin.lowercased().filter { $0.isLetter || $0.isNumber }.map { plainLetters[$0] ?? $0 })
    }

    /// The letters with tone marks that pinyin has, without them.
    private static let plainLetters: [Character: Character] = {
        let marked = [
            ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔùüǖǘǚǜ"), ("n", "ńňǹ"), ("m", "ḿ"),
        ]
        return Dictionary(
            uniqueKeysWithValues: marked.flatMap { plain, letters in letters.map { ($0, Character(plain)) } })
    }()

    /// Readings in use in the names of units, tasks and places, the usual one first.
    private static let polyphones: [Character: [String]] = [
        "重": ["zhong", "chong"], "行": ["xing", "hang"], "调": ["tiao", "diao"], "会": ["hui", "kuai"],
        "长": ["chang", "zhang"], "还": ["huan", "hai"], "率": ["lv", "shuai", "lu"], "校": ["xiao", "jiao"],
        "参": ["can", "shen"], "便": ["bian", "pian"], "曲": ["qu"], "都": ["du", "dou"], "量": ["liang"],
        "数": ["shu"], "处": ["chu"], "降": ["jiang", "xiang"], "藏": ["cang", "zang"], "传": ["chuan", "zhuan"],
        "相": ["xiang"], "系": ["xi", "ji"], "分": ["fen"], "强": ["qiang"], "更": ["geng"], "供": ["gong"],
        "应": ["ying"], "单": ["dan", "shan"], "解": ["jie", "xie"], "区": ["qu", "ou"], "乐": ["le", "yue"],
        "绿": ["lv", "lu"], "旅": ["lv", "lu"], "女": ["nv", "nu"], "履": ["lv", "lu"], "律": ["lv", "lu"],
        "虑": ["lv", "lu"], "滤": ["lv", "lu"], "铝": ["lv", "lu"], "略": ["lve", "lue"], "薄": ["bo", "bao"],
        "血": ["xue", "xie"], "仇": ["chou", "qiu"], "厦": ["sha", "xia"], "的": ["de", "di"], "地": ["di", "de"],
        "得": ["de", "dei"], "为": ["wei"], "着": ["zhe", "zhuo"], "觉": ["jue", "jiao"], "角": ["jiao", "jue"],
        "给": ["gei", "ji"], "差": ["cha", "chai"], "仔": ["zi", "zai"], "识": ["shi", "zhi"], "卡": ["ka", "qia"],
    ]
}

extension Pinyin {
    /// The forms of a unit's name as its row has them, full and initials.
    mutating func ofUnit(_ name: String) -> String {
        (full(name) + initials(name)).joined(separator: " ")
    }
}

extension LedgerReader {
    /// Pinyin with the readings that the ledger keeps, so that a character costs its 60 ms of looking up once in a ledger's life.
    func pinyin() throws -> Pinyin {
        let readings = try database.all("SELECT character, pinyin FROM reading") {
            (try $0[0] as String, try $0[1] as String)
        }
        let known = readings.compactMap { text, pinyin in text.first.map { ($0, [pinyin]) } }
        return Pinyin(known: Dictionary(known) { first, _ in first })
    }
}

extension LedgerWriter {
    func keep(_ pinyin: Pinyin) throws { try LedgerWriter.keep(pinyin, database) }

    static func keep(_ pinyin: Pinyin, _ database: Database) throws {
        for (character, readings) in pinyin.learnt {
            try database.run(
                "INSERT OR IGNORE INTO reading(character, pinyin) VALUES(?, ?)",
                [String(character), readings.first ?? ""])
        }
    }
}
