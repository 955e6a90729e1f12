import CursesTerminal

extension CursesTerminal: Redrawable {
    func redraw() {
        suspend()
        resume()
    }
}
