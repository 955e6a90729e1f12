import Screen
import Testing
import Words

@testable import Console

/// The one table of actions, from which keys, help and menus are made.
@Suite struct ActionTableTests {
    @Test(arguments: Language.allCases)
    func everyActionHasWords(language: Language) {
        for action in Action.allCases {
            let text = action.text(Words.of(language).console.actions)
            #expect(!text.short.trimmed.isEmpty && !text.long.trimmed.isEmpty, "\(action)")
        }
    }

    @Test(arguments: Language.allCases)
    func noTwoActionsHaveTheSameWords(language: Language) {
        let texts = Action.allCases.map { $0.text(Words.of(language).console.actions).long }
        #expect(Set(texts).count == texts.count)
    }

    @Test func noTwoActionsShareAKey() {
        var owners: [Key: Action] = [:]
        for action in Action.allCases {
            for key in action.keys {
                #expect(owners[key] == nil, "\(key.name): \(action) and \(owners[key].map { "\($0)" } ?? "")")
                owners[key] = action
            }
        }
    }

    @Test func everyKeyLeadsToItsAction() {
        for action in Action.allCases {
            for key in action.keys { #expect(KeyMap.action(for: key) == action, "\(key.name)") }
        }
    }

    @Test func everyKeyCanBeWrittenInAScript() throws {
        for key in Action.allCases.flatMap(\.keys) {
            #expect(try KeyScript.parse("<\(key.name)>") == [key])
        }
    }

    @Test(arguments: Language.allCases)
    func theHelpPageListsEveryKey(language: Language) throws {
        let lines = HelpLines.of(Words.of(language), measure: DisplayWidth(), width: 76).map(\.text)
        for action in Action.allCases {
            let label = KeyMap.label(action, Words.of(language).console)
            let text = action.text(Words.of(language).console.actions).long.prefix(10)
            #expect(lines.contains { $0.hasPrefix(label + " ") && $0.contains(text) }, "\(action)")
        }
    }

    /// A pinyin input method swallows letters: whatever they do must also be reached without them.
    @Test func everyActionIsReachedWithoutLetters() throws {
        var reached = Set(Action.allCases.filter { $0.keys.contains(where: \.passesInputMethods) })
        for opener in ["<F9>", "<F3>"] {
            var driver = try ConsoleDriver()
            try driver.reveal("jiangjin-2022/4")
            try driver.press(opener)
            guard case .menu(let menu)? = driver.model.overlay else { continue }
            for case .action(let action) in menu.choices { reached.insert(action) }
        }
        // The menu of every action leads to all others once it can be opened.
        if reached.contains(.palette) { reached.formUnion(Action.allCases) }
        #expect(Set(Action.allCases).subtracting(reached) == [])
    }

    @Test func fullWidthLettersAreTheSameKeys() {
        for action in Action.allCases {
            for case .character(let character) in action.keys {
                guard let scalar = character.unicodeScalars.first, scalar.value > 0x20,
                    let wide = Unicode.Scalar(scalar.value + 0xFEE0)
                else { continue }
                #expect(KeyMap.action(for: .character(Character(wide))) == action, "\(character)")
            }
        }
        #expect(KeyMap.action(for: .character("　")) == .tick)
        #expect(KeyMap.action(for: .character("、")) == .filter)
    }
}

extension Key {
    /// Arrives also while a Chinese input method is on.
    var passesInputMethods: Bool {
        switch self {
        case .character(let character): character == " "
        case .control, .alt: false
        default: true
        }
    }
}
