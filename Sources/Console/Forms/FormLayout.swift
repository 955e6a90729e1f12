import Ledger
import Screen
import Words

/// How the lines of a form lie below each other, and which of them show.
struct FormLayout {
    enum Content {
        case line(Line)
        /// Said below a field.
        case remark(Line)
        case field(Int)
        /// A step, by its title's field, with its day as it was understood.
        case step(Int, understood: String)
        case save(String)
    }

    struct Piece {
        var content: Content
        var height = 1
        /// The field that it is or belongs to.
        var place: Int?
    }

    let width: Int
    let height: Int
    let labels: [String]
    let labelWidth: Int
    private(set) var pieces: [Piece] = []
    /// What the store refused, at the bottom, where it does not scroll.
    private(set) var fault: [Line] = []
    /// The first line that shows.
    private(set) var top = 0

    private static let longHeight = 3
    /// From this width on the days of steps stand beside their phrases, else below the one in focus.
    static let widthWithDays = 48

    /// A box of at most that width, lines around it counted.
    private static let widest = 92

    /// In the window, its foot line left free.
    init(_ form: Form, _ model: Model) {
        let measure = model.measure
        let width = min(model.size.width, FormLayout.widest) - 2
        let height = model.size.height - 3
        labels = form.fields.enumerated().map { $1.name.label(model.words, place: $0) }
        labelWidth = min(width / 2, (labels.map(measure.of).max() ?? 0) + 3)
        self.width = max(0, width)
        if let fault = form.fault, fault.place == nil {
            self.fault = Array(
                Line.wrap(fault.text, to: max(8, width - 1), style: Style(.error), measure, indent: 1).prefix(
                    max(1, height / 3)))
        }
        var pieces: [Piece] = []
        for sentence in form.introduction + FormRemarks.notes(form, model) {
            pieces += Line.wrap(" " + sentence, to: max(8, width - 1), style: Style(.faint), measure, indent: 1)
                .map { Piece(content: .line($0)) }
        }
        pieces += FormLayout.fields(form, model, width: width - labelWidth)
        pieces.append(
            Piece(content: .save(form.saveLabel(model.words.console.forms.writing)), place: form.fields.count))
        self.pieces = pieces
        let total = pieces.reduce(0) { $0 + $1.height } + fault.count
        self.height = max(0, min(height, total))
        top = FormLayout.top(pieces, form, room: self.height - fault.count)
    }

    private static func fields(_ form: Form, _ model: Model, width: Int) -> [Piece] {
        let remarks = FormRemarks(form: form, model: model, width: width)
        var pieces: [Piece] = []
        for (place, field) in form.fields.enumerated() {
            switch field.name {
            case .stepTitle:
                let day = form.stepDay(form.fields[place + 1].text)?.description ?? ""
                let isShown = form.saysDays && width >= FormLayout.widthWithDays
                pieces.append(Piece(content: .step(place, understood: isShown ? day : ""), place: place))
            case .stepDay:
                break
            default:
                pieces.append(
                    Piece(content: .field(place), height: field.name.isLong ? longHeight : 1, place: place))
            }
            let remark = remarks.line(at: place)
            if let remark {
                pieces.append(Piece(content: .remark(remark), place: place))
            } else if field.name.hasRemark {
                pieces.append(Piece(content: .remark(Line([])), place: place))
            }
        }
        return pieces
    }

    /// Scrolled so far that the field in focus shows with what is said of it, and the next one with it.
    private static func top(_ pieces: [Piece], _ form: Form, room: Int) -> Int {
        var row = 0
        var (first, end) = (0, 0)
        for piece in pieces {
            let isFocused = piece.place.map {
                $0 == form.place || (form.isOfSteps && $0 / 2 == form.place / 2 && !form.isOnSave)
            }
            if isFocused ?? false {
                if end == 0 { first = row }
                end = row + piece.height
            }
            row += piece.height
        }
        guard row > room, room > 0 else { return 0 }
        let wanted = min(row, end + 1) - room
        return max(0, min(wanted, first))
    }
}

extension Form {
    /// Some step's day was typed as a phrase.
    fileprivate var saysDays: Bool {
        fields.contains { $0.name == .stepDay && Day($0.text) == nil && !$0.text.isEmpty }
    }
}
