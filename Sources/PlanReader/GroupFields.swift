import Ledger

extension PlanBlock {
    /// A leading group, its office or a special group.
    func group(checks: inout PlanChecks) throws(LineFault) -> Group {
        let (kindWord, name) = title.firstWord
        guard !name.isEmpty else { throw incomplete }
        guard let kind = Group.Kind(word: kindWord) else {
            throw LineFault(line, .unknownWord(kindWord.string, field: word.rawValue))
        }
        var group = Group(kind: kind, name: name.string)
        for field in fields {
            switch field.word {
            case .number: group.number = try field.plain()
            case .head, .executiveDeputyHead, .deputyHead, .director, .deputyDirector:
                group.posts.append(try field.post())
            case .members:
                group.members = try field.names()
                checks.mention(group.members, line: field.line)
            case .leads:
                group.leads = try field.names()
                checks.mention(group.leads, line: field.line)
            case .responsible:
                group.supports = try field.names()
                checks.mention(group.supports, line: field.line)
            case .duties: group.duties = try field.plain()
            case .section: group.sections.append(try field.plain())
            default:
                if try !group.remarks.take(field) { throw unknown(field) }
            }
        }
        return group
    }

    /// A duty that the notice itself sets.
    func duty(checks: inout PlanChecks) throws(LineFault) -> Duty {
        var duty = Duty(title: try requiredTitle())
        for field in fields {
            switch field.word {
            case .deadline: duty.deadlines.append(try field.deadline())
            case .leads:
                duty.leads = try field.names()
                checks.mention(duty.leads, line: field.line)
            case .summary: duty.summary = try field.plain()
            default:
                if try !duty.remarks.take(field) { throw unknown(field) }
            }
        }
        return duty
    }
}

extension PlanField {
    /// `区委书记、区长 | 人数=2`; `人数=3` alone where only names of persons are printed.
    fileprivate func post() throws(LineFault) -> Group.Post {
        var post = Group.Post(rank: word.rawValue, holders: [])
        for (place, part) in try parts().enumerated() {
            if let persons = part.value(after: "人数") {
                if post.persons != nil { throw fault(.repeatedPart("人数", field: word.rawValue)) }
                post.persons = try count(persons)
            } else if place == 0 {
                post.holders = try names(in: part)
            } else {
                throw unknown(part)
            }
        }
        return post
    }
}
