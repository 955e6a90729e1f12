import Ledger
import Screen
import Words

/// Takes an event into the model and says what is to be done about it. Pure: the same model and event always give the same.
public func update(_ model: inout Model, _ event: Event) -> [Effect] {
    switch event {
    case .terminal(let event):
        return model.take(event)
    case .treeRead(let window):
        let before = model.tree.focusedID
        model.tree.take(window, height: model.listHeight)
        if model.tree.isOnItsWay || model.tree.openOnlyChild() {
            return [.readTree(model.tree.reload(day: model.day, words: model.filter.words, height: model.listHeight))]
        }
        return model.tree.focusedID == before && model.detail != nil ? [] : model.readDetail()
    case .treeReadToPrint(let window):
        return model.print(window.rows)
    case .detailRead(let detail):
        model.detail = detail
    case .unitsRead(let window):
        model.units.take(window, height: model.unitHeight)
        return model.readDetail()
    case .unitsReadToPrint(let window):
        return model.print(window)
    case .unitRowsRead(let unit, let rows):
        model.units.take(rows, of: unit, height: model.unitHeight)
    case .dueRead(let entries):
        model.agenda.take(entries, day: model.day, height: model.listHeight)
        return model.readDetail()
    case .summaryRead(let facts):
        model.summary.take(facts, of: model)
    case .lateRead(let facts):
        return model.print(facts)
    case .historyRead(let answer):
        model.history.take(answer, height: model.listHeight)
    case .monthsRead(let months):
        model.timeline.take(months, day: model.day, height: model.listHeight)
        return model.readDetail()
    case .monthRead(let month, let entries):
        model.timeline.take(entries, of: month, height: model.listHeight)
        return model.readDetail()
    case .lookedAsOf(let day):
        return model.looked(asOf: day)
    case .headRead(let counts):
        model.counts = counts
    case .nextUndoRead(let step):
        model.nextUndo = step
    case .matchesCounted(let count):
        model.filter.matches = count
    case .formRead(let request, let facts):
        return model.take(request, facts)
    case .rowFound(let reference, let row):
        return model.take(reference, row)
    case .marksRead(let request, let rows):
        model.take(rows, for: request)
    case .markedRead(let measures):
        return model.take(measures)
    case .previewed(let change, let result):
        model.take(result, of: change)
    case .changed(let result):
        model.closeWaitingForm()
        model.nextUndo = result.next
        model.message = Message(model.sentence(result))
        if result.entry == nil { return [] }
        return result.added.map { model.locate($0) + [.readHead] } ?? model.refresh()
    case .failed(let text):
        if model.refuseWaitingForm(text) { return [] }
        model.dropPreview()
        model.message = Message(text, isFailure: true)
    case .told(let text):
        model.message = Message(text)
    case .editedOutside(let text):
        model.takeEdited(text)
    case .changedByOthers:
        return model.refresh()
    }
    return []
}

extension Model {
    /// What the first screen needs.
    public mutating func start() -> [Effect] {
        [readTree(.top), .readHead]
    }

    mutating func take(_ event: TerminalEvent) -> [Effect] {
        switch event {
        case .key(let key):
            message = nil
            return take(key)
        case .resize(let size):
            self.size = size
            tree.resize(listHeight)
            return refreshView()
        case .paste(let text):
            message = nil
            return paste(text)
        case .closed:
            return [.quit]
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        switch overlay {
        case .menu(let menu)?: return keyInMenu(menu, key)
        case .statusForm(let form)?: return keyInForm(form, key)
        case .noteForm(let form)?: return keyInNote(form, key)
        case .form(let form)?: return keyInForm(form, key)
        case .page(let page)?: return keyInPage(page, key)
        case .dayPrompt(let prompt)?: return keyInDayPrompt(prompt, key)
        case .preview(let preview)?: return keyInPreview(preview, key)
        case nil: break
        }
        if filter.isTyping, !key.isFunction { return typeInFilter(key) }
        guard let action = KeyMap.action(for: key) else {
            message = Message(words.console.unboundKey(KeyMap.label(key, words.console)))
            return []
        }
        return perform(action)
    }

    /// What a change did, and what the next undo takes back.
    fileprivate func sentence(_ result: ChangeResult) -> String {
        let done = words.results.done(result)
        guard result.entry != nil else { return done }
        let isBack = result.action == .undo || result.action == .redo
        if isBack, let next = result.next {
            return "\(done) · \(words.console.past.undoAgain(words.console.past.step(next)))"
        }
        return result.action == .undo ? done : "\(done) · \(words.console.undoHint)"
    }

    private mutating func paste(_ text: String) -> [Effect] {
        switch overlay {
        case .noteForm(var form)?:
            form.field.insert(text)
            overlay = .noteForm(form)
        case .statusForm(var form)?:
            form.values[form.place].insert(text)
            overlay = .statusForm(form)
        case .form(var form)?:
            form.insert(text)
            overlay = .form(form)
        case .dayPrompt(var prompt)?:
            prompt.field.insert(text)
            overlay = .dayPrompt(prompt)
        case .menu(var menu)? where menu.kind == .palette || menu.kind == .row:
            menu.search.insert(text)
            overlay = .menu(menu)
        case nil where filter.isTyping:
            return pasteInFilter(text)
        default:
            break
        }
        return []
    }
}
