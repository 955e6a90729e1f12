import Ledger

/// Something that a clerk did to a generated plan on a day.
struct GeneratedStep {
    enum Deed {
        case tick([Reference])
        case status(Reference, StatusChange)
        case due(Reference, Day)
        case note(Reference, String)
    }

    var day: Day
    var user: String
    var deed: Deed
}

extension GeneratedPlan {
    /// All that happened to it after its import and before its closing, the earliest first. What was finished on one day is one step.
    var steps: [GeneratedStep] {
        var steps: [GeneratedStep] = []
        var finished: [Day: [Reference]] = [:]
        let lastDay = closed ?? LedgerGenerator.today
        for (reference, generated) in milestones {
            let milestone = generated.milestone
            switch milestone.status {
            case .done:
                // Done by the plan's own word is done since its import.
                if let day = milestone.finishedOn, day > issued { finished[day, default: []].append(reference) }
            case .open:
                guard let due = milestone.due, due != milestone.plannedDue else { continue }
                steps.append(GeneratedStep(day: lastDay, user: Clerks.names[0], deed: .due(reference, due)))
            case .waiting, .suspended, .withdrawn:
                let change = StatusChange(milestone.status, reason: generated.reason, review: milestone.review)
                steps.append(GeneratedStep(day: lastDay, user: Clerks.names[1], deed: .status(reference, change)))
            }
        }
        for (day, references) in finished {
            let user = Clerks.names[day.month % Clerks.names.count]
            steps.append(GeneratedStep(day: day, user: user, deed: .tick(references)))
        }
        return (steps + notes).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    private var notes: [GeneratedStep] {
        measures.flatMap { reference, measure in
            measure.notes.map { note in
                GeneratedStep(day: note.day, user: note.user, deed: .note(reference, note.text))
            }
        }
    }

    private var milestones: [(Reference, GeneratedMilestone)] {
        measures.flatMap { reference, measure in
            measure.milestones.enumerated().map { place, milestone in
                var own = reference
                own.milestone = place + 1
                return (own, milestone)
            }
        }
    }

    private var measures: [(Reference, GeneratedMeasure)] {
        tasks.flatMap { task in
            task.measures.enumerated().map { place, measure in
                let own = task.measures.count > 1 ? place + 1 : nil
                return (Reference(head: code, task: String(task.number), measure: own), measure)
            }
        }
    }
}
