extension PlanFileFault: CustomStringConvertible {
    /// `jiangjin-2022.plan:12：…`
    public var description: String { "\(file):\(line)：\(problem)" }
}

extension PlanFileFault.Problem: CustomStringConvertible {
    /// What is wrong and what to do, in plain Chinese.
    public var description: String {
        switch self {
        case .noPlan: "开头不是“# 方案 代码”，请把它写在第一行"
        case .secondPlan: "第二个“# 方案”，一个文件只写一个方案"
        case .badCode(let code): "方案代码“\(code)”不对，应为区县代码加年份，如 jiangjin-2022"
        case .unknownHeading(let word): "不认识的标题“\(word)”，可用：\(HeadingWord.list)"
        case .wrongDepth(let heading, let marks, let expected):
            "“\(heading)”前有 \(marks) 个 #，这里应为 \(expected) 个"
        case .incompleteHeading(let word): "标题“\(word)”没有写全，请补上\(HeadingWord.form(of: word))"
        case .taskOutsideSection: "任务不在任何板块之下，请先写板块标题"
        case .measureOutsideTask: "举措不在任何任务之下，请先写任务标题"
        case .taskAfterSubsection: "任务排在下级板块之后，请移到下级板块之前，或检查 # 的个数"
        case .singleMeasure: "任务下只有一条举措，请去掉举措标题，把内容写在任务下"
        case .secondUnitList: "第二个“## 单位”，请并入第一个"
        case .notAField(let text): "“\(text)”既不是标题也不是“名称：内容”，请改写或删去"
        case .unknownField(let field, let heading): "“\(heading)”下没有“\(field)”这一项，请检查名称"
        case .repeatedField(let field): "“\(field)”写了两次，请并成一行"
        case .emptyField(let field): "“\(field)”没有内容，请填写或删去这一行"
        case .missingField(let field, let heading): "“\(heading)”缺“\(field)”，请补上"
        default: partDescription
        }
    }

    private var partDescription: String {
        switch self {
        case .emptyPart(let field): "“\(field)”的竖线之间没有内容，请填写或删去竖线"
        case .unknownPart(let part, let field): "“\(field)”里不认识“\(part)”，请检查写法"
        case .repeatedPart(let part, let field): "“\(field)”里“\(part)”写了两次，请留一个"
        case .missingPart(let field): "“\(field)”没有写全，请照说明补齐各段"
        case .emptyName(let field): "“\(field)”的顿号之间没有名称，请删去多余的顿号"
        case .unbalanced(let text): "“\(text)”的引号或括号不成对，请补齐"
        case .unknownWord(let word, let field): "“\(field)”里“\(word)”不是可用的写法，请照说明改正"
        case .badDate(let text): "“\(text)”不是日期，请写成 2022-05-31 的样子"
        case .deadlineWithoutDate(let kind): "期限“\(kind)”后缺日期，请写成“\(kind) 2022-05-31”"
        case .deadlineWithDate(let kind): "期限“\(kind)”后不写日期，请删去，或改用“截止”"
        case .relativeWithoutTrigger(let phrase): "期限“\(phrase)”既没有日期也没有“触发=”，请补一样"
        case .recurringWithoutPeriod(let phrase): "期限“\(phrase)”缺周期，请写成“周期 每季度”"
        case .badNumber(let text, let field): "“\(field)”里“\(text)”不是数字，请只写数字"
        case .badLines(let text): "“\(text)”不是行号，请写成 310-322，多段用顿号分开"
        default: planDescription
        }
    }

    private var planDescription: String {
        switch self {
        case .longTitle(let title, let length):
            "名称“\(title)”有 \(length) 个字，请缩到 \(PlanChecks.longestTitle) 个字以内"
        case .repeatedTitle(let title, let line): "名称“\(title)”与第 \(line) 行相同，请改一个"
        case .repeatedNumber(let number, let line): "任务序号 \(number) 与第 \(line) 行相同，请检查序号"
        case .unknownUnit(let name): "单位“\(name)”不在“单位”名单里，请加进名单或改正名称"
        case .repeatedUnit(let name, let line): "单位名称“\(name)”在第 \(line) 行已有，请留一处"
        case .unknownAdministration(let name): "行政区“\(name)”不在方案的“行政区”里，请补上或改正"
        case .noLead(let title): "“\(title)”没有牵头单位，请在举措、任务或板块写上“牵头”"
        default: ""
        }
    }
}
