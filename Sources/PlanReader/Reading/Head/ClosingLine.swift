/// What stands below a list and is none of it: 抄送, the printer's line, names of attached files.
enum ClosingLine {
    static func isClosing(_ wording: Wording) -> Bool {
        guard wording.count <= 120 else { return false }
        let bare = wording.bareText
        if ["抄送:", "抄报:", "主送:", "分送:", "主题词:"].contains(where: bare.begins(with:)) { return true }
        if bare.ends(with: "印发"), bare.contains("年"), bare.contains("月"), wording.count <= 60 { return true }
        let isOwnTerm = ["本措施", "本方案", "本清单", "本办法", "本意见", "本计划", "本通知"].contains(where: bare.begins(with:))
        if isOwnTerm, wording.count <= 80, wording.contains(anyOf: ["施行", "有效期", "起实施", "负责解释"]) { return true }
        return isFileName(wording)
    }

    /// …实施方案.docx
    static func isFileName(_ wording: Wording) -> Bool {
        [".docx", ".doc", ".pdf", ".wps", ".xlsx", ".xls", ".ofd", ".zip", ".rar"].contains { wording.ends(with: $0) }
    }

    /// 附件1, 附 件：2, and nothing else.
    static func isAnnexMark(_ wording: Wording) -> Bool {
        guard wording.count <= 12, wording.plain.first == "附" else { return false }
        let bare = wording.bareText
        guard bare.begins(with: "附件") || bare.begins(with: "附表") || bare.begins(with: "附录"), bare.count <= 6 else {
            return false
        }
        return bare.dropFirst(2).allSatisfy { $0.isNumber || ":.-一二三四五六七八九十".contains($0) }
    }
}
