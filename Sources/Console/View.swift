import Screen

/// Draws the model. The one drawing path: ncurses shows the frame, tests compare it, `--keys` prints its text.
public func view(_ model: Model) -> Frame {
    var frame = Frame(size: model.size, measure: model.measure)
    guard model.size.width >= Layout.smallest.width, model.size.height >= Layout.smallest.height else {
        frame.write(Line(model.words.console.tooSmall), column: 0, row: 0, width: model.size.width)
        return frame
    }
    let layout = Layout(model.size)
    frame.drawHead(of: model, in: layout.head)
    switch model.view {
    case .tree: frame.draw(model.tree, of: model, in: layout.list)
    case .units: frame.draw(model.units, of: model, in: layout.list)
    case .due: frame.draw(model.agenda, of: model, in: layout.list)
    case .timeline: frame.draw(model.timeline, of: model, in: layout.list)
    case .history: frame.draw(model.history, of: model, in: layout.list)
    case .summary:
        frame.draw(
            model.summary, of: model, in: Region(column: 0, row: 1, width: model.size.width, height: layout.list.height)
        )
    }
    switch model.view {
    case .summary: break
    case .history: frame.drawEntry(of: model, in: layout.detail)
    default: frame.drawDetail(of: model, in: layout.detail)
    }
    for overlay in model.overlays {
        switch overlay {
        case .menu(let menu): frame.draw(menu, of: model)
        case .statusForm(let form): frame.draw(form, of: model)
        case .noteForm(let form): frame.draw(form, of: model)
        case .form(let form): frame.draw(form, of: model)
        case .page(let page): frame.draw(page, of: model)
        case .dayPrompt(let prompt): frame.draw(prompt, of: model)
        case .preview(let preview): frame.draw(preview, of: model)
        }
    }
    frame.drawFoot(of: model, in: layout.foot)
    return frame
}
