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
        case .add: "新增区县、方案、板块、任务、举措、节点、单位"
        case .edit: "改一行的内容：标题、单位、时间节点等"
        case .move: "换一行的位置"
        case .withdraw: "撤出：写明原因，不再计数"
        case .close: "归档一个方案，可把没做完的结转到新方案"
        case .reopen: "取消归档"
        case .alias: "给单位记一个别名"
        case .undo: "撤销自己最近的一步"
        case .redo: "重做刚才撤销的一步"
        case .log: "看历史：谁、何时、改了什么"
        case .verify: "核对账本：文件、历史链、各项计数"
        case .report: "出报表"
        case .export: "导出数据：JSON 或 CSV"
        case .importFile: "导入方案文件：Word、网页、表格、文字"
        case .backup: "备份账本"
        case .restore: "用一份备份恢复账本"
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
        case .add: "add a district, a plan, a section, a task, a measure, a milestone, a unit"
        case .edit: "edit what a row says: its title, units, deadlines and more"
        case .move: "give a row another place"
        case .withdraw: "take rows out of the plan, with a reason; they leave every count"
        case .close: "close a plan; what is not done may be carried into a new one"
        case .reopen: "open a closed plan again"
        case .alias: "give a unit one more name"
        case .undo: "take back your newest step"
        case .redo: "restore what was undone last"
        case .log: "show the history: who, when, what"
        case .verify: "check the ledger: file, chain of history, counts"
        case .report: "write a report"
        case .export: "write the data: JSON or CSV"
        case .importFile: "bring plan documents in: Word, web page, spreadsheet, text"
        case .backup: "copy the ledger to a file"
        case .restore: "bring the ledger back to what a copy holds"
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
        case .untick, .show, .units, .redo, .reopen: []
        case .log: ["最近的在前；一条改动计入哪一天，和它记录的时间可以不同（补记）。各项条件须同时符合。"]
        case .set:
            [
                "状态有 open done waiting suspended withdrawn；后三种要写原因，waiting 和 suspended 还要写复查日。"
                    + "改到期日后，方案原定日期一直留在旁边。到期日可写 2022-07-31，也可写 7月底前、印发之日起1个月内。"
            ]
        case .add:
            [
                "REF 是上级的一行，新行放在它下面的最后；写同类的一行，就放在那一行后面。几个单位用顿号分开，或多写几次 --lead；"
                    + "区县、单位原来没有的会新建。输出的最后一行是新行的代号。",
                "--due 照常说的写：2022-06-30、6月底前、今年10月底前、2022年2月起、长期、每季度末、印发之日起1个月内；可多次。",
                "--steps 把一条举措拆成几个节点：“方案 2022-04-30；落实 2022-05-31；验收”，只有最后一步可以不写日期；"
                    + "--template 拆成方案、落实、验收，日期从今天（已逾期的从成文日期）到到期日均分。",
            ]
        case .edit: ["写空的就清掉，如 --scope \"\"。单位、时间节点、关键词是整项换掉，不是添加。代号（REF）一经给出不再变。"]
        case .move: ["--to 写上级的一行，移到它下面的最后；写同类的一行，移到那个位置，那一行往后让。"]
        case .withdraw: ["已勾选的节点不动。撤出的仍看得到，可用 duban set REF --status open 恢复，或撤销。"]
        case .close: ["归档按今天算，之后亮灯停在这一天。--carry 的方案没有就新建；结转的任务记着原来的代号和原到期日。"]
        case .alias: ["单位写它的任何一个名称。新名称本来是另一个单位的，两个单位就合成一个。"]
        case .note: ["文字要加引号。记事和改动一样进历史，可以撤销。"]
        case .undo: ["只撤自己的，一次一步；别人后来改过同一处时拒绝，并说明是谁、何时。"]
        case .verify: ["发现问题时每条一行，退出码 1。"]
        case .report: ["报表有 summary（汇总）、late（逾期）、unit 单位名（单位清单）。筛选条件与 list 相同。"]
        case .export:
            [
                "每条举措的全部内容，按方案次序，不随日期变化；筛选条件和词语与 list 相同。默认 JSON，一行一条举措；CSV 一行一个节点，各列见 README。",
                "CSV 里以 = + - @ 等开头的内容前面加一个单引号，表格软件不会当公式。",
            ]
        case .importFile:
            [
                "能读 .docx .xlsx .html .txt .md .csv .tsv，FILE 写 - 读标准输入；几个文件要么全部存入，要么一个也不存。在终端里先打开审阅屏：左边是读出的任务，"
                    + "右边是原文，n 跳到下一处疑点，空格 没有问题，Enter 更正，F6 撤回更正，F2 存入，Esc 放弃。不在终端里又没有 --yes，只说读出了什么，不存。",
                "账本里已有的方案再导入一次，按文字和序号对上原来的任务，只改文件里改了的；勾选、记事、历史和本单位改过的标题都留着，文件里已没有的任务也留着。"
                    + "一次导入是一步，可以一次撤销。",
                "--bulk 的 CSV 各列同 export --format csv，见 README；只有 district、plan、title 三列必须有。整份导入，或者一行也不导入；有错的行各报一行。"
                    + "文件里的方案代号不能与账本里已有的相同。",
            ]
        case .backup:
            [
                "别人可以照常使用账本。不写 FILE 就存进账本旁的备份文件夹（账本名-copies）；FILE 是文件夹时按账本名和日期取名。",
                "每天第一次改动之前、归档和超过 50 行的改动之前，也会自动备份到那里：最近 7 天的全留，之前 4 周每周留一份，12 个月每月留一份。"
                    + "DUBAN_COPIES=off 关掉自动备份。",
            ]
        case .restore:
            ["先整份核对 FILE，再把现在的账本备份下来，所以恢复也能换回。打开着的控制台会接着用恢复后的账本。账本已损坏时，损坏的文件改名留存。"]
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
        case .untick, .show, .units, .redo, .reopen: []
        case .log:
            [
                "The newest first. The day that an entry counts for may differ from when it was recorded (dated back). "
                    + "Everything given must hold."
            ]
        case .set:
            [
                "A status is open, done, waiting, suspended or withdrawn; the last three need a reason, "
                    + "waiting and suspended a review date too. The plan's own due day stays beside a changed one. "
                    + "A due day is a date or a phrase: 2022-07-31, 7月底前, 印发之日起1个月内."
            ]
        case .add:
            [
                "REF is the row below which the new one is put at the end, or a row of its own kind, after which it is "
                    + "put. Units stand apart by 、 or in several --lead; a district or a unit that is not known is "
                    + "made. The last line of the output is the new row's REF.",
                "--due takes the phrases of plans: 2022-06-30, 6月底前, 今年10月底前, 2022年2月起, 长期, 每季度末, "
                    + "印发之日起1个月内; it may be repeated.",
                "--steps breaks a measure into milestones: \"方案 2022-04-30；落实 2022-05-31；验收\", where only the last "
                    + "may be without a day. --template makes three, spread evenly from today (from the plan's issue where it is late) to the due day.",
            ]
        case .edit:
            [
                "An empty text clears a field: --scope \"\". Units, deadlines and keywords are replaced, not added to. "
                    + "A REF once given never changes."
            ]
        case .move:
            [
                "--to names the row below which it is put at the end, or a row of its own kind, whose place it takes "
                    + "while that one makes room."
            ]
        case .withdraw:
            [
                "What is ticked stays. Withdrawn rows can still be seen; duban set REF --status open takes them back, "
                    + "and so does undo."
            ]
        case .close:
            [
                "It is closed as of today, and its lights stay as they are on that day. The plan to carry into is made "
                    + "where there is none; what is carried remembers its REF and its due day."
            ]
        case .alias:
            ["The unit goes by any of its names. Where the new name is another unit's, the two become one."]
        case .note: ["Put the text in quotes. A note goes into the history and can be undone."]
        case .undo:
            [
                "Only your own steps, one at a time; refused where somebody has changed the same field "
                    + "since, with who and when."
            ]
        case .verify: ["Every fault is a line; exit code 1 when there is any."]
        case .report: ["Reports: summary, late, and unit with the name of a unit. The filters are those of list."]
        case .export:
            [
                "Everything about each measure, in the order of the plans, the same on every day; filters and words are "
                    + "those of list. JSON unless told, a line a measure; CSV has a row a milestone, with the columns "
                    + "that the README lists.",
                "In CSV a cell that begins with = + - @ gets an apostrophe before it, so that no spreadsheet runs it.",
            ]
        case .importFile:
            [
                "Reads .docx .xlsx .html .txt .md .csv .tsv; - is standard input; several files are stored all or none. In a terminal "
                    + "the document is looked through first: the tasks as they were read at the left, the source at the "
                    + "right, n to the next doubt, Space where it is none, Enter to correct, F6 to take that back, F2 to "
                    + "store, Esc to leave. Without a terminal and "
                    + "without --yes it only says what was found.",
                "A plan that the ledger holds is matched task by task, by wording and number, and only what the document says "
                    + "otherwise is changed; ticks, notes, history and titles of your own stay, and so do tasks that "
                    + "the document has no more. One import is one step to undo.",
                "The columns of --bulk are those of export --format csv, as the README lists them; only district, plan and title must "
                    + "be there. The file is loaded whole or not at all; each bad row is a line. None of its plans may "
                    + "be in the ledger already.",
            ]
        case .backup:
            [
                "Others go on working meanwhile. Without FILE the copy goes to the folder of copies beside the ledger "
                    + "(ledger-copies); in a folder it gets the ledger's name and the day.",
                "Copies are made there by themselves too, before the first change of a day, before closing a plan and before a "
                    + "change of more than 50 rows: those of the last 7 days are kept, then one a week for 4 weeks, one "
                    + "a month for 12 months. DUBAN_COPIES=off turns that off.",
            ]
        case .restore:
            [
                "FILE is verified whole first, and the ledger as it is now is copied, so a restore can be taken back. Consoles "
                    + "that are open go on with the restored ledger. A damaged ledger is kept under another name."
            ]
        }
    }
}
