import Documents
import Ledger
import PlanReader
import TestSupport
import Testing

/// Changed documents through `PlanReading`: nothing crashes or hangs, and every unit is one that the document names.
@Suite struct PlanFuzzTests {
    private static let documents = [
        """
        东塘区人民政府办公室关于印发路灯清单的通知
        东塘府办〔2024〕3号
        2024年2月10日
        一、主干道（牵头单位：区城管局）
        1.更换灯杆。由区城管局牵头，区财政局配合，2024年6月底前完成三个路口。
        （1）测量，印发之日起20个工作日内；
        （2）招标，不超过8个工作日。
        2.检修。（区住建局会同区财政局；2024年6月、9月，并长期坚持）
        """,
        "序号\n任务\n牵头单位\n配合单位\n完成时限\n一、桥梁\n1\n检测桥桩。\n区交通局\n区财政局、各镇街\n2024年5月\n2\n加装限高架\n区交通局\n长期开展",
    ]

    @Test func plans() throws {
        let corpus = Self.documents.map { Array($0.utf8) }
        let pieces = [
            "\n", "\t", "1.", "（一）", "一、", "（", "）", "牵头单位：", "责任单位为", "2024年13月", "、", "序号\n任务\n责任单位\n", "①", "|",
        ]
        try Fuzz("plans", pieces: pieces).run(corpus: corpus) { Self.wrong($0) }
    }

    private static func wrong(_ input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        guard case .success(let document) = DocumentOpener.open(input, name: "清单.txt") else { return nil }
        let read = PlanReading.read(
            document, fileName: "清单.txt", district: nil, known: KnownNames(), today: Day(ordinal: 19_763))
        guard case .success(let plans) = read else { return nil }
        let signs = Set(text.unicodeScalars)
        for plan in plans {
            for unit in plan.draft.units where !unit.name.unicodeScalars.allSatisfy(signs.contains) {
                return "\(unit.name) of \(text)"
            }
            for doubt in plan.doubts where doubt.line < 1 || doubt.line > max(document.lines.count, 1) {
                return "\(doubt) of \(text)"
            }
        }
        return nil
    }
}
