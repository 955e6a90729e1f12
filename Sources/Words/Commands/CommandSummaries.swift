/// What each command does, in a line.
enum CommandSummaries {
    static let chinese: @Sendable (CommandName) -> String = { command in
        switch command {
        case .initialise: "新建账本，装入随附的五个方案"
        case .tree: "按区县、方案、板块、任务、举措、节点列出全树，或某一行以下"
        case .list: "列出举措，可按条件和词语筛选"
        case .show: "看一行的全部内容"
        case .units: "列出各单位的牵头、配合和亮灯，最急的在前"
        case .tick: "勾选节点为已完成"
        case .untick: "取消勾选"
        case .set: "改状态、到期日"
        case .note: "给一行记事"
        case .undo: "撤销自己最近的一步"
        case .redo: "重做刚才撤销的一步"
        case .log: "看历史：谁、何时、改了什么"
        case .verify: "核对账本：文件、历史链、各项计数"
        case .report: "出报表"
        }
    }

    static let english: @Sendable (CommandName) -> String = { command in
        switch command {
        case .initialise: "make a ledger with the five bundled plans"
        case .tree: "list districts, plans, sections, tasks, measures and milestones, or those below a row"
        case .list: "list measures, by filters and words"
        case .show: "show everything about a row"
        case .units: "list every unit with what it leads, what it supports and its lights, worst first"
        case .tick: "tick milestones as done"
        case .untick: "take ticks back"
        case .set: "set status and due day"
        case .note: "leave a note on a row"
        case .undo: "take back your newest step"
        case .redo: "restore what was undone last"
        case .log: "show the history: who, when, what"
        case .verify: "check the ledger: file, chain of history, counts"
        case .report: "write a report"
        }
    }
}

/// What must be known of a command besides.
enum CommandRemarks {
    static let chinese: @Sendable (CommandName) -> [String] = { command in
        switch command {
        case .initialise:
            ["别的命令找不到账本时也会照此新建。--force 先把旧账本改名留存，不删除任何东西。"]
        case .tree: ["REF 是行的代号：区县、方案，或 方案/§板块、方案/任务.举措#节点。"]
        case .list:
            ["词语在任务名、摘要、关键词、正文、单位和别名里查找，也认拼音首字母（scjgj）和全拼；几个词须同时出现。"]
        case .tick: ["一行有几个未完成节点时不猜：列出各节点代号，请写明一个，或加 --all。几个 REF 算一步，要么都做，要么都不做。"]
        case .untick, .show, .units, .redo: []
        case .log: ["最近的在前；一条改动计入哪一天，和它记录的时间可以不同（补记）。各项条件须同时符合。"]
        case .set:
            ["状态有 open done waiting suspended withdrawn；后三种要写原因，waiting 和 suspended 还要写复查日。改到期日后，方案原定日期一直留在旁边。"]
        case .note: ["文字要加引号。记事和改动一样进历史，可以撤销。"]
        case .undo: ["只撤自己的，一次一步；别人后来改过同一处时拒绝，并说明是谁、何时。"]
        case .verify: ["发现问题时每条一行，退出码 1。"]
        case .report: ["报表有 summary（汇总）、late（逾期）、unit 单位名（单位清单）。筛选条件与 list 相同。"]
        }
    }

    static let english: @Sendable (CommandName) -> [String] = { command in
        switch command {
        case .initialise:
            [
                "Any other command that finds no ledger makes one in the same way. --force keeps the old "
                    + "ledger under another name; nothing is deleted."
            ]
        case .tree: ["A REF names a row: a district, a plan, PLAN/§SECTION, or PLAN/TASK.MEASURE#MILESTONE."]
        case .list:
            [
                "Words are looked for in titles, summaries, keywords, full text, units and their other "
                    + "names, also by pinyin initials (scjgj) or full pinyin; all of them must occur."
            ]
        case .tick:
            [
                "Where a row holds several open milestones nothing is guessed: they are listed; name one or "
                    + "add --all. Several REFs are one step, all or none."
            ]
        case .untick, .show, .units, .redo: []
        case .log:
            [
                "The newest first. The day that an entry counts for may differ from when it was recorded (dated back). "
                    + "Everything given must hold."
            ]
        case .set:
            [
                "A status is open, done, waiting, suspended or withdrawn; the last three need a reason, "
                    + "waiting and suspended a review date too. The plan's own due day stays beside a changed one."
            ]
        case .note: ["Put the text in quotes. A note goes into the history and can be undone."]
        case .undo:
            [
                "Only your own steps, one at a time; refused where somebody has changed the same field "
                    + "since, with who and when."
            ]
        case .verify: ["Every fault is a line; exit code 1 when there is any."]
        case .report: ["Reports: summary, late, and unit with the name of a unit. The filters are those of list."]
        }
    }
}
