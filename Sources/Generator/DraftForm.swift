import Ledger

extension GeneratedPlan {
    /// What the plan's document says, as an import reads it.
    public var draft: PlanDraft {
        PlanDraft(
            code: code, district: district,
            head: PlanHead(title: title, documentNumber: documentNumber, issued: issued),
            units: GeneratedUnits.all, sections: sections.map(\.draft))
    }
}

extension GeneratedSection {
    fileprivate var draft: SectionDraft {
        SectionDraft(
            title: title, leads: [lead?.printed].compactMap(\.self), sections: sections.map(\.draft),
            tasks: tasks.map(\.draft))
    }
}

extension GeneratedTask {
    fileprivate var draft: TaskDraft {
        guard measures.count > 1 else {
            return TaskDraft(number: number, title: title, terms: measures.first?.terms ?? Terms())
        }
        let drafts = measures.map { MeasureDraft(marker: $0.marker, title: $0.title ?? title, terms: $0.terms) }
        return TaskDraft(number: number, title: title, measures: drafts)
    }
}

extension GeneratedMeasure {
    fileprivate var terms: Terms {
        Terms(
            leads: leadsAreInherited ? nil : UnitCell(leads.map(\.printed)),
            supports: UnitCell(supports.map(\.printed)),
            scope: scope, deadlines: deadlines, figures: figures, summary: summary, keywords: keywords, text: text)
    }
}
