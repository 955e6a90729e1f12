/// Where the focus is in a list, and which part of it shows. The focus belongs to an identity, not to a place, so that it stays
/// through sorts and reloads.
public struct ListFocus<Identity: Hashable & Sendable>: Hashable, Sendable {
    public var identity: Identity?
    public private(set) var place = 0
    public private(set) var top = 0

    public init() {}

    /// Finds the focus again in a new list; where it is gone, the row that stands in its place takes it.
    mutating func settle(_ identities: [Identity], height: Int) {
        let found = identity.flatMap { identities.firstIndex(of: $0) }
        let line = place - top
        place = found ?? max(0, min(place, identities.count - 1))
        if found != nil { top = place - line }
        identity = identities.indices.contains(place) ? identities[place] : identity
        keepInSight(count: identities.count, height: height)
    }

    mutating func move(to wanted: Int, in identities: [Identity], height: Int) {
        guard !identities.isEmpty else { return }
        place = max(0, min(identities.count - 1, wanted))
        identity = identities[place]
        keepInSight(count: identities.count, height: height)
    }

    private mutating func keepInSight(count: Int, height: Int) {
        let height = max(1, height)
        if place < top { top = place }
        if place >= top + height { top = place - height + 1 }
        top = max(0, min(top, max(0, count - height)))
    }
}
