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
        }
    }
}
