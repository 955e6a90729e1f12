extension CommandExample {
    static let chinese: @Sendable (CommandName) -> [CommandExample] = { command in
        switch command {
        case .initialise:
            [
                CommandExample("duban init", "在默认位置新建账本"),
                CommandExample("duban init --empty --store 我的.duban", "新建空账本"),
            ]
        case .tree:
            [
                CommandExample("duban tree --depth 2", "各区县和方案"),
                CommandExample("duban tree jiangjin-2022/§3", "江津方案第三个板块"),
            ]
        case .list:
            [
                CommandExample("duban list --district 江津 --late", "江津逾期的举措"),
                CommandExample("duban list 电子保函 --json", "全文含“电子保函”的举措，JSON"),
            ]
        case .show: [CommandExample("duban show jiangjin-2022/40", "江津方案第 40 项")]
        case .units: [CommandExample("duban units --today 2022-06-15", "这一天各单位的亮灯")]
        case .tick:
            [
                CommandExample("duban tick jiangjin-2022/53", "勾选"),
                CommandExample("duban tick nanan-2019/12 --all --on 2019-12-10", "所有节点补记为 12 月 10 日完成"),
            ]
        case .untick: [CommandExample("duban untick jiangjin-2022/53", "取消勾选")]
        case .set:
            [
                CommandExample("duban set jiangjin-2022/53 --due 2022-07-31 --why \"市级系统延期\"", "改到期日"),
                CommandExample(
                    "duban set jiangjin-2022/53 --status waiting --why \"等市级接口\" --review 2022-08-01", "等外部办理"),
            ]
        case .note: [CommandExample("duban note jiangjin-2022/53 \"已与市级对接\"", "记事")]
        case .add:
            [
                CommandExample("duban add plan --district 綦江区 --title 2023年重点任务 --code qijiang-2023", "新区县、新方案"),
                CommandExample("duban add section jiangjin-2022 --title 数据共享", "方案最后加一个板块"),
                CommandExample("duban add task jiangjin-2022/§3 --title 联合踏勘 --lead 区财政局、区审计局 --due 9月底前", "加一项任务"),
                CommandExample("duban add milestone jiangjin-2022/6 --steps \"方案 2022-07-15；验收\"", "拆成两步"),
                CommandExample("duban add unit 江津 区数据局", "加一个单位"),
            ]
        case .edit:
            [
                CommandExample("duban edit jiangjin-2022/53 --due 7月底前 --summary 水路变更网上办", "改时间节点和摘要"),
                CommandExample("duban edit jiangjin-2022/53 --scope \"\"", "清掉适用范围"),
            ]
        case .move: [CommandExample("duban move jiangjin-2022/53 --to jiangjin-2022/§9", "移到第九个板块的最后")]
        case .withdraw: [CommandExample("duban withdraw jiangjin-2022/53 --why \"市里收回\"", "撤出")]
        case .close: [CommandExample("duban close jiangjin-2022 --carry jiangjin-2023", "归档，没做完的结转到新方案")]
        case .reopen: [CommandExample("duban reopen jiangjin-2022", "取消归档")]
        case .alias: [CommandExample("duban alias 江津区市场监管局 江津区工商局", "记一个别名")]
        case .undo: [CommandExample("duban undo", "撤销")]
        case .redo: [CommandExample("duban redo", "重做")]
        case .log:
            [
                CommandExample("duban log jiangjin-2022/53", "这一项的历史"),
                CommandExample("duban log --unit 江津区市场监管局 --since 2022-06-01", "一个单位 6 月以来的改动"),
            ]
        case .verify: [CommandExample("duban verify", "核对")]
        case .report:
            [
                CommandExample("duban report summary --district 江津", "江津一页汇总"),
                CommandExample("duban report late --format md --output 逾期.md", "逾期清单存成 Markdown"),
                CommandExample("duban report unit 江津区市场监管局 --print", "打印一个单位的清单"),
            ]
        case .export:
            [
                CommandExample("duban export --district 江津 --format csv --output 江津.csv", "江津的全部举措存成 CSV"),
                CommandExample("duban export --plan jiangjin-2022", "一个方案的 JSON"),
            ]
        case .backup:
            [
                CommandExample("duban backup", "存一份到备份文件夹"),
                CommandExample("duban backup 月底.duban --force", "存成一个文件，换下上个月的那份"),
            ]
        case .importFile:
            [
                CommandExample("duban import 方案.txt --dry-run", "看读出了什么，不写入"),
                CommandExample("duban import 方案.txt --yes --district 綦江区", "不问，存入綦江区"),
                CommandExample("duban import --bulk 全区.csv", "导入 export 写出的 CSV"),
            ]
        case .restore: [CommandExample("duban restore 月底.duban", "恢复到月底")]
        }
    }

    static let english: @Sendable (CommandName) -> [CommandExample] = { command in
        switch command {
        case .initialise:
            [
                CommandExample("duban init", "make the ledger in its usual place"),
                CommandExample("duban init --empty --store mine.duban", "make an empty one"),
            ]
        case .tree:
            [
                CommandExample("duban tree --depth 2", "districts and plans"),
                CommandExample("duban tree jiangjin-2022/§3", "the third section of a plan"),
            ]
        case .list:
            [
                CommandExample("duban list --district jiangjin --late", "late measures of a district"),
                CommandExample("duban list 电子保函 --json", "measures that speak of 电子保函, as JSON"),
            ]
        case .show: [CommandExample("duban show jiangjin-2022/40", "task 40 of a plan")]
        case .units: [CommandExample("duban units --today 2022-06-15", "the units on that day")]
        case .tick:
            [
                CommandExample("duban tick jiangjin-2022/53", "tick"),
                CommandExample(
                    "duban tick nanan-2019/12 --all --on 2019-12-10", "all its milestones, done on that day"),
            ]
        case .untick: [CommandExample("duban untick jiangjin-2022/53", "take the tick back")]
        case .set:
            [
                CommandExample(
                    "duban set jiangjin-2022/53 --due 2022-07-31 --why \"the city is late\"", "move the due day"),
                CommandExample(
                    "duban set jiangjin-2022/53 --status waiting --why \"the city\" --review 2022-08-01",
                    "it waits on someone else"),
            ]
        case .note: [CommandExample("duban note jiangjin-2022/53 \"talked to the city\"", "leave a note")]
        case .add:
            [
                CommandExample(
                    "duban add plan --district 綦江区 --title 2024年重点任务 --code qijiang-2024", "a plan"),
                CommandExample("duban add section jiangjin-2022 --title 数据共享 --lead 区财政局", "a section"),
                CommandExample(
                    "duban add task jiangjin-2022/§3 --title 联合踏勘 --lead 区财政局 --due 2022-09-30", "a task"),
                CommandExample("duban add milestone jiangjin-2022/7 --template", "three steps up to its due day"),
                CommandExample("duban add unit jiangjin 区档案局 --kind office", "a unit"),
            ]
        case .edit:
            [
                CommandExample("duban edit jiangjin-2022/53 --due 2022-07-31 --title 水路变更", "another due day"),
                CommandExample("duban edit jiangjin-2022/53 --scope \"\"", "clear the scope"),
            ]
        case .move: [CommandExample("duban move jiangjin-2022/53 --to jiangjin-2022/52", "before task 52")]
        case .withdraw:
            [CommandExample("duban withdraw jiangjin-2022/52 --why \"the city keeps it\"", "take a task out")]
        case .close: [CommandExample("duban close nanan-2019", "close it")]
        case .reopen: [CommandExample("duban reopen nanan-2019", "open it again")]
        case .alias: [CommandExample("duban alias 区财政局 财政 --district jiangjin", "one more name of a unit")]
        case .undo: [CommandExample("duban undo", "undo")]
        case .redo: [CommandExample("duban redo", "redo")]
        case .log:
            [
                CommandExample("duban log jiangjin-2022/53", "history of one task"),
                CommandExample("duban log --unit 江津区市场监管局 --since 2022-06-01", "of one unit, since that day"),
            ]
        case .verify: [CommandExample("duban verify", "check")]
        case .report:
            [
                CommandExample("duban report summary --district jiangjin", "one page for a district"),
                CommandExample("duban report late --format md --output late.md", "what is late, as Markdown"),
                CommandExample("duban report unit 江津区市场监管局 --print", "print the list of one unit"),
            ]
        case .export:
            [
                CommandExample(
                    "duban export --district jiangjin --format csv --output jiangjin.csv", "a district as CSV"),
                CommandExample("duban export --plan jiangjin-2022", "a plan as JSON"),
            ]
        case .backup:
            [
                CommandExample("duban backup", "a copy to the folder of copies"),
                CommandExample("duban backup month.duban --force", "a copy in the place of last month's"),
            ]
        case .importFile:
            [
                CommandExample("duban import plan.txt --dry-run", "show what is read, write nothing"),
                CommandExample("duban import plan.txt --yes --district 綦江区", "store it for 綦江区 without asking"),
                CommandExample("duban import --bulk all.csv", "load what export has written"),
            ]
        case .restore: [CommandExample("duban restore month.duban", "back to the end of the month")]
        }
    }
}
