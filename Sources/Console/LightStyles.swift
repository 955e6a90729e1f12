import Ledger
import Screen
import Words

extension Light {
    /// The role in which the light is drawn; a letter always stands beside the colour.
    var role: Role {
        switch self {
        case .overdue: .overdue
        case .nearDue: .nearDue
        case .onTime: .onTime
        case .done: .done
        case .standing: .standing
        case .waiting: .waiting
        }
    }

    /// Its letter in its role, bold when it is late so that it stands out without colour.
    func mark(_ words: LedgerWords) -> Span {
        Span(words.letter(self), Style(role, bold: self == .overdue))
    }
}

extension LightCounts {
    /// `逾3 临25 正12`, each in its role.
    func line(_ words: LedgerWords) -> Line {
        var line = Line([])
        for light in Light.reportOrder where self[light] > 0 {
            if !line.spans.isEmpty { line += Line(" ") }
            line += Line([Span(words.letter(light) + String(self[light]), Style(light.role, bold: light == .overdue))])
        }
        return line
    }
}

extension Verdict {
    /// `+15` of what is 15 days late; of what was finished so late too, quieter, so that a late finish stays visible.
    var lateMark: Line {
        switch reason {
        case .late(_, let days): Line("+\(days)", Style(.overdue, bold: true))
        case .finished(_, _, let days) where days > 0: Line("+\(days)", Style(.done))
        default: Line([])
        }
    }
}
