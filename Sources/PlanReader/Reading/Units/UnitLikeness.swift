/// Tells lists of units from other text: 区市场监管局、各镇街 is one, 推动产教融合、校企合作 is none.
struct UnitLikeness {
    /// Names known from the ledger or found in the document before.
    var known: Set<String> = []

    /// Whether each name of the text can be a unit's.
    func isUnitList(_ wording: Wording) -> Bool { isUnitList(wording, names(wording)) }

    /// As above, but a single odd name among certain ones does no harm.
    func isMostlyUnits(_ wording: Wording) -> Bool {
        let names = names(wording)
        if isUnitList(wording, names) { return true }
        guard names.count > 2, !wording.plain.dropLast().contains("。") else { return false }
        let certain = names.filter { strength(of: $0) == .certain }.count
        return certain * 3 >= names.count * 2
    }

    /// How surely the text is a list of units: a single weak name, 停车场, may be one.
    func listStrength(_ wording: Wording) -> Strength {
        guard isMostlyUnits(wording) else { return .none }
        return names(wording).contains { strength(of: $0) == .certain } ? .certain : .possible
    }

    private func isUnitList(_ wording: Wording, _ names: [String]) -> Bool {
        guard !names.isEmpty else { return false }
        var hasCertain = false
        for name in names {
            switch strength(of: name) {
            case .certain: hasCertain = true
            case .possible: break
            case .none: return false
            }
        }
        return hasCertain || names.allSatisfy { $0.unicodeScalars.count <= 12 } && !isPhrase(wording)
    }

    /// The names; none where a piece is longer than any name.
    private func names(_ wording: Wording) -> [String] {
        guard !wording.isEmpty, wording.count <= 1500 else { return [] }
        let ranges = UnitNames.ranges(wording)
        guard !ranges.contains(where: { $0.count > 48 }) else { return [] }
        return ranges.map { UnitNames.cleaned(wording.raw[$0]) }.filter { !$0.isEmpty }
    }

    enum Strength { case none, possible, certain }

    func strength(of name: String) -> Strength {
        if known.contains(name) { return .certain }
        return UnitLikeness.strength(Array(name.unicodeScalars))
    }

    private static func strength(_ signs: [Unicode.Scalar]) -> Strength {
        guard (2...40).contains(signs.count), signs.contains(where: \.isHan) else { return .none }
        if signs.contains(where: { isForeign($0) }) { return .none }
        if verbTable.begins(signs), !verbLikeTable.begins(signs) { return .none }
        if isCollective(signs) { return .certain }
        let plain = withoutBrackets(signs)
        guard let last = plain.last else { return .none }
        if strongTable.ends(plain) { return .certain }
        let hasPlace = placeTable.beginsProperly(signs)
        if weakEndings.contains(last) { return hasPlace ? .certain : .possible }
        return hasPlace && signs.count <= 12 && rareTable.ends(plain) ? .certain : .none
    }

    private static func isForeign(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case "。", "；", "：", ":", ";", "!", "?", "？", "！", "%": true
        default: false
        }
    }

    static func isCollective(_ name: String) -> Bool { isCollective(Array(name.unicodeScalars)) }

    private static func isCollective(_ signs: [Unicode.Scalar]) -> Bool {
        if collectiveBeginnings.begins(signs) { return signs.count <= 24 && collectiveEndings.ends(signs) }
        return collectives.ends(signs)
    }

    private static let verbTable = WordTable(verbs)
    private static let verbLikeTable = WordTable(verbLikeNames)
    private static let strongTable = WordTable(strongEndings)
    private static let placeTable = WordTable(placeBeginnings)
    private static let rareTable = WordTable(rareEndings)
    private static let collectiveBeginnings = WordTable(["各", "相关", "有关", "其他", "全体", "所有"])
    private static let collectiveEndings = WordTable([
        "单位", "部门", "镇街", "街镇", "乡镇", "街道", "镇", "园区", "企业", "银行", "机构", "镇(街)", "镇（街）", "街道办事处", "平台", "区县", "小组",
        "机关",
        "开发区", "管委会", "平台公司", "街", "校", "医院", "中心", "站", "局", "委", "办", "村", "社区",
    ])
    private static let collectives = WordTable([
        "相关单位", "有关单位", "相关部门", "有关部门", "各部门", "成员单位", "各镇街", "责任单位", "牵头单位", "主管部门",
    ])

    /// A short text that is a heading or a phrase rather than a name.
    private func isPhrase(_ wording: Wording) -> Bool {
        wording.contains(anyOf: ["的", "了", "和", "进行", "实行", "提升", "优化", "建设", "改革"])
    }

    private static func withoutBrackets(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        var depth = 0
        for sign in signs {
            if sign == "(" || sign == "（" { depth += 1 }
            if depth == 0 { plain.append(sign) }
            if sign == ")" || sign == "）" { depth = max(0, depth - 1) }
        }
        return plain
    }

    static let strongEndings = [
        "局", "委", "办", "厅", "公司", "集团", "委员会", "管委会", "政府", "办公室", "中心", "支队", "大队", "法院", "检察院", "法庭", "支行", "分行",
        "银行",
        "工商联", "总工会", "工会", "妇联", "团委", "科协", "残联", "侨联", "文联", "社联", "管理处", "办事处", "管理所", "营管所", "营业部", "研究院", "学院",
        "大学", "医院", "协会", "商会", "联合会", "消防队", "派出所", "组织部", "宣传部", "统战部", "人武部", "开发区", "管理站", "服务站", "事务所", "纪委监委",
        "纪委机关", "监委机关", "机关工委", "党校", "图书馆", "档案馆", "博物馆", "日报社", "电视台", "供电所", "水务所", "自来水厂", "电厂", "绿化处", "公积金",
        "街道", "领导小组", "专班", "联席会议", "合作社", "供销社", "农商行", "工作组", "专项小组", "国土所", "分中心", "督查室", "指挥部", "编办", "公务局",
        "研究室", "工作部", "国家电网", "税务所", "联社", "邮政", "红十字会", "贸促会", "仲裁委", "中国移动", "中国联通", "中国电信",
    ]
    private static let weakEndings = Set("院部处所站队会府镇乡区县校业关厂社馆台组庭室署团行位构门街园港场段司村店".unicodeScalars)
    private static let rareEndings = [
        "机关", "支公司", "联", "协", "信", "移动", "联通", "电信", "铁塔", "电力", "燃气", "水务", "邮政", "烟草", "海关",
    ]
    private static let placeBeginnings = [
        "区", "县", "市", "省", "州", "国家", "驻", "各", "经开", "高新", "中国", "国网", "江", "渝", "重庆", "中共", "党工委", "管委会",
    ]
    /// Units whose names begin like a measure.
    private static let verbLikeNames = [
        "招商", "建设局", "建设银行", "建设管理", "建设委", "对外", "无线电", "应急", "保障局", "保障中心", "与会", "应诉", "可再生", "统筹城乡",
    ]
    /// What a measure begins with and a unit never does.
    static let verbs = [
        "全区", "全县", "全市", "全镇", "全州", "全省", "全域", "区内", "县内", "市内", "推进", "推动", "推行", "推广", "加强", "加快", "加大", "建立",
        "建设", "完善", "优化", "开展", "实施", "落实", "提升", "提高", "探索", "强化",
        "深化", "制定", "健全", "支持", "鼓励", "配合", "召开", "组织开", "组织实", "设立", "成立", "规范", "实现", "压减", "降低", "做好", "打造", "创新",
        "扩大", "取消", "简化", "精简", "承接", "试行", "全面", "进一步", "依托", "持续", "严格", "梳理", "清理", "构建", "培育", "引导", "参与", "协助",
        "对接", "按照", "根据", "完成", "确保", "力争", "争取", "负责", "统筹", "指导", "督促", "出台", "发布", "办理", "新建", "改造", "印发", "编制",
        "修订",
        "拓展", "畅通", "保障", "促进", "增强", "明确", "充分", "积极", "大力", "逐步", "稳步", "着力", "切实", "聚焦", "围绕", "以", "对", "将", "在",
        "为",
        "与", "由", "向", "从", "把", "使", "让", "不", "无", "可", "应", "需", "要", "便利", "允许", "开放", "关闭", "拆除", "搬迁", "租", "编制",
        "绘制", "开通", "举办", "走访", "排查", "储备", "更换",
        "更新", "普查", "征求", "摸清", "新增", "关停", "发放", "加密", "宣传", "培训", "评选",
        "督查", "检查", "整治", "打击", "查处", "收集", "建成", "改建", "扩建", "创建", "设置", "运用", "利用", "发挥", "坚持", "突出", "注重", "严厉",
        "严肃",
        "统一", "实时", "适时", "及时", "每", "逐", "修建", "修缮", "补", "清", "划定", "购置", "采购", "选", "招", "增设", "增加", "增强", "用好",
        "办好", "整合", "搭建", "打通", "启动", "引进", "吸引",
    ]
}
