import Ledger

/// What went wrong or was refused: one line that says what happened, where, and what to do.
public struct FaultWords: Sendable {
    public let fault: @Sendable (StoreFault) -> String
    /// A copy that was not made, or not brought back.
    public let copy: @Sendable (CopyFault) -> String
    /// Beside what is damaged: the newest copy that is whole, and the command line that brings it back.
    public let newestCopy: @Sendable (String, String) -> String
    public let refusal: @Sendable (Refusal) -> String
    /// For a foot line that shows the ledger is open for reading only.
    public let readOnly: @Sendable (ReadOnlyReason) -> String

    public static let chinese = FaultWords(
        fault: { fault in
            switch fault {
            case .missing(let path): "账本不存在：\(path)；用 duban init 新建，或用 --store 指明账本"
            case .folderMissing(let path): "账本所在的文件夹不存在：\(path)；先建好文件夹，或换一个 --store"
            case .exists(let path): "这里已有账本：\(path)；要另建请换一个 --store，要重建请加 --force（旧账本会改名留存）"
            case .notALedger(let path): "这不是督办账本：\(path)；请用 --store 指明账本文件，原文件没有改动"
            case .newerSchema(let path, let version):
                "账本由更新的 duban 写成（版式 \(version)）：\(path)；请升级 duban 再打开，账本没有改动"
            case .damaged(let path): "账本文件已损坏：\(path)；请停止写入，用 duban restore 备份 恢复，再用 duban verify 核对"
            case .logDamaged(let path):
                "账本旁的日志已损坏，最近的改动读不出来：\(path)-wal；请用备份恢复，或把这个日志移走再打开（会少最近的改动）；原文件没有改动"
            case .diskFull(let path): "磁盘已满，这次没有写入：\(path)；腾出空间后再做一次，原有内容完好"
            case .noPermission(let path): "没有权限：\(path)；请管理员开放该文件和文件夹的读写权限，或换一个 --store"
            case .heldByAnother(let path): "账本正被别的程序写入，等了 5 秒仍未放开：\(path)；请稍后再做一次"
            case .failed(let path, let detail): "账本读写失败：\(path)（\(detail)）；这次没有写入"
            }
        },
        copy: CopyFaultSentences.chinese,
        newestCopy: { "最近的备份：\($0)，恢复：\($1)" },
        refusal: { refusal in
            switch refusal {
            case .severalMilestones(let row, let candidates):
                "\(row) 有 \(candidates.count) 个节点，没有改动；请写明其中一个，或加 --all：\(list(candidates, "、"))"
            case .standing(let row): "\(row) 是常态工作，不设完成日，不能勾选"
            case .withdrawn(let row): "\(row) 已撤出，没有改动；要恢复先改回未完成：按 s，或 duban set \(row) --status open"
            case .nothingToTick(let row): "\(row) 下面没有节点"
            case .reasonMissing(let status): "改为“\(statusChinese(status))”要写原因：加 --why \"…\""
            case .reviewMissing(let status): "改为“\(statusChinese(status))”要写复查日：加 --review 2026-12-31"
            case .emptyNote: "记事是空的，没有写入"
            case .nothingToUndo: "没有可以撤销的操作"
            case .nothingToRedo: "没有可以重做的操作"
            case .changedSince(let row, let user, let stamp):
                "不能撤销：\(row) 后来由 \(user) 在 \(stamp) 改过；没有改动"
            case .fieldMissing(let field): "还缺“\(LedgerWords.chinese.rowField(field))”，没有写入；补上再做一次"
            case .fieldNotHere(let field, let kind):
                "\(LedgerWords.chinese.kind(kind))没有“\(LedgerWords.chinese.rowField(field))”这一项，没有改动"
            case .severalMeasures(let row, let measures):
                "\(row) 有 \(measures.count) 条举措，请写明其中一条：\(list(measures, "、"))"
            case .cannotAdd(let kind, let place):
                "\(place.map { "\($0) 下面" } ?? "最上层")不能新增\(LedgerWords.chinese.kind(kind))；请换一个位置"
            case .cannotMove(let row, let place):
                "\(row) 不能移到 \(place)：板块、任务只在本方案内移动，举措、节点只在本任务内换次序"
            case .badCode(let code): "代号“\(code.beginning)”不能用：用小写字母、数字和连字符，以字母开头，如 qijiang-2023"
            case .codeTaken(let code): "“\(code)”已有区县或方案在用，请换一个"
            case .notAPlan(let row): "\(row) 不是方案；请写方案代号，如 jiangjin-2022"
            case .cannotCarry(let code): "不能结转到 \(code)：它已归档，或属于别的区县；请换一个代号"
            case .notADistrict(let row): "\(row) 不是区县；请写区县名或代号，如 江津"
            case .unknownUnit(let name): "没有叫“\(name)”的单位；用 duban units 查看全部单位"
            case .nameTaken(let name, let unit): "“\(name)”已经是 \(unit) 的名称，没有改动"
            case .nameMissing: "还缺名称，没有写入；补上再做一次"
            case .badName(let name):
                "“\(name.beginning)”不能作名称：要有字，不含 、，；/ § #，不超过 \(NameRule.mostCharacters) 个字；没有写入"
            case .tooLong(let field, let most):
                "“\(LedgerWords.chinese.rowField(field))”超过 \(most) 个字，没有写入；请写短一些"
            case .badSteps: "节点要有标题和日期，日期从早到晚，且不晚于这条举措的到期日；没有改动"
            case .districtNotAPlan(let district, let plans):
                plans.isEmpty
                    ? "\(district) 没有未归档的方案；请写方案代号"
                    : "\(district) 有 \(plans.count) 个方案，请写明一个：\(plans.joined(separator: "、"))"
            case .readOnly(let reason): "没有写入：" + readOnlyChinese(reason)
            }
        },
        readOnly: readOnlyChinese)

    public static let english = FaultWords(
        fault: { fault in
            switch fault {
            case .missing(let path): "no ledger at \(path); make one with duban init, or name one with --store"
            case .folderMissing(let path):
                "the folder of the ledger does not exist: \(path); make it first or choose another --store"
            case .exists(let path):
                "a ledger is here already: \(path); "
                    + "choose another --store, or add --force (the old one is kept under another name)"
            case .notALedger(let path):
                "not a duban ledger: \(path); name the ledger with --store; the file was not touched"
            case .newerSchema(let path, let version):
                "written by a newer duban (format \(version)): \(path); upgrade duban to open it; the file was not touched"
            case .damaged(let path):
                "the ledger is damaged: \(path); "
                    + "stop writing, bring a backup back with duban restore FILE, check with duban verify"
            case .logDamaged(let path):
                "the log beside the ledger is damaged, the newest changes cannot be read: \(path)-wal; restore a backup, or move "
                    + "the log away to open the ledger without them; the files were not touched"
            case .diskFull(let path): "the disk is full, nothing was written: \(path); free some space and do it again"
            case .noPermission(let path):
                "no permission: \(path); "
                    + "ask the administrator to open the file and its folder, or choose another --store"
            case .heldByAnother(let path):
                "another program has been writing to the ledger for 5 seconds: \(path); try again later"
            case .failed(let path, let detail):
                "the ledger could not be read or written: \(path) (\(detail)); nothing was written"
            }
        },
        copy: CopyFaultSentences.english,
        newestCopy: { "the newest copy is \($0), bring it back with \($1)" },
        refusal: { refusal in
            switch refusal {
            case .severalMilestones(let row, let candidates):
                "\(row) has \(candidates.count) milestones, nothing was changed; name one, or add --all: \(list(candidates, ", "))"
            case .standing(let row): "\(row) is standing work without an end; it cannot be ticked"
            case .withdrawn(let row):
                "\(row) is withdrawn, nothing was changed; open it again first: s, or duban set \(row) --status open"
            case .nothingToTick(let row): "\(row) holds no milestone"
            case .reasonMissing(let status): "\(status.rawValue) needs a reason: add --why \"…\""
            case .reviewMissing(let status): "\(status.rawValue) needs a review date: add --review 2026-12-31"
            case .emptyNote: "the note is empty, nothing was written"
            case .nothingToUndo: "nothing to undo"
            case .nothingToRedo: "nothing to redo"
            case .changedSince(let row, let user, let stamp):
                "cannot undo: \(row) was changed later by \(user) at \(stamp); nothing was changed"
            case .fieldMissing(let field):
                "the \(LedgerWords.english.rowField(field)) is missing, nothing was written; give it and try again"
            case .fieldNotHere(let field, let kind):
                "a \(kind) has no \(LedgerWords.english.rowField(field)); nothing was changed"
            case .severalMeasures(let row, let measures):
                "\(row) has \(measures.count) measures, name one: \(list(measures, ", "))"
            case .cannotAdd(let kind, let place):
                "a \(kind) cannot be added \(place.map { "to \($0)" } ?? "at the top"); choose another place"
            case .cannotMove(let row, let place):
                "\(row) cannot be moved to \(place): sections and tasks keep to their plan, "
                    + "measures and milestones to their task"
            case .badCode(let code):
                "the code “\(code.beginning)” cannot be used: small letters, digits and hyphens, a letter first: qijiang-2023"
            case .codeTaken(let code): "a district or a plan is called \(code) already; choose another code"
            case .notAPlan(let row): "\(row) is no plan; write a plan's code, such as jiangjin-2022"
            case .cannotCarry(let code):
                "cannot carry into \(code): it is closed, or another district's; choose another code"
            case .notADistrict(let row): "\(row) is no district; write a district's name or code, such as jiangjin"
            case .unknownUnit(let name): "no unit is called “\(name)”; see them all with duban units"
            case .nameTaken(let name, let unit): "“\(name)” is a name of \(unit) already; nothing was changed"
            case .nameMissing: "the name is missing, nothing was written; give it and try again"
            case .badName(let name):
                "“\(name.beginning)” cannot be a name: some letters, none of 、 , ; / § #, "
                    + "at most \(NameRule.mostCharacters) characters; nothing was written"
            case .tooLong(let field, let most):
                "the \(LedgerWords.english.rowField(field)) has more than \(most) characters, "
                    + "nothing was written; shorten it"
            case .badSteps:
                "steps need titles and days, in order, not after the due day of the measure; nothing was changed"
            case .districtNotAPlan(let district, let plans):
                plans.isEmpty
                    ? "\(district) has no open plan; write a plan's code"
                    : "\(district) has \(plans.count) plans, name one: \(plans.joined(separator: ", "))"
            case .readOnly(let reason): "nothing was written: " + readOnlyEnglish(reason)
            }
        },
        readOnly: readOnlyEnglish)
}

private func list(_ references: [Reference], _ separator: String) -> String {
    let shown = references.prefix(12).map(\.description).joined(separator: separator)
    return references.count > 12 ? shown + " …" : shown
}

extension String {
    /// Enough of it to be known again in a sentence.
    fileprivate var beginning: String { count > 24 ? prefix(24) + "…" : self }
}

private func statusChinese(_ status: Status) -> String { LedgerWords.chinese.status(status) }

@Sendable private func readOnlyChinese(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: "以只读方式打开（--read-only）"
    case .noPermission(let path): "没有写权限，只能查看：\(path)；请管理员开放该文件和文件夹的写权限"
    case .networkFileSystem(let path): "账本在网络文件夹上，写入不安全，只能查看：\(path)；请把账本移到本机磁盘"
    case .asOf(let day): "按 \(day) 当日查看，只能查看；回到当天再改"
    }
}

@Sendable private func readOnlyEnglish(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: "opened for reading only (--read-only)"
    case .noPermission(let path):
        "no permission to write, reading only: \(path); ask the administrator to open the file and its folder"
    case .networkFileSystem(let path):
        "the ledger lies on a network file system where writing is unsafe, reading only: \(path); move it to a local disk"
    case .asOf(let day): "shown as of \(day), reading only; go back to today to change something"
    }
}
