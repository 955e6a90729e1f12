import Documents
import Testing

@Suite struct EncodingTests {
    private static let text = "某区2022年优化服务工作清单\n一、减少“跑动”次数，压缩时限①\n牵头单位：甲局\n"

    @Test(arguments: ["GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-8"]) func withoutAMark(_ name: String) throws {
        let document = try opened(encoded(Self.text, as: name))
        #expect(document.lines == Self.text.split(separator: "\n").map(String.init))
        #expect(document.remarks.isEmpty)
    }

    @Test(arguments: ["GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"]) func withAMark(_ name: String) throws {
        let document = try opened(encoded("\u{FEFF}" + Self.text, as: name))
        #expect(document.lines == Self.text.split(separator: "\n").map(String.init))
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "GB18030"]) func aLineWithoutAnyLatinLetter(_ name: String) throws {
        #expect(try opened(encoded("各镇街各部门抓好落实", as: name)).lines == ["各镇街各部门抓好落实"])
    }

    @Test func rareCharactersOfGB18030() throws {
        #expect(try opened(encoded("张㐂、李𠮷负责，龘龘", as: "GB18030")).lines == ["张㐂、李𠮷负责，龘龘"])
    }

    @Test(arguments: ["UTF-8", "GB18030"]) func aFewInvalidBytesBecomeMarksWithARemark(_ name: String) throws {
        let lines = (1...20).map { "第\($0)条 各部门按照分工抓好工作落实" }.joined(separator: "\n")
        var bytes = try encoded(lines, as: name)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        bytes.insert(contentsOf: [0xFF], at: end)
        let document = try opened(bytes)
        #expect(document.lines.count == 20)
        #expect(document.lines.first == "第1条 各部门按照分工抓好工作落实\u{FFFD}")
        #expect(document.lines.last == "第20条 各部门按照分工抓好工作落实")
        #expect(document.remarks.map(\.kind) == [.invalidBytes])
        #expect(document.remarks.map(\.line) == [1])
    }

    @Test func aTextCutInsideACharacterKeepsTheRest() throws {
        let document = try opened(Array("各镇街各部门抓好落实，按时完成任务".utf8.dropLast()))
        #expect(document.lines == ["各镇街各部门抓好落实，按时完成任\u{FFFD}"])
    }

    @Test func dosEndOfFileIsNoText() throws {
        #expect(try opened("甲局牵头\r\n\u{1A}").lines == ["甲局牵头"])
    }
}
