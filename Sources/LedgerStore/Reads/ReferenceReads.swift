import GRDB
import Ledger

extension LedgerReader {
    /// The REF of a row, in the full form that is always printed. `.n` stands only where the task has several measures, `#n` where the
    /// measure has several milestones.
    func reference(of row: RowID) throws -> Reference {
        switch row {
        case .node(let id):
            let ref: String = try database.first("SELECT ref FROM node WHERE id = ?", [id]) ?? ""
            return Reference(ref) ?? Reference(head: ref)
        case .unit(let id):
            return Reference(head: try unitName(id) ?? "")
        case .task(let id):
            return try taskReference(id)
        case .measure(let task, let measure):
            var reference = try taskReference(task)
            if try measureCount(task) > 1 { reference.measure = measure }
            return reference
        case .milestone(let task, let measure, let milestone):
            var reference = try reference(of: .measure(task: task, measure: measure))
            if try milestoneCount(task, measure) > 1 { reference.milestone = milestone }
            return reference
        }
    }

    /// The row as an office says it: the district's short name and the REF within its plan, 江津40.2; of a unit its name.
    func label(of row: RowID) throws -> String {
        let reference = try reference(of: row)
        guard let task = row.task,
            let district = try ancestors(task: task).dropLast().last,
            let name = try shortName(ofDistrict: district)
        else { return reference.description }
        return name + reference.withinPlan
    }

    func unitName(_ unit: Int64) throws -> String? {
        try database.first("SELECT name FROM unit WHERE id = ?", [unit])
    }

    /// The shortest name that a district goes by: 江津 of 江津区.
    func shortName(ofDistrict district: Int64) throws -> String? {
        try database.first(
            "SELECT name FROM district_name WHERE district = ? ORDER BY length(name), name LIMIT 1", [district])
    }

    private func taskReference(_ id: Int64) throws -> Reference {
        let text: String =
            try database.first(
                "SELECT node.ref || '/' || task.ref FROM task JOIN node ON node.id = task.plan WHERE task.id = ?", [id])
            ?? ""
        return Reference(text) ?? Reference(head: text)
    }

    func measureCount(_ task: Int64) throws -> Int {
        try database.first("SELECT count(*) FROM measure WHERE task = ?", [task]) ?? 0
    }

    func milestoneCount(_ task: Int64, _ measure: Int) throws -> Int {
        try database.first("SELECT count(*) FROM milestone WHERE task = ? AND measure = ?", [task, measure]) ?? 0
    }

    /// The row that a REF names; nil for none. A district stands for its plan where it has one open plan only, else the REF is
    /// refused with the plans that could be meant.
    func row(of reference: Reference) throws -> RowID? {
        let plan: Int64? = try database.first(
            "SELECT id FROM node WHERE ref = ? AND kind = ?", [reference.head, RowKind.plan.rawValue])
        if let plan { return try row(of: reference, in: plan) }
        guard let district = try district(named: reference.head) else { return nil }
        if reference == Reference(head: reference.head) { return .node(district) }
        let plans = try database.all(
            "SELECT id, ref FROM node WHERE parent = ? AND closed IS NULL ORDER BY ord", [district]
        ) { (id: try $0[0] as Int64, reference: try $0[1] as String) }
        guard let only = plans.only else {
            throw Refusal.districtNotAPlan(reference.head, plans: plans.map(\.reference))
        }
        return try row(of: reference, in: only.id)
    }

    private func district(named name: String) throws -> Int64? {
        try database.first("SELECT district FROM district_name WHERE name = ?", [name])
    }

    private func row(of reference: Reference, in plan: Int64) throws -> RowID? {
        var section: RowID = .node(plan)
        if !reference.section.isEmpty {
            let plan: String = try database.first("SELECT ref FROM node WHERE id = ?", [plan]) ?? ""
            let ref = Reference(head: plan, section: reference.section).description
            guard let node: Int64 = try database.first("SELECT id FROM node WHERE ref = ?", [ref]) else { return nil }
            section = .node(node)
        }
        guard let number = reference.task else { return section }
        guard let task = try task(number, in: plan, section: reference.section) else { return nil }
        return try row(below: task, measure: reference.measure, milestone: reference.milestone)
    }

    /// A task is found by its number alone, or by section and number: where numbers restart, or where it stands in that section.
    private func task(_ number: String, in plan: Int64, section: [Int]) throws -> Int64? {
        guard !section.isEmpty else {
            return try database.first("SELECT id FROM task WHERE plan = ? AND ref = ?", [plan, number])
        }
        let path = "§" + section.map(String.init).joined(separator: ".")
        let exact: Int64? = try database.first(
            "SELECT id FROM task WHERE plan = ? AND ref = ?", [plan, path + "/" + number])
        if let exact { return exact }
        let inside: [Int64] = try database.all(
            """
            SELECT task.id FROM task JOIN node plan ON plan.id = task.plan
              JOIN node section ON section.ref = plan.ref || '/' || ?3
            WHERE task.plan = ?1 AND (task.ref = ?2 OR substr(task.ref, -length(?2) - 1) = '/' || ?2)
              AND task.place BETWEEN section.first AND section.last LIMIT 2
            """, [plan, number, path]
        ) { try $0[0] }
        return inside.only
    }

    private func row(below task: Int64, measure: Int?, milestone: Int?) throws -> RowID? {
        guard measure != nil || milestone != nil else { return .task(task) }
        guard let chosen = try measure ?? firstMeasure(of: task), try exists(.measure(task: task, measure: chosen))
        else {
            return nil
        }
        guard let milestone else {
            return try measureCount(task) == 1 ? .task(task) : .measure(task: task, measure: chosen)
        }
        let row = RowID.milestone(task: task, measure: chosen, milestone: milestone)
        return try exists(row) ? row : nil
    }

    /// The measure that a REF without one means: the only one that came with the task. Those that were added to it later leave its
    /// milestones their REFs. Nil where the task came with several.
    private func firstMeasure(of task: Int64) throws -> Int? {
        let measures: [Int] = try database.all(
            """
            SELECT n FROM measure WHERE task = ?1 AND
              coalesce((SELECT min(entry) FROM edit WHERE row = 't' || ?1 || '.' || measure.n AND field = 'row'), 0)
              <= coalesce((SELECT min(entry) FROM edit WHERE row = 't' || ?1 AND field = 'row'), 0)
            """, [task]
        ) { try $0[0] }
        return measures.only
    }
}

extension Store {
    /// The row that a REF names; nil for none. Throws `Refusal.districtNotAPlan` where a district stands for several plans.
    public func row(of reference: Reference) throws -> RowID? {
        try readAsItStands { reader in
            guard let row = try reader.row(of: reference) else { return nil }
            return try later == nil || reader.isInTree(row) ? row : nil
        }
    }

    /// The REF of a row, in full form.
    public func reference(of row: RowID) throws -> Reference {
        try readAsItStands { try $0.reference(of: row) }
    }
}
