import Screen

/// How the window is shared out: a head line, the list, the detail at its right from 100 columns on, a foot line.
struct Layout {
    let head: Region
    let list: Region
    /// Empty below 100 columns.
    let detail: Region
    let foot: Region

    /// Below this the window is too small for rows.
    static let smallest = Size(width: 20, height: 4)
    private static let widthWithDetail = 100

    init(_ size: Size) {
        let (head, rest) = Region(size).split(top: 1)
        let (body, foot) = rest.split(bottom: 1)
        self.head = head
        self.foot = foot
        if size.width >= Layout.widthWithDetail {
            let (list, right) = body.split(left: size.width * 3 / 5)
            self.list = list
            detail = right.split(left: 1).rest
        } else {
            list = body
            detail = Region(column: size.width, row: body.row, width: 0, height: body.height)
        }
    }
}
