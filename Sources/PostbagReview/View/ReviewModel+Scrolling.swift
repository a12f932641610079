import PostbagTerminal

extension ReviewModel {
    /// The lines of the comment in view, as wide as the screen shows them.
    var commentLines: [StyledText] {
        guard let lines = caseLines else { return [] }
        let width = size.columns - detailColumns - Self.commentIndent - 1
        return lines.comment(parts, part: part, width: max(1, width))
    }

    /// How far the comment can be scrolled.
    var lastScroll: Int { max(0, commentLines.count - 6) }

    /// Reads on or back, into the next or last piece of a long comment where one ends.
    mutating func read(by pages: Int) {
        let step = max(3, size.rows / 3)
        let target = scroll + pages * step
        if target > lastScroll, part + 1 < parts.count {
            (part, scroll) = (part + 1, 0)
        } else if target < 0, part > 0 {
            part -= 1
            scroll = lastScroll
        } else {
            scroll = min(max(0, target), lastScroll)
        }
    }
}
