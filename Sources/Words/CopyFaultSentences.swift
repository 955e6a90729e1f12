import Ledger

/// Why a ledger was not copied or brought back, in one line.
enum CopyFaultSentences {
    static let chinese: @Sendable (CopyFault) -> String = { fault in
        switch fault {
        case .missing(let path): "没有这个备份文件：\(path)；请写备份文件的位置"
        case .exists(let path): "这里已有一份备份：\(path)；换一个文件名，或加 --force 换成新的"
        case .notACopy(let path): "这不是督办账本：\(path)；没有动它，请换一个文件"
        case .isTheLedger(let path): "\(path) 就是账本本身；请换一个文件"
        case .folderMissing(let path): "文件夹不存在：\(path)；先建好文件夹，或换一个位置"
        case .noPermission(let path): "没有权限读写：\(path)；请换一个位置，或请管理员开放权限"
        case .diskFull(let path): "磁盘已满：\(path)；腾出空间再做一次，或换一个位置"
        case .ledgerDamaged(let path): "账本文件已损坏，没有备份：\(path)；请停止写入，用以前的备份恢复：duban restore 备份"
        case .copyDamaged(let path): "这份备份已损坏，没有恢复，账本没有改动：\(path)；请换一份备份"
        case .heldByAnother(let path): "别的程序正在用它：\(path)；请稍后再做一次"
        case .failed(let path, let detail): "没有写成：\(path)（\(detail)）；请换一个位置"
        }
    }

    static let english: @Sendable (CopyFault) -> String = { fault in
        switch fault {
        case .missing(let path): "there is no such file: \(path); name the copy to bring back"
        case .exists(let path): "a copy is here already: \(path); choose another name, or add --force to replace it"
        case .notACopy(let path): "not a duban ledger: \(path); it was not touched, choose another file"
        case .isTheLedger(let path): "\(path) is the ledger itself; choose another file"
        case .folderMissing(let path): "the folder does not exist: \(path); make it first or choose another place"
        case .noPermission(let path): "no permission to read or write \(path); choose another place"
        case .diskFull(let path): "the disk is full: \(path); free some space and do it again, or choose another place"
        case .ledgerDamaged(let path):
            "the ledger is damaged and was not copied: \(path); stop writing, bring an older copy back with duban restore FILE"
        case .copyDamaged(let path):
            "the copy is damaged, the ledger was not changed: \(path); choose another copy"
        case .heldByAnother(let path): "another program is using \(path); try again later"
        case .failed(let path, let detail): "failed: \(path) (\(detail)); choose another place"
        }
    }
}
