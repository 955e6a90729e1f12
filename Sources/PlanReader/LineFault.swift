/// A fault on its way to the reader, which adds the file's name.
struct LineFault: Error {
    var line: Int
    var problem: PlanFileFault.Problem

    init(_ line: Int, _ problem: PlanFileFault.Problem) {
        self.line = line
        self.problem = problem
    }
}
