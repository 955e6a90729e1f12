import Ledger
import Words

extension DetailPage {
    /// What a plan says about itself: its document, the duties of its notice, its groups.
    func head(_ plan: PlanHead) -> [Paper.Block] {
        var blocks: [Paper.Block] = []
        func add(_ name: String, _ text: String?) {
            if let text { blocks.append(.field(name, text)) }
        }
        add(fields.noticeTitle, plan.noticeTitle)
        add(fields.listTitle, plan.listTitle)
        add(fields.documentNumber, plan.documentNumber)
        add(fields.issued, plan.issued.description + (plan.issuedPrinted.map(fields.printed) ?? ""))
        blocks += names(fields.issuers, plan.issuers) + names(fields.administrations, plan.administrations)
        blocks += remarks(plan.remarks)
        if !plan.duties.isEmpty { blocks.append(.heading(fields.duties)) }
        for duty in plan.duties { blocks += self.duty(duty) }
        if !plan.groups.isEmpty { blocks.append(.heading(fields.groups)) }
        for group in plan.groups { blocks += self.group(group) }
        return blocks
    }

    private func duty(_ duty: Duty) -> [Paper.Block] {
        var blocks: [Paper.Block] = [.paragraph(duty.title)]
        if let summary = duty.summary { blocks.append(.field(fields.duty, summary)) }
        blocks += names(fields.lead, duty.leads)
        blocks += duty.deadlines.map { .field(fields.deadline, fields.deadlineText($0)) }
        return blocks + remarks(duty.remarks)
    }

    private func group(_ group: Group) -> [Paper.Block] {
        var blocks: [Paper.Block] = [.paragraph([group.number, group.name].compactMap(\.self).joined())]
        blocks += group.posts.map { .field($0.rank, fields.post($0)) }
        blocks += names(fields.members, group.members) + names(fields.lead, group.leads)
        blocks += names(fields.support, group.supports)
        if let duties = group.duties { blocks.append(.field(fields.duty, duties)) }
        blocks += group.sections.map { .field(fields.sections, $0) }
        return blocks + remarks(group.remarks)
    }
}
