/// What a web page or a printed page puts around a document: page numbers, where-am-I lines, buttons, file names.
enum Furniture {
    static func isFurniture(_ wording: Wording) -> Bool {
        isPageNumber(wording) || isOfWebPage(wording)
    }

    /// `— 14 —`, `- 3 -`, `第 3 页 共 12 页`
    static func isPageNumber(_ wording: Wording) -> Bool {
        let bare = wording.bare
        guard bare.count <= 16, let first = bare.first, let last = bare.last else { return false }
        let dashes = "-—―–_─".unicodeScalars
        if dashes.contains(first), dashes.contains(last), bare.count > 2 {
            return bare.allSatisfy { dashes.contains($0) || $0.isDigit } && bare.contains { $0.isDigit }
        }
        if first == "第", bare.contains("页"), bare.contains(where: \.isDigit) {
            return bare.allSatisfy { $0.isDigit || "第页共/,".unicodeScalars.contains($0) }
        }
        return bare.allSatisfy { dashes.contains($0) || "*=.…".unicodeScalars.contains($0) }
    }

    private static func isOfWebPage(_ wording: Wording) -> Bool {
        guard wording.count <= 120 else { return false }
        let bare = wording.bare
        if beginningTable.begins(bare) || isTrail(bare) { return true }
        if isFoot(wording) { return true }
        if wording.count <= 12, wholes.contains(Wording.string(bare[...])) { return true }
        return bare.first == "[" && labels.contains { bare.first(of: $0) != nil }
    }

    /// 首页 > 政务公开 > 文件
    private static func isTrail(_ bare: [Unicode.Scalar]) -> Bool {
        let arrows = bare.count { $0 == ">" || $0 == "»" || $0 == "›" }
        return arrows > 1 || arrows == 1 && (bare.has("首页", at: 0) || bare.has("网站首页", at: 0))
    }

    /// 主办：… 承办：… 地址：…, the last lines of a page.
    private static func isFoot(_ wording: Wording) -> Bool {
        if wording.contains(anyOf: ["ICP备", "公网安备", "网站标识码", "Copyright", "版权所有"]) { return true }
        let labels = ["主办:", "承办:", "地址:", "邮编:", "技术支持:", "电话:", "传真:", "邮箱:", "维护:"]
        let bare = wording.bareText
        return labels.contains(where: bare.begins(with:)) && labels.count { bare.contains($0) } > 1
    }

    private static let beginningTable = WordTable(beginnings)
    private static let beginnings = [
        "您当前的位置", "您现在的位置", "当前位置:", "您的位置", "扫一扫在手机", "用微信扫", "版权所有", "网站标识码", "中国政府网|",
        "上一篇:", "下一篇:", "上一条:", "下一条:", "【打印", "[打印", "打印本页", "【字体", "[字体", "字体:", "字号:", "浏览次数", "访问次数",
        "分享到", "来源:", "责任编辑:", "主办单位:http", "索引号:", "扫码", "附件下载", "渝公网安备", "京公网安备", "ICP备",
    ]
    private static let wholes: Set<String> = [
        "打印", "关闭", "分享", "收藏", "微信", "微博", "相关文件", "相关链接", "政策解读", "政策图解", "返回顶部", "返回首页", "返回", "打印关闭",
        "大中小", "首页", "无障碍", "字体", "下载", "附件下载", "相关稿件", "相关政策", "相关解读", "纠错", "QQ空间", "【打印】", "【关闭】", "【关闭窗口】", "关闭窗口",
        "【关闭本页】", "联系我们", "网站地图", "网站声明", "关于我们", "隐私声明", "加入收藏", "设为首页",
        "无障碍浏览", "长者模式", "收藏本页", "打印本页", "关闭本页", "我要纠错", "网站导航", "【返回顶部】",
        "(此件公开发布)", "(此件主动公开)", "(此页无正文)", "(本页无正文)", "此件公开发布",
    ]
    private static let labels = ["索引号", "主题分类", "体裁分类", "发布机构", "有效性", "发布日期", "成文日期", "发文字号"]
}
