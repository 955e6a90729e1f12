import Glibc
import Ledger
import PlanReader
import Words

/// The files that come with the program: the bundled plans, the work calendar.
struct Resources: Sendable {
    /// Where they may lie, the first first: DUBAN_RESOURCES; beside an installed program; in the checkout it was built
    /// in.
    let candidates: [String]

    init() {
        if let told = Environment.value("DUBAN_RESOURCES") {
            candidates = [told]
            return
        }
        var folder = Resources.parent(Resources.program)
        var found = [Resources.parent(folder) + "/share/duban"]
        while folder.count > 1 {
            found.append(folder + "/Resources")
            folder = Resources.parent(folder)
        }
        candidates = found
    }

    /// The bundled plans, in the order of their codes.
    func plans() throws -> [PlanDraft] {
        for folder in candidates {
            let names = Resources.names(in: folder + "/plans").filter { $0.hasSuffix(".plan") }.sorted()
            guard !names.isEmpty else { continue }
            return try names.map { name in
                let path = folder + "/plans/" + name
                guard let text = Resources.text(of: path) else {
                    throw CommandFault.planUnreadable("\(path): \(StandardStreams.systemReason(errno))")
                }
                return try PlanFile.read(text, name: path)
            }
        }
        throw CommandFault.resourcesMissing(tried: candidates.map { $0 + "/plans" })
    }

    /// The work calendar; without its file no holidays are known.
    func workCalendar() throws(CommandFault) -> WorkCalendar {
        for folder in candidates {
            let path = folder + "/work-calendar.txt"
            guard let text = Resources.text(of: path) else { continue }
            switch WorkCalendar.read(text) {
            case .success(let calendar): return calendar
            case .failure(let fault): throw .calendarUnreadable(path, line: fault.line, fault.text)
            }
        }
        return WorkCalendar()
    }

    private static var program: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "" : String(path[..<slash])
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// The whole text of a file; nil when it cannot be read.
    static func text(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { return nil }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
    }
}
