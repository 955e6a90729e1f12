/// How one part of a package refers to others.
struct Relationships {
    /// The paths of the parts, by the identity under which they are referred to: `rId1`.
    private(set) var paths: [String: String] = [:]
    /// The first path of each kind, by the last word of the kind's address: `officeDocument`, `styles`.
    private(set) var byKind: [String: String] = [:]

    /// The relationships of a part; of the whole package with an empty path. None where the package has none.
    init(of part: String, in package: OfficePackage, limits: DocumentLimits) throws(DocumentFault) {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let file = part.dropFirst(folder.count)
        guard let bytes = package.parts["\(folder)_rels/\(file).rels"] else { return }
        let reader = try MarkupReader.xml(bytes, limits: limits)
        guard try reader.root() != nil else { return }
        try reader.children { name throws(DocumentFault) in
            if name.name == "Relationship", let target = reader.attribute("Target"),
                reader.attribute("TargetMode") != "External"
            {
                let path = Self.path(target, from: folder)
                if let identity = reader.attribute("Id") { paths[identity] = path }
                let kind = reader.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
                if byKind[kind] == nil { byKind[kind] = path }
            }
            try reader.skip()
        }
    }

    /// `../a.xml` from `word/` is `a.xml`.
    private static func path(_ target: String, from folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
