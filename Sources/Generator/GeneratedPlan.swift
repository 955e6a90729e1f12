import Ledger

/// A plan of a generated ledger: what its document says and what became of it by the generator's day.
public struct GeneratedPlan: Sendable {
    public var code: String
    public var district: DistrictDraft
    public var title: String
    public var documentNumber: String
    public var issued: Day
    /// Of a plan of an earlier year.
    public var closed: Day?
    public var sections: [GeneratedSection]

    /// Its tasks in tree order.
    public var tasks: [GeneratedTask] { sections.flatMap(\.allTasks) }
}

/// A section with either sections or tasks inside.
public struct GeneratedSection: Sendable {
    public var title: String
    /// The unit that the heading names for all tasks below.
    public var lead: UnitName?
    public var sections: [GeneratedSection] = []
    public var tasks: [GeneratedTask] = []

    var allTasks: [GeneratedTask] { tasks + sections.flatMap(\.allTasks) }
}

/// A task with its measures, at least one.
public struct GeneratedTask: Sendable {
    public var number: Int
    public var title: String
    public var measures: [GeneratedMeasure]
}

/// A measure; the only one of its task has no title and mark.
public struct GeneratedMeasure: Sendable {
    public var marker: String?
    public var title: String?
    public var leads: [UnitName]
    /// The leads are those of the section's heading and stand there only.
    public var leadsAreInherited: Bool
    public var supports: [UnitName]
    public var scope: String?
    public var deadlines: [Deadline]
    public var figures: [Figure]
    public var summary: String?
    public var keywords: [String]
    /// The official wording, which only a part of the plans prints.
    public var text: String?
    public var notes: [GeneratedNote]
    public var milestones: [GeneratedMilestone]
}

/// A milestone as it stands on the generator's day.
public struct GeneratedMilestone: Sendable {
    public var title: String?
    public var milestone: Milestone
    /// Why it is waiting, suspended or withdrawn.
    public var reason: String?
}

/// A note on a task with one measure, or on one of its measures.
public struct GeneratedNote: Sendable {
    public var text: String
    public var user: String
    public var day: Day
}

/// A unit as a document prints it, and the one that is meant.
public struct UnitName: Hashable, Sendable {
    public var printed: String
    public var unit: String
}
