/// What is wrong with a file and what to do, one line each.
enum ImportFaultSentences {
    static let chinese: @Sendable (ImportFault) -> String = { fault in
        switch fault {
        case .missing: "没有这个文件；请检查文件名和路径"
        case .folder: "这是文件夹；请写里面的文件，几个文件可以一起写"
        case .noPermission: "没有权限读；请管理员开放，或复制一份到自己的文件夹"
        case .unreadable(let reason): "读不了（\(reason)）；请检查文件"
        case .empty: "文件里没有文字；请打开看看是不是存错了"
        case .oldOffice: "是旧格式的 Word、WPS 或表格文件（.doc .wps .xls）；请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 再导入"
        case .richText: "是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx 再导入"
        case .openDocument: "是 OpenDocument 文件（.odt .ods）；请用 LibreOffice 或 WPS 打开，另存为 .docx 或 .xlsx 再导入"
        case .pdf: "是 PDF；请打开后全选复制文字，存成 .txt 再导入，或找一份 .docx"
        case .picture: "是图片；请找文字版，或用文字识别转成 .txt 再导入"
        case .encrypted: "有密码或权限保护；请用 Word 或 WPS 去掉密码，另存一份再导入"
        case .damaged: "文件已损坏或没有下载完整；请重新取一份"
        case .tooLarge(let limit): "太大，超过 \(size(limit))；请只留方案正文和任务清单，另存一份再导入"
        case .hostile: "内容的写法不正常，没有读；请用 Word 或 WPS 打开，另存一份再导入"
        case .unknownFormat: "不是能读的格式；能读 .txt .md .csv .tsv .html .docx .xlsx"
        case .otherPackage: "是压缩包，不是 Word 或表格文件；请解压后导入里面的文件"
        case .webArchive: "是打不开的网页存档；请在浏览器里另存为 .html，或复制文字存成 .txt"
        case .longLine(let limit): "有一行超过 \(size(limit))，不像方案；请检查文件"
        case .tooManyLines(let limit): "超过 \(limit) 行，不像方案；请只留方案正文和任务清单"
        case .missingLibrary(let name): "这台机器缺少 \(name)，读不了这种格式；请管理员安装，或存成 .txt 再导入"
        case .noTaskColumn(let found):
            "表格里没有任务一列" + (found.isEmpty ? "" : "（有：\(found.prefix(8).joined(separator: "、"))）")
                + "；请把任务那一列的列名写成“任务”或“工作任务”再导入"
        case .noTasks: "没有找到任务清单；任务要在表格里，或有序号、有牵头单位"
        }
    }

    static let english: @Sendable (ImportFault) -> String = { fault in
        switch fault {
        case .missing: "no such file; check its name and folder"
        case .folder: "this is a folder; name the files in it, several at once if you like"
        case .noPermission: "no permission to read it; ask the administrator, or copy it to a folder of your own"
        case .unreadable(let reason): "cannot be read (\(reason)); check the file"
        case .empty: "there is no text in it; open it and see whether it was saved rightly"
        case .oldOffice:
            "an old Word, WPS or Excel file (.doc .wps .xls); open it in Word or WPS, save it as .docx or .xlsx and "
                + "import that"
        case .richText: "an RTF file; open it in Word or WPS, save it as .docx and import that"
        case .openDocument:
            "an OpenDocument file (.odt .ods); open it in LibreOffice or WPS, save it as .docx or .xlsx and import that"
        case .pdf: "a PDF; select and copy all of its text, save that as .txt, or find the .docx"
        case .picture: "a picture; find the text, or have it recognised and saved as .txt"
        case .encrypted: "protected by a password; take that off in Word or WPS and save it anew"
        case .damaged: "damaged or not downloaded to its end; get it again"
        case .tooLarge(let limit):
            "too large, more than \(size(limit)); leave only the plan and its list of tasks and save that"
        case .hostile: "made in a way that no office program writes, so it was not read; save it anew in Word or WPS"
        case .unknownFormat: "no format that can be read; those are .txt .md .csv .tsv .html .docx .xlsx"
        case .otherPackage: "an archive, no Word file or workbook; unpack it and import what is inside"
        case .webArchive: "a web archive that cannot be opened; save the page as .html, or its text as .txt"
        case .longLine(let limit): "a line is longer than \(size(limit)), which no plan has; check the file"
        case .tooManyLines(let limit):
            "more than \(limit) lines, which no plan has; leave only the plan and its list of tasks"
        case .missingLibrary(let name):
            "this machine lacks \(name), which the format needs; have it installed, or save the text as .txt"
        case .noTaskColumn(let found):
            "no column of tasks in its tables"
                + (found.isEmpty ? "" : " (there are: \(found.prefix(8).joined(separator: ", ")))")
                + "; call that column 任务 or 工作任务 and import again"
        case .noTasks: "no list of tasks was found; tasks stand in a table, or have numbers and lead units"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) KB"
    }
}
