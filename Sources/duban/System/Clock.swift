import Glibc
import Ledger

/// The clock and the calendar of the machine. Nothing else reads them.
enum Clock {
    /// The system's date, in the time zone of the user.
    static var today: Day {
        let fields = local(seconds)
        return day(fields) ?? Day(ordinal: 0)
    }

    /// The moment, in UTC: `2026-11-21T08:15:00Z`.
    static var stamp: String {
        var now = seconds
        var fields = tm()
        gmtime_r(&now, &fields)
        return "\(day(fields) ?? Day(ordinal: 0))T\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec))Z"
    }

    /// A stamp as the clock on the wall showed it: `2026-11-21 16:15`. A stamp of another form comes back as it is.
    static func onTheWall(_ stamp: String) -> String {
        let parts = stamp.split(separator: "T")
        guard parts.count == 2, let day = Day(String(parts[0])), parts[1].hasSuffix("Z") else { return stamp }
        let time = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return stamp }
        let fields = local(day.ordinal * 86_400 + time[0] * 3600 + time[1] * 60 + time[2])
        return "\(self.day(fields)?.description ?? "") \(two(fields.tm_hour)):\(two(fields.tm_min))"
    }

    /// Waits.
    static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    private static var seconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec
    }

    private static func local(_ seconds: Int) -> tm {
        var seconds = seconds
        var fields = tm()
        localtime_r(&seconds, &fields)
        return fields
    }

    private static func day(_ fields: tm) -> Day? {
        Day(Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday))
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
