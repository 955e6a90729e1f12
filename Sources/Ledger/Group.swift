/// A body the plan sets up to see itself through: the leading group, its office, a special group (专项小组).
public struct Group: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// 领导小组
        case leading
        /// 办公室
        case office
        /// 专项小组
        case special
    }

    /// Who holds a rank in the group: posts, never names of persons.
    public struct Post: Hashable, Sendable, Codable {
        /// The rank as printed: 组长, 副组长, 主任.
        public var rank: String
        public var holders: [String]
        /// How many persons are printed, where that is known apart from the posts.
        public var persons: Int?

        public init(rank: String, holders: [String], persons: Int? = nil) {
            self.rank = rank
            self.holders = holders
            self.persons = persons
        }
    }

    public var kind: Kind
    public var name: String
    /// The printed number: (一).
    public var number: String?
    public var posts: [Post]
    public var members: [String]
    public var leads: [String]
    public var supports: [String]
    public var duties: String?
    /// Printed titles of the sections it looks after.
    public var sections: [String]
    public var remarks: Remarks

    public init(
        kind: Kind, name: String, number: String? = nil, posts: [Post] = [], members: [String] = [],
        leads: [String] = [], supports: [String] = [], duties: String? = nil, sections: [String] = [],
        remarks: Remarks = Remarks()
    ) {
        self.kind = kind
        self.name = name
        self.number = number
        self.posts = posts
        self.members = members
        self.leads = leads
        self.supports = supports
        self.duties = duties
        self.sections = sections
        self.remarks = remarks
    }
}
