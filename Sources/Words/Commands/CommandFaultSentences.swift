import Ledger

/// One line a fault of the command line: what happened and what to do.
enum CommandFaultSentences {
    static let chinese: @Sendable (CommandFault) -> String = { fault in
        let commands = CommandName.allCases.map(\.rawValue).joined(separator: " ")
        return switch fault {
        case .unknownCommand(let word): "没有“\(word)”这个命令；命令有：\(commands)"
        case .unknownOption(let option, let command):
            "\(command.map { "\($0.rawValue) " } ?? "")没有选项“\(option)”；看说明：duban "
                + "help\(command.map { " \($0.rawValue)" } ?? "")"
        case .valueMissing(let option): "\(option) 后面缺内容；看说明：duban help"
        case .valueUnwanted(let option): "\(option) 是开关，后面不带内容"
        case .operandMissing(let operand, let command): "\(command.rawValue) 缺 \(operand)；用法：\(command.usage)"
        case .operandUnwanted(let word, let command):
            "多了“\(word)”；用法：\(command?.usage ?? "duban")"
        case .notAReference(let text): "“\(text)”不是行的代号；应如 jiangjin-2022、jiangjin-2022/§3、jiangjin-2022/40.2#1"
        case .notADay(let text, let option): "\(option)：“\(text)”不是日期；应如 2022-05-20"
        case .notANumber(let text, let option): "\(option)：“\(text)”不是可用的数；请写整数，如 40"
        case .notASize(let text): "--size：“\(text)”不是屏幕大小；应如 120x40"
        case .notALanguage(let text, let option): "\(option)：没有语言“\(text)”；可用 zh 或 en"
        case .notALight(let text): "--light：没有“\(text)”这种灯；有 \(lights)"
        case .notAStatus(let text): "--status：没有“\(text)”这种状态；有 \(statuses)"
        case .notAFormat(let text, let formats): "--format：没有格式“\(text)”；有 \(formats.joined(separator: " 和 "))"
        case .notAKind(let text): "不能新增“\(text)”；能新增的有 \(kinds)"
        case .notAUnitKind(let text): "--kind：没有“\(text)”这类单位；有 office company court collective"
        case .addNeeds(let what, let kind): "add \(kind.rawValue) 缺 \(what)；用法：\(kind.usage)"
        case .addUnwanted(let what, let kind): "add \(kind.rawValue) 用不上“\(what)”；用法：\(kind.usage)"
        case .unreadableDue(let fault, let option): "\(option)：\(DeadlineWords.chinese.fault(fault))"
        case .noDueDay(let phrase, let option): "\(option)：“\(phrase)”没有说到哪一天；请写日期，不设到期日写 none"
        case .optionMissing(let option, let command): "\(command.rawValue) 缺 \(option)；用法：\(command.usage)"
        case .nothingToEdit: "没有写要改什么；能改的见 duban help edit"
        case .notAShell(let text): "没有“\(text)”的补全脚本；有 bash zsh fish"
        case .unknownReport(let text): "没有报表“\(text)”；有 \(reports)"
        case .unknownKey(let text): "--keys：没有按键“\(text)”；看键名：duban help，或在控制台按 F1"
        case .nothingToSet: "没有写要改什么；至少写 --status 或 --due 之一"
        case .sizeWithoutKeys: "--size 要和 --keys 一起用；终端的大小由窗口决定"
        case .emptyUser: "--user 是空的；请写用户名"
        case .badUser: "--user 太长或含控制字符；请写不超过 64 个字的用户名"
        case .contrary(let first, let second): "\(first) 和 \(second) 不能同用"
        case .noSuchRow(let row): "没有 \(row) 这一行；用 duban tree 查看代号"
        case .noSuchDistrict(let name): "没有区县“\(name)”；用 duban tree --depth 1 查看"
        case .noSuchPlan(let name): "没有方案“\(name)”；用 duban tree --depth 2 查看"
        case .noSuchSection(let name): "没有板块“\(name)”；用 duban tree 方案 --depth 1 查看"
        case .noSuchUnit(let name): "没有单位“\(name)”；用 duban units 查看"
        case .noSuchScope(let name): "没有适用范围含“\(name)”的举措"
        case .nothingMatches(let words): "没有举措含“\(words.joined(separator: " "))”"
        case .noSuchUser(let name): "历史里没有“\(name)”这个用户；用 duban log 查看用户名"
        case .severalUnits(let name, let units): "“\(name)”有几个单位，请写全名，同名的加 --district：\(units.joined(separator: "、"))"
        case .resourcesMissing(let tried): "找不到随附的方案；找过 \(tried.joined(separator: "、"))；请重新安装，或用 DUBAN_RESOURCES 指明"
        case .planUnreadable(let detail): "随附的方案读不了：\(detail)"
        case .calendarUnreadable(let path, let line, let text):
            "工作日历 \(path) 第 \(line) 行看不懂：\(text)。一行写 年、休 或 班，例如“休 2024-02-10 2024-02-17 春节”"
        case .noTerminalType: "不知道终端类型（TERM 没有设置），控制台打不开；请设置 TERM，如 export TERM=xterm-256color，或用 duban tree"
        case .unknownTerminalType(let name):
            "不认识终端类型 \(name)，控制台打不开；请设置 TERM，如 export TERM=xterm-256color，或用 duban tree"
        case .cannotRead(let path, let reason): "读不了 \(path)：\(reason)；请检查路径和权限"
        case .noPlan(let file, let fault):
            "\(file == "-" ? "标准输入" : file)：\(ImportFaultSentences.chinese(fault))"
        case .notConfirmed: ImportWords.chinese.notStored
        case .badLines(let count): BulkWords.chinese.refused(count)
        case .loadCancelled: BulkWords.chinese.cancelled
        case .cannotWrite(let path, let reason): "写不了 \(path)：\(reason)；请换一个位置，或检查权限和空间"
        case .wouldOverwriteLedger(let path): "\(path) 是账本本身，没有写入；请换一个文件名"
        case .noPrinterProgram: "没有打印程序 lp，没有打印；请管理员安装 cups-client，或用 --output 存成文件"
        case .printingFailed(let code): "lp 没有打印成（退出码 \(code)）；请检查打印机，或用 --output 存成文件"
        case .finishInFuture(let day, let today): "完成日 \(day) 晚于今天（\(today)），没有改动；请写今天或更早的日期"
        case .severalYears(let phrase): "这几行的方案不是同一年印发，“\(phrase)”指的年份不同，没有改动；请写明年份"
        case .noDayToSpread(let row): "\(row) 没有到期日，分不出各步的日期；请用 --steps 写明每一步和日期"
        case .faultsFound(let count): "核对发现 \(count) 处问题；请停止写入，用备份替换"
        case .unforeseen(let detail): "没有做成：\(detail)"
        }
    }

    static let english: @Sendable (CommandFault) -> String = { fault in
        let commands = CommandName.allCases.map(\.rawValue).joined(separator: " ")
        return switch fault {
        case .unknownCommand(let word): "there is no command \(word); commands: \(commands)"
        case .unknownOption(let option, let command):
            "\(command.map { "\($0.rawValue) has" } ?? "there is") no option \(option); see duban "
                + "help\(command.map { " \($0.rawValue)" } ?? "")"
        case .valueMissing(let option): "\(option) needs a value; see duban help"
        case .valueUnwanted(let option): "\(option) is a switch and takes no value"
        case .operandMissing(let operand, let command): "\(command.rawValue) needs \(operand); usage: \(command.usage)"
        case .operandUnwanted(let word, let command): "“\(word)” is too much; usage: \(command?.usage ?? "duban")"
        case .notAReference(let text):
            "“\(text)” is no REF; a REF is like jiangjin-2022, jiangjin-2022/§3, jiangjin-2022/40.2#1"
        case .notADay(let text, let option): "\(option): “\(text)” is no date; write it as 2022-05-20"
        case .notANumber(let text, let option): "\(option): “\(text)” is not a number that fits here"
        case .notASize(let text): "--size: “\(text)” is no screen size; write it as 120x40"
        case .notALanguage(let text, let option): "\(option): there is no language “\(text)”; choose zh or en"
        case .notALight(let text): "--light: there is no light “\(text)”; there are \(lights)"
        case .notAStatus(let text): "--status: there is no status “\(text)”; there are \(statuses)"
        case .notAFormat(let text, let formats):
            "--format: there is no format “\(text)”; there are \(formats.joined(separator: " and "))"
        case .notAKind(let text): "“\(text)” cannot be added; what can be: \(kinds)"
        case .notAUnitKind(let text):
            "--kind: there is no such kind of unit: “\(text)”; there are office, company, court and collective"
        case .addNeeds(let what, let kind): "add \(kind.rawValue) needs \(what); usage: \(kind.usage)"
        case .addUnwanted(let what, let kind): "add \(kind.rawValue) has no use for “\(what)”; usage: \(kind.usage)"
        case .unreadableDue(let fault, let option): "\(option): \(DeadlineWords.english.fault(fault))"
        case .noDueDay(let phrase, let option):
            "\(option): “\(phrase)” names no day; write a date, or none for no due day"
        case .optionMissing(let option, let command): "\(command.rawValue) needs \(option); usage: \(command.usage)"
        case .nothingToEdit: "nothing to edit; duban help edit lists what can be"
        case .notAShell(let text): "there is no completion script for “\(text)”; there are bash, zsh and fish"
        case .unknownReport(let text): "there is no report “\(text)”; there are \(reports)"
        case .unknownKey(let text): "--keys: there is no key “\(text)”; see duban help, or F1 in the console"
        case .nothingToSet: "nothing to set; give --status or --due at least"
        case .sizeWithoutKeys: "--size goes with --keys; in a terminal the window decides"
        case .emptyUser: "--user is empty; give a name"
        case .badUser: "--user is too long or holds control characters; write a name of at most 64"
        case .contrary(let first, let second): "\(first) and \(second) do not go together"
        case .noSuchRow(let row): "there is no \(row); duban tree lists the REFs"
        case .noSuchDistrict(let name): "there is no district “\(name)”; see duban tree --depth 1"
        case .noSuchPlan(let name): "there is no plan “\(name)”; see duban tree --depth 2"
        case .noSuchSection(let name): "there is no section “\(name)”; see duban tree PLAN --depth 1"
        case .noSuchUnit(let name): "there is no unit “\(name)”; see duban units"
        case .noSuchScope(let name): "no measure has a scope with “\(name)”"
        case .nothingMatches(let words): "no measure speaks of “\(words.joined(separator: " "))”"
        case .noSuchUser(let name): "nobody called “\(name)” has an entry in the history; see the names with duban log"
        case .severalUnits(let name, let units):
            "“\(name)” could be several units; write the full name, with --district where two bear it: "
                + "\(units.joined(separator: ", "))"
        case .resourcesMissing(let tried):
            "the bundled plans are missing; looked in \(tried.joined(separator: ", ")); install again, or "
                + "name the folder in DUBAN_RESOURCES"
        case .planUnreadable(let detail): "a bundled plan cannot be read: \(detail)"
        case .calendarUnreadable(let path, let line, let text):
            "line \(line) of the work calendar \(path) cannot be read: \(text). A line is 年, 休 or 班, as in "
                + "“休 2024-02-10 2024-02-17 春节”"
        case .noTerminalType:
            "the terminal's type is not known (TERM is not set), so the console cannot open; set it, as "
                + "export TERM=xterm-256color, or use duban tree"
        case .unknownTerminalType(let name):
            "the terminal type \(name) is not known, so the console cannot open; set it, as export "
                + "TERM=xterm-256color, or use duban tree"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason); check the path and the permissions"
        case .noPlan(let file, let fault):
            "\(file == "-" ? "standard input" : file): \(ImportFaultSentences.english(fault))"
        case .notConfirmed: ImportWords.english.notStored
        case .badLines(let count): BulkWords.english.refused(count)
        case .loadCancelled: BulkWords.english.cancelled
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason); choose another place, or look at permissions and space"
        case .wouldOverwriteLedger(let path): "\(path) is the ledger itself, nothing was written; choose another file"
        case .noPrinterProgram:
            "there is no program lp, nothing was printed; have cups-client installed, or use --output"
        case .printingFailed(let code): "lp did not print (exit code \(code)); look at the printer, or use --output"
        case .finishInFuture(let day, let today):
            "a finish on \(day) lies after today (\(today)), nothing was changed; give today or an earlier day"
        case .severalYears(let phrase):
            "the plans of these rows are not of one year, so “\(phrase)” means several days; nothing was changed; "
                + "name the year"
        case .noDayToSpread(let row):
            "\(row) has no due day to spread the steps up to; name each step and its day with --steps"
        case .faultsFound(let count):
            "found \(count) fault\(count == 1 ? "" : "s"); stop writing and put a backup in its place"
        case .unforeseen(let detail): "failed: \(detail)"
        }
    }

    private static let lights = Light.allCases.map(\.rawValue).joined(separator: " ")
    private static let statuses = Status.allCases.map(\.rawValue).joined(separator: " ")
    private static let kinds = AddedKind.allCases.map(\.rawValue).joined(separator: " ")
    private static let reports = ReportName.allCases.map(\.rawValue).joined(separator: " ")
}
