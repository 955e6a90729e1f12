import GRDB
import Ledger

/// Gives the tasks of a plan their places: numbers in tree order with room between them for tasks that come later.
struct PlaceBlock {
    /// Places that a plan owns.
    static let size: Int64 = 1 << 24
    /// Places that a district owns: 1,024 plans.
    static let districtSize: Int64 = 1 << 34
    /// Room from one task to the next, where there is enough.
    static let step: Int64 = 1024

    private(set) var next: Int64
    private let step: Int64

    init(first: Int64, tasks: Int) {
        next = first + 1
        step = max(1, min(PlaceBlock.step, (PlaceBlock.size - 2) / Int64(max(1, tasks))))
    }

    mutating func take() -> Int64 {
        defer { next += step }
        return next
    }
}

extension LedgerWriter {
    /// The district of a plan, by any of its names; made at the end where there is none yet.
    func district(_ draft: DistrictDraft) throws -> Int64 {
        for name in [draft.code, draft.name] {
            let known: Int64? = try database.first("SELECT district FROM district_name WHERE name = ?", [name])
            if let known { return known }
        }
        let block: Int64? = try database.first(
            "SELECT coalesce(max(first) / ?, 0) + 1 FROM node WHERE kind = 1", [PlaceBlock.districtSize])
        let first = (block ?? 1) * PlaceBlock.districtSize
        let id = try insertNode(
            parent: 0, kind: .district, ref: draft.code, title: draft.name, first: first,
            last: first + PlaceBlock.districtSize - 1, issued: nil)
        for name in [draft.code, draft.name] + draft.otherNames {
            try database.run("INSERT OR IGNORE INTO district_name(name, district) VALUES(?, ?)", [name, id])
        }
        return id
    }

    /// The first place of a district's next plan.
    func nextPlanPlace(in district: Int64) throws -> Int64 {
        try database.first(
            """
            SELECT coalesce((SELECT max(last) + 1 FROM node WHERE parent = ?1 AND kind = 2), (SELECT first FROM node WHERE id = ?1))
            """, [district]) ?? 0
    }

    func insertNode(
        parent: Int64, kind: RowKind, ref: String, title: String, first: Int64, last: Int64, issued: Day?
    ) throws -> Int64 {
        try database.run(
            """
            INSERT INTO node(parent, kind, depth, ord, ref, title, first, last, issued)
            SELECT ?1, ?2, depth + 1, (SELECT coalesce(max(ord), 0) + 1 FROM node WHERE parent = ?1), ?3, ?4, ?5, ?6, ?7
            FROM node WHERE id = ?1
            """, [parent, kind.rawValue, ref, title, first, last, issued?.ordinal])
        return database.lastInsertedRowID
    }

    func insert(
        _ milestone: Milestone, titled title: String?, task: Int64, measure: Int, place: Int
    ) throws {
        try database.run(
            """
            INSERT INTO milestone(task, measure, n, ord, title, status, due, planned, finished, review, standing)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                task, measure, place, place, title, milestone.status.rawValue, milestone.due?.ordinal,
                milestone.plannedDue?.ordinal, milestone.finishedOn?.ordinal, milestone.review?.ordinal,
                milestone.isStanding,
            ])
    }
}
