/// Why a text could not be edited in an outside program. The text stays as it was.
public enum EditorFault: Error, Hashable, Sendable {
    /// EDITOR is not set, and neither nano nor vi is there.
    case none
    /// It could not be started; the second is the system's reason.
    case notStarted(String, reason: String)
    /// The place for the text cannot be written or read.
    case file(path: String, reason: String)
    /// What came back is more than 1 MB.
    case tooLong
    /// What came back is no UTF-8.
    case notText
}

/// The words about an outside editor.
public struct EditorWords: Sendable {
    public let fault: @Sendable (EditorFault) -> String

    public static let chinese = EditorWords(
        fault: { fault in
            switch fault {
            case .none: "没有编辑器，内容没有改动；请设置 EDITOR，如 export EDITOR=nano"
            case .notStarted(let program, let reason): "编辑器打不开（\(reason)），内容没有改动；请检查 EDITOR：\(program)"
            case .file(let path, let reason): "编辑用的文件不能用（\(reason)），内容没有改动；请检查权限和空间：\(path)"
            case .tooLong: "编辑后的内容超过 1 MB，没有采用，内容没有改动；请缩短再试"
            case .notText: "编辑后的内容不是 UTF-8 文字，没有采用，内容没有改动；请让编辑器存成 UTF-8"
            }
        })

    public static let english = EditorWords(
        fault: { fault in
            switch fault {
            case .none: "there is no editor, the text is as it was; set EDITOR, as export EDITOR=nano"
            case .notStarted(let program, let reason):
                "the editor does not start (\(reason)), the text is as it was; look at EDITOR: \(program)"
            case .file(let path, let reason):
                "no file to edit in (\(reason)), the text is as it was; look at permissions and space: \(path)"
            case .tooLong: "the edited text is over 1 MB and was not taken, the text is as it was; make it shorter"
            case .notText: "the edited text is not UTF-8 and was not taken, the text is as it was; save it as UTF-8"
            }
        })
}
