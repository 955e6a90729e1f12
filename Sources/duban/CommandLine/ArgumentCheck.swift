import Words

/// Understands the words of a command line before the parser sees them, so that what is wrong is said in the user's
/// language and names the
/// word, and so that global options may stand before the command.
enum ArgumentCheck {
    enum Request: Equatable {
        case help(CommandName?)
        case version
        case completion(String)
        /// A command (none for `duban` alone) and the arguments for its parser: options as `--name=value`, `--`, other words.
        case command(CommandName?, [String])
    }

    static func understand(_ arguments: [String]) throws -> Request {
        var reader = ArgumentReader(arguments)
        return try reader.read()
    }
}

private struct ArgumentReader {
    private var rest: ArraySlice<String>
    private var command: CommandName?
    private var options: [String] = []
    private var operands: [String] = []
    private var asksForHelp = false
    private var asksForVersion = false
    private var shell: String?

    init(_ arguments: [String]) {
        rest = arguments[...]
    }

    mutating func read() throws -> ArgumentCheck.Request {
        var onlyOperands = false
        while let word = rest.popFirst() {
            if onlyOperands || !word.hasPrefix("-") || word == "-" {
                try takeWord(word)
            } else if word == "--" {
                onlyOperands = true
            } else {
                try takeOption(word)
            }
        }
        if asksForHelp { return .help(command) }
        if asksForVersion { return .version }
        if let shell { return .completion(shell) }
        if let command { try checkOperands(of: command) }
        return .command(command, options + (operands.isEmpty ? [] : ["--"] + operands))
    }

    private mutating func takeWord(_ word: String) throws {
        if command != nil {
            operands.append(word)
        } else if word == "help", !asksForHelp {
            asksForHelp = true
        } else {
            command = CommandName(rawValue: word)
            if command == nil { throw CommandFault.unknownCommand(word) }
        }
    }

    private mutating func takeOption(_ word: String) throws {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let given = parts.count == 2 ? String(parts[1]) : nil
        switch name {
        case "--help", "-h": asksForHelp = true
        case "--version": asksForVersion = true
        case "--generate-completion-script": shell = try given ?? value(of: name)
        default:
            guard let option = known.first(where: { $0.name == name }) else {
                throw CommandFault.unknownOption(name, command: command)
            }
            if option.value == nil {
                guard given == nil else { throw CommandFault.valueUnwanted(option: name) }
                options.append(name)
            } else {
                options.append("\(name)=\(try filled(given ?? value(of: name), of: option))")
            }
        }
    }

    private var known: [CommandOption] {
        CommandOption.global + (command?.options ?? CommandOption.console)
    }

    private mutating func value(of option: String) throws -> String {
        guard let value = rest.first, value != "--", !known.contains(where: { $0.name == value }) else {
            throw CommandFault.valueMissing(option: option)
        }
        rest.removeFirst()
        return value
    }

    /// An empty value is none, for the parser too; only no keys at all are still a script, for the first screen, and `edit` clears
    /// what is set to nothing.
    private func filled(_ value: String, of option: CommandOption) throws -> String {
        if !value.isEmpty { return value }
        if command == .edit, option.mayBeEmpty { return " " }
        guard option == .keys else { throw CommandFault.valueMissing(option: option.name) }
        return " "
    }

    private func checkOperands(of command: CommandName) throws {
        if command == .add, let first = operands.first { return try checkAdding(first) }
        let needed = command.options.first { option in
            CommandOption.needed(by: command).contains(option) && !isGiven(option)
        }
        let wanted = command.operands
        for (index, operand) in wanted.enumerated() where !operand.isOptional && index >= operands.count {
            throw CommandFault.operandMissing(operand.name, command: command)
        }
        if operands.count > wanted.count, wanted.last?.repeats != true {
            throw CommandFault.operandUnwanted(operands[wanted.count], command: command)
        }
        if let needed { throw CommandFault.optionMissing(needed.name, command: command) }
    }

    /// What follows `add` depends on the kind of row.
    private func checkAdding(_ word: String) throws {
        guard let kind = AddedKind(rawValue: word) else { throw CommandFault.notAKind(word) }
        let given = operands.dropFirst()
        if let missing = kind.operands.dropFirst(given.count).first {
            throw CommandFault.addNeeds(missing.name, kind)
        }
        if let unwanted = given.dropFirst(kind.operands.count).first {
            throw CommandFault.addUnwanted(unwanted, kind)
        }
        let strange = AddedKind.options.first { !kind.options.contains($0) && isGiven($0) }
        if let strange { throw CommandFault.addUnwanted(strange.name, kind) }
        let missing = kind.options.first { kind.needed.contains($0) && !isGiven($0) }
        if let missing { throw CommandFault.addNeeds(missing.name, kind) }
    }

    private func isGiven(_ option: CommandOption) -> Bool {
        options.contains { $0 == option.name || $0.hasPrefix(option.name + "=") }
    }
}
