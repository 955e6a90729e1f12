/// Names of districts and towns, each made from two or three characters: 云坪.
enum Places {
    private static let pairs = WordLists.placeStarts.count * WordLists.placeEnds.count

    /// The name of the district at a place, without its ending; no two are the same.
    static func district(_ place: Int) -> String {
        // A stride without a common divisor goes through all pairs before any comes again.
        let pair = place * 7919 % pairs
        let start = WordLists.placeStarts[pair / WordLists.placeEnds.count]
        let end = WordLists.placeEnds[pair % WordLists.placeEnds.count]
        let round = place / pairs
        guard round > 0 else { return start + end }
        return start + WordLists.placeEnds[(round - 1) % WordLists.placeEnds.count] + end
    }

    /// A town, street or village that titles and texts name.
    static func town(_ chance: inout Chance) -> String {
        chance.pick(WordLists.placeStarts) + chance.pick(WordLists.placeEnds) + chance.pick(WordLists.townEndings)
    }
}
