import Generator

/// A made-up plan document of 200 tasks, as an office gets it in a text file: head, ten sections, a task a paragraph with its units and its
/// deadline in closing parentheses.
enum PlanDocument {
    static let tasks = 200

    static var text: String {
        var chance = Chance(tasks)
        var lines = [
            "石门县人民政府办公室关于印发石门县2026年公园便民实施方案的通知", "石门府办〔2026〕8号", "各乡镇人民政府，县级各部门：",
            "现将方案印发给你们，请认真贯彻执行。", "石门县人民政府办公室", "2026年1月9日", "石门县2026年公园便民实施方案",
        ]
        for number in 1...tasks {
            if number % 20 == 1 { lines.append("\(sections[number / 20])、\(chance.pick(places))") }
            let (place, work) = (chance.pick(places), chance.pick(works))
            let month = chance.number(in: 3...12)
            lines.append(
                """
                \(number)．\(place)\(work)。在\(place)先行试点，选定\(chance.number(in: 2...30))处\(work)，完成勘察、公示和验收，\
                每季度复核一次，对超期事项逐件说明原因。（\(chance.pick(units))牵头，\(chance.pick(units))、\(chance.pick(units))配合；\
                2026年\(month)月底前完成）
                """)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let sections = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    private static let places = ["沿河绿道", "城南片区", "老旧小区", "校园周边", "集贸市场", "湖滨步道", "乡镇广场", "口袋公园"]
    private static let works = ["增设长椅", "补栽行道树", "修补步道", "加装路灯", "更新标牌", "改建公厕", "添置直饮水", "清理占道"]
    private static let units = ["县园林局", "县城管局", "县财政局", "县住房城乡建委", "县水利局", "县民政局", "县教育局", "县公安局", "县文化旅游委"]
}
