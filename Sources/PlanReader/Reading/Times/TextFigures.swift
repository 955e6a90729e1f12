import Ledger

/// Figures that a text sets: 不超过8个工作日, 达到99.96%.
enum TextFigures {
    static func figures(in wording: Wording) -> [Figure] { [] }
}
