import TestSupport
import Testing

/// What can be wrong with the words of `add`, `edit`, `move` and the others that write a ledger.
@Suite struct AuthoringFaultTests {
    typealias Wrong = ExitCodeTests.Wrong

    static let wrong: [Wrong] = [
        Wrong("add", 64, "add 缺 KIND", "add needs KIND"),
        Wrong("add chapter", 64, "不能新增“chapter”；能新增的有 district plan", "“chapter” cannot be added"),
        Wrong("add district", 64, "add district 缺 NAME", "add district needs NAME"),
        Wrong("add district 甲 乙", 64, "用不上“乙”", "no use for “乙”"),
        Wrong("add plan", 64, "add plan 缺 --district", "add plan needs --district"),
        Wrong("add plan --district 江津", 64, "add plan 缺 --title", "add plan needs --title"),
        Wrong("add plan 江津 --district 江津 --title x", 64, "用不上“江津”", "no use for “江津”"),
        Wrong("add plan --district 江津 --title x --issued 5月", 64, "--issued：“5月”不是日期", "“5月” is no date"),
        Wrong("add section", 64, "add section 缺 REF", "add section needs REF"),
        Wrong("add section jiangjin-2022", 64, "add section 缺 --title", "add section needs --title"),
        Wrong("add --title x section", 64, "add section 缺 REF", "add section needs REF"),
        Wrong("add section jiangjin-2022 --title x --due 6月底前", 64, "用不上“--due”", "no use for “--due”"),
        Wrong("add section jiangjin-2022 --title=", 64, "--title 后面缺内容", "--title needs a value"),
        Wrong("add section a/b/c --title x", 64, "不是行的代号", "is no REF"),
        Wrong("add section jiangjin-2099 --title x", 2, "没有 jiangjin-2099 这一行", "there is no jiangjin-2099"),
        Wrong("add task jiangjin-2022/§3 --title x --number 零", 64, "“零”不是可用的数", "“零” is not a number"),
        Wrong("add task jiangjin-2022/§3 --title x --due 2月30日", 64, "--due：没有“2月30日”", "--due: no such day"),
        Wrong("add task jiangjin-2022/§3 --title x --due 哈哈", 64, "--due：看不懂“哈哈”", "--due: not a deadline: “哈哈”"),
        Wrong("add milestone jiangjin-2022/53", 64, "add milestone 缺 --title", "add milestone needs --title"),
        Wrong("add milestone jiangjin-2022/53 --template --steps 甲；乙", 64, "不能同用", "do not go together"),
        Wrong("add milestone jiangjin-2022/53 --template --title x", 64, "不能同用", "do not go together"),
        Wrong("add milestone jiangjin-2022/53 --steps 甲；乙", 1, "节点要有标题和日期", "steps need titles and days"),
        Wrong("add milestone jiangjin-2022/53 --steps ；", 64, "--steps 后面缺内容", "--steps needs a value"),
        Wrong("add milestone jiangjin-2022/40 --template", 1, "6 条举措，请写明其中一条", "6 measures, name one"),
        Wrong("add milestone jiangbei-2022/1 --template", 1, "没有到期日", "no due day"),
        Wrong("add unit 江津", 64, "add unit 缺 NAME", "add unit needs NAME"),
        Wrong("add unit 北京 某局", 2, "没有区县“北京”", "no district “北京”"),
        Wrong("add unit 江津 某局 --kind 局", 64, "没有“局”这类单位", "no such kind of unit: “局”"),
        Wrong("edit", 64, "edit 缺 REF", "edit needs REF"),
        Wrong("edit jiangjin-2022/53", 64, "没有写要改什么", "nothing to edit"),
        Wrong("edit jiangjin-2022/53 --code x", 64, "edit 没有选项“--code”", "edit has no option --code"),
        Wrong("edit jiangjin-2022/53 --due 13月", 64, "--due：没有“13月”", "--due: no such day"),
        Wrong("edit jiangjin-2022/999 --title x", 2, "没有 jiangjin-2022/999", "there is no jiangjin-2022/999"),
        Wrong("move jiangjin-2022/53", 64, "move 缺 --to", "move needs --to"),
        Wrong("move jiangjin-2022/53 --to x/y/z", 64, "“x/y/z”不是行的代号", "“x/y/z” is no REF"),
        Wrong("move jiangjin-2022/53 --to jiangjin-2022/§99", 2, "没有 jiangjin-2022/§99", "no jiangjin-2022/§99"),
        Wrong("withdraw jiangjin-2022/53", 64, "withdraw 缺 --why", "withdraw needs --why"),
        Wrong("close", 64, "close 缺 PLAN", "close needs PLAN"),
        Wrong("close jiangjin-2099", 2, "没有 jiangjin-2099 这一行", "there is no jiangjin-2099"),
        Wrong("reopen", 64, "reopen 缺 PLAN", "reopen needs PLAN"),
        Wrong("alias 区财政局", 64, "alias 缺 NAME", "alias needs NAME"),
        Wrong("alias 太空局 航天局", 2, "没有单位“太空局”", "no unit “太空局”"),
        Wrong("alias 区财政局 财政", 1, "江津区 区财政局、", "江津区 区财政局, "),
        Wrong("set jiangjin-2022/53 --due 长期", 64, "没有说到哪一天", "names no day"),
        Wrong("set jiangjin-2022/53 --due 2月30日", 64, "--due：没有“2月30日”", "--due: no such day"),
        Wrong("export --format xlsx", 64, "没有格式“xlsx”；有 json 和 csv", "no format “xlsx”; there are json and csv"),
        Wrong("export --format csv --district 北京", 2, "没有区县“北京”", "no district “北京”"),
        Wrong("export --output no/where.json", 1, "写不了 no/where.json", "cannot write no/where.json"),
    ]

    @Test(arguments: wrong) func isOneLineWithItsCode(_ wrong: Wrong) throws {
        try ExitCodeTests().isOneLineWithItsCode(wrong)
    }
}
