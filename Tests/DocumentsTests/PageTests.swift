import Documents
import Testing

@Suite struct PageTests {
    private func page(_ body: String) throws -> Document {
        let document = try opened(
            "<!DOCTYPE html><html><head><title>标题</title></head><body>\(body)</body></html>", name: "a.csv")
        #expect(document.format == .html)
        return document
    }

    @Test func blocksAreParagraphsAndBlanksCountOnce() throws {
        let document = try page(
            "<h1>某区方案</h1><div>一、总体\n  安排<span> 甲 </span>\t乙</div>散文<p>　　二、&ldquo;工作&rdquo;\n任务&nbsp;&nbsp; &amp; A\nB</p><p> </p>"
        )
        #expect(document.outline == ["# 某区方案", "一、总体安排 甲 乙", "散文", "　　二、“工作”任务 & A B"])
        #expect(document.lines == ["某区方案", "一、总体安排 甲 乙", "散文", "　　二、“工作”任务 & A B"])
    }

    @Test func lineBreaksBeginParagraphsAndStayInCells() throws {
        let document = try page(
            "<p>甲<br>乙<br/><br>丙</p><table><tr><td>一<br>二</td><td><p>三</p><p>四</p></td></tr><tr><td>五<td>六</table>")
        #expect(document.outline == ["甲", "乙", "丙", "一/二 | 三/四", "五 | 六"])
    }

    @Test func whatABrowserDoesNotShowIsLeftOut() throws {
        let document = try page(
            "<script>var a='一';</script><style>p{}</style><p style='DISPLAY : none'>藏</p><p hidden>藏</p><!-- 藏 -->"
                + "<select><option>选</option></select><noscript>藏</noscript><p>见\u{200B}面\u{AD}</p>")
        #expect(document.outline == ["见面"])
    }

    @Test func listsWithTheirNumbers() throws {
        let document = try page(
            "<ol start=3><li>甲<ul><li>乙</li></ul></li><li value=9>丙</li><li>丁</li></ol><ol type=A><li><p>戊</p><p>己</p></li></ol>"
                + "<ol><li>1．庚</li><li>（二）辛</li></ol><ol style='list-style: none'><li>壬</li></ol>")
        #expect(
            document.outline == ["3. 甲", "乙", "9. 丙", "10. 丁", "A. 戊", "己", "1．庚", "（二）辛", "壬"])
    }

    @Test func tablesWithSpansAndHeads() throws {
        let document = try page(
            "<table><thead><tr><td>序号</td><td colspan=2>事项</td></tr></thead><tbody><tr><td rowspan=2>1</td><td>甲</td><td>乙</td></tr>"
                + "<tr><td>丙</td></tr><tr><td rowspan=0>2</td><td>丁</td><td>戊</td></tr><tr><td>己</td><td>庚</td></tr></tbody></table>"
                + "<table><tr><th>序号</th><th>事项</th></tr><tr><td>1</td><td>辛</td></tr></table>")
        #expect(
            document.outline == [
                "! 序号 | 事项<2>", "1 | 甲 | 乙", "^1 | 丙 | ", "2 | 丁 | 戊", "^2 | 己 | 庚", "! 序号 | 事项", "1 | 辛",
            ])
        #expect(document.rows.map(\.table) == [0, 0, 0, 0, 0, 1, 1])
    }

    @Test func tablesForLayoutAreFlattened() throws {
        let document = try page(
            "<table><tr><td>首页</td><td>公开</td></tr><tr><td><p>某区方案</p><table><tr><td>序号</td><td>事项</td></tr>"
                + "<tr><td>1</td><td>甲</td></tr></table></td></tr></table><table role=presentation><tr><td>乙</td><td>丙</td></tr></table>"
                + "<table><tr><td>左栏</td><td>\((1...9).map { "<p>第\($0)段</p>" }.joined())</td></tr></table>")
        #expect(
            document.outline == ["首页", "公开", "某区方案", "序号 | 事项", "1 | 甲", "乙", "丙", "左栏"] + (1...9).map { "第\($0)段" })
    }

    @Test func aTableInACellOfFactsStaysInTheCell() throws {
        let document = try page(
            "<table><tr><td>序号</td><td>事项</td><td>单位</td></tr><tr><td>1</td><td>甲</td><td><table><tr><td>牵头</td><td>乙局</td></tr>"
                + "<tr><td>配合</td><td>丙局</td></tr></table></td></tr></table>")
        #expect(document.outline == ["序号 | 事项 | 单位", "1 | 甲 | 牵头/乙局/配合/丙局"])
    }

    @Test func writtenTextKeepsItsLines() throws {
        #expect(try page("<pre>一、甲\n  二、乙\n\n三、丙</pre>").outline == ["一、甲", "二、乙", "三、丙"])
    }

    @Test func brokenMarkupIsMended() throws {
        #expect(try opened("<table><tr><td>甲<td>乙<tr><td>丙</td></b><td>丁").outline == ["甲 | 乙", "丙 | 丁"])
        #expect(try opened("<p>甲<div>乙</p>丙 &unknown; &lt; <").outline.first == "甲")
    }

    @Test(arguments: ["GB18030", "UTF-8", "UTF-16LE"]) func encodingsWithAndWithoutALabel(_ name: String) throws {
        for label in [
            "", "<meta charset=\"gb2312\">", "<meta http-equiv=Content-Type content='text/html; charset=utf-8'>",
        ] {
            let text =
                "\(name.hasPrefix("UTF-16") ? "\u{FEFF}" : "")<html><head>\(label)</head><body><p>牵头单位：甲局</p></body></html>"
            #expect(try opened(try encoded(text, as: name)).outline == ["牵头单位：甲局"], "\(name) \(label)")
        }
    }

    @Test func aPageThatCallsItselfWordFile() throws {
        let text =
            "<?xml version=\"1.0\"?>\n<!-- a --><html xmlns:w=\"urn:x\"><body><p class=MsoNormal>甲<o:p></o:p></p></body></html>"
        #expect(try opened(text, name: "方案.doc").outline == ["甲"])
    }

    @Test func otherMarkupIsTold() {
        let word = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"
        #expect(fault(Array(word.utf8)) == .oldOffice)
        #expect(fault(Array("<?xml version=\"1.0\"?><note>甲</note>".utf8)) == .unknownFormat)
        #expect(fault(Array("<html><body><script>a</script></body></html>".utf8)) == .empty)
    }

    @Test func textThatBeginsWithAnAngleIsText() throws {
        #expect(try opened("<关于某事的说明>\n甲").outline == ["<关于某事的说明>", "甲"])
    }
}

@Suite struct WebArchiveTests {
    private func archive(_ encoding: String, _ body: String) -> [UInt8] {
        Array(
            """
            From: <Saved by a program>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r
            \tboundary="----=_Part"\r\n\r\nA page.\r\n\r\n------=_Part\r\nContent-Type: text/html; charset="utf-8"\r
            Content-Transfer-Encoding: \(encoding)\r\n\r\n\(body)\r\n------=_Part\r\nContent-Type: image/png\r
            Content-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n------=_Part--\r\n
            """.utf8)
    }

    @Test(arguments: [
        ("8bit", "<html><body><p>甲局牵头</p></body></html>"),
        ("quoted-printable", "<html><body><p style=3D'a'>=E7=94=B2=E5=B1=80=\r\n=E7=89=B5=E5=A4=B4</p></body></html>"),
        ("base64", "PGh0bWw+PGJvZHk+PHA+55Sy5bGA\r\n54m15aS0PC9wPjwvYm9keT48L2h0bWw+"),
    ])
    func thePageInIt(_ encoding: String, _ body: String) throws {
        let document = try opened(archive(encoding, body), name: "方案.mht")
        #expect(document.outline == ["甲局牵头"])
        #expect(document.format == .html)
    }

    @Test func oneWithoutAPageIsTold() {
        let text =
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--\n"
        #expect(fault(Array(text.utf8)) == .webArchive)
        #expect(fault(archive("base64", "*")) == .webArchive)
    }
}
