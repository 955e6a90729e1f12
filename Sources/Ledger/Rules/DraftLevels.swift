/// Moves a row of a draft a level in or out, where a document's headings were misread. Nothing is lost and the order stays.
extension PlanDraft {
    /// One level in: a section into the one before it, a task into the one before it as a measure. The row's new place, or nil where it
    /// cannot.
    public mutating func moveIn(_ place: DraftPlace) -> DraftPlace? {
        switch place.kind {
        case .section: return moveSectionIn(place.section)
        case .task: return moveTaskIn(place)
        default: return nil
        }
    }

    /// One level out: a section behind the one that holds it, a task into the section above, a measure behind its task as a task.
    public mutating func moveOut(_ place: DraftPlace) -> DraftPlace? {
        switch place.kind {
        case .section: return moveSectionOut(place.section)
        case .task: return moveTaskOut(place)
        case .measure: return moveMeasureOut(place)
        default: return nil
        }
    }

    private mutating func moveSectionIn(_ path: [Int]) -> DraftPlace? {
        guard let own = path.last, own > 0, let section = section(at: path) else { return nil }
        var target = Array(path.dropLast()) + [own - 1]
        remove(path)
        var inner = 0
        _ = change(target) { before in
            inner = before.sections.count
            before.sections.append(section)
        }
        target.append(inner)
        return DraftPlace(section: target)
    }

    private mutating func moveSectionOut(_ path: [Int]) -> DraftPlace? {
        guard path.count > 1, let section = section(at: path) else { return nil }
        remove(path)
        let parent = Array(path.dropLast())
        let target = Array(parent.dropLast()) + [(parent.last ?? 0) + 1]
        insert(section, at: target)
        return DraftPlace(section: target)
    }

    private mutating func remove(_ path: [Int]) {
        guard let own = path.last else { return }
        if path.count == 1 {
            sections.remove(at: own)
        } else {
            _ = change(Array(path.dropLast())) { $0.sections.remove(at: own) }
        }
    }

    private mutating func insert(_ section: SectionDraft, at path: [Int]) {
        guard let own = path.last else { return }
        if path.count == 1 {
            sections.insert(section, at: own)
        } else {
            _ = change(Array(path.dropLast())) { $0.sections.insert(section, at: own) }
        }
    }

    private mutating func moveTaskIn(_ place: DraftPlace) -> DraftPlace? {
        guard let own = place.task, own > 0, let task = task(at: place) else { return nil }
        var inner = 0
        _ = change(place.section) { section in
            section.tasks.remove(at: own)
            section.tasks[own - 1].takeIn(task)
            inner = section.tasks[own - 1].measures.count - max(1, task.measures.count)
        }
        return DraftPlace(section: place.section, task: own - 1, measure: inner)
    }

    private mutating func moveTaskOut(_ place: DraftPlace) -> DraftPlace? {
        guard place.section.count > 1, let own = place.task, let task = task(at: place) else { return nil }
        let parent = Array(place.section.dropLast())
        var index = 0
        _ = change(place.section) { $0.tasks.remove(at: own) }
        _ = change(parent) { section in
            index = section.tasks.count
            section.tasks.append(task)
        }
        return DraftPlace(section: parent, task: index)
    }

    private mutating func moveMeasureOut(_ place: DraftPlace) -> DraftPlace? {
        guard let index = place.task, let own = place.measure, let task = task(at: place),
            task.measures.indices.contains(own), task.measures.count > 1
        else { return nil }
        let next = (tasks.map(\.task.number).max() ?? 0) + 1
        let resolved = task.resolvedMeasures(in: headings(of: place))[own]
        let measure = task.measures[own]
        var terms = measure.terms
        terms.leads = terms.leads ?? resolved.leads
        terms.supports = terms.supports ?? resolved.supports
        terms.deadlines = resolved.deadlines
        terms.scope = resolved.scope
        let new = TaskDraft(number: next, title: measure.title, isTitleMade: true, terms: terms)
        _ = change(place.section) { section in
            section.tasks[index].measures.remove(at: own)
            section.tasks.insert(new, at: index + 1)
        }
        return DraftPlace(section: place.section, task: index + 1)
    }
}

extension TaskDraft {
    /// Takes another task in as its last measures. One that had no measures of its own keeps its terms as the first.
    fileprivate mutating func takeIn(_ other: TaskDraft) {
        if measures.isEmpty {
            measures = [MeasureDraft(title: title, terms: terms)]
            terms = Terms()
        }
        if other.measures.isEmpty {
            measures.append(MeasureDraft(title: other.title, terms: other.terms))
        } else {
            measures += other.measures.map { measure in
                var measure = measure
                measure.terms.leads = measure.terms.leads ?? other.terms.leads
                measure.terms.supports = measure.terms.supports ?? other.terms.supports
                if measure.terms.deadlines.isEmpty { measure.terms.deadlines = other.terms.deadlines }
                return measure
            }
        }
    }
}
