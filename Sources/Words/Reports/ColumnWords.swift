/// The heads of columns.
public struct ColumnWords: Sendable {
    public let light: String
    public let reference: String
    public let title: String
    public let lead: String
    public let due: String
    public let late: String
    public let progress: String
    public let unit: String
    public let district: String
    public let led: String
    public let supported: String
    public let daysLate: String
    public let measures: String
    public let tasks: String
    public let reason: String
    public let name: String
    public let entry: String
    public let stamp: String
    public let day: String
    public let user: String
    public let action: String
    public let change: String

    static let chinese = ColumnWords(
        light: "灯", reference: "代号", title: "名称", lead: "牵头", due: "到期", late: "逾期", progress: "进度",
        unit: "单位", district: "区县", led: "牵头", supported: "配合", daysLate: "逾期天", measures: "举措",
        tasks: "任务", reason: "说明", name: "名称", entry: "序", stamp: "记录时间", day: "计入", user: "用户",
        action: "操作", change: "内容")

    static let english = ColumnWords(
        light: "", reference: "REF", title: "Title", lead: "Lead", due: "Due", late: "Late", progress: "Done",
        unit: "Unit", district: "District", led: "Led", supported: "Supp.", daysLate: "Days", measures: "Measures",
        tasks: "Tasks", reason: "Why", name: "Name", entry: "No.", stamp: "Recorded", day: "For", user: "User",
        action: "Action", change: "What")
}
