/// Turns frames into what is written to a terminal: only what changed since the frame before.
///
///     var renderer = FrameRenderer(depth: .trueColour)
///     let first = renderer.render(frame)    // paints everything
///     let second = renderer.render(frame)   // ""
package struct FrameRenderer: Sendable {
    /// How many colours the terminal has.
    package let depth: ColourDepth
    private var shown: Frame?
    private var isCursorShown = false

    /// Prepares for a terminal of which nothing is known.
    package init(depth: ColourDepth) {
        self.depth = depth
    }

    /// Forgets what the terminal shows, so that the next frame is painted whole.
    package mutating func forget() {
        shown = nil
    }

    /// What to write so that the terminal shows a frame.
    package mutating func render(_ frame: Frame) -> String {
        var brush = Brush(depth: depth)
        let old = shown?.size == frame.size ? shown : nil
        if old == nil { brush.clear() }
        for row in 0..<frame.size.rows { paint(row, of: frame, over: old, with: &brush) }
        brush.finish()
        moveCursor(of: frame, wasPainted: !brush.output.isEmpty, with: &brush)
        shown = frame
        return brush.output
    }

    private func paint(_ row: Int, of frame: Frame, over old: Frame?, with brush: inout Brush) {
        let (new, before) = (frame.row(row), old?.row(row))
        guard before != new else { return }
        // A terminal that orders right-to-left text itself does so by the line.
        let isWhole = [new, before ?? []].contains { $0.contains { $0.isIsolated } }
        for (column, index) in new.indices.enumerated() where new[index].width > 0 {
            if !isWhole, let before, before[index] == new[index] { continue }
            if old == nil, new[index] == .blank { continue }
            brush.paint(new[index], row: row, column: column)
        }
    }

    private mutating func moveCursor(of frame: Frame, wasPainted: Bool, with brush: inout Brush) {
        guard let cursor = frame.cursor else {
            if isCursorShown || shown == nil { brush.output += "\u{1B}[?25l" }
            isCursorShown = false
            return
        }
        let isMoved = shown?.cursor.map { $0 != cursor } ?? true
        guard wasPainted || isMoved || !isCursorShown else { return }
        brush.move(toRow: cursor.row, column: cursor.column)
        if !isCursorShown { brush.output += "\u{1B}[?25h" }
        isCursorShown = true
    }
}

extension Cell {
    fileprivate var isIsolated: Bool {
        text.unicodeScalars.first == "\u{2068}" || text.unicodeScalars.last == "\u{2069}"
    }
}

/// Writes cells with as few escape sequences as it can.
private struct Brush {
    let depth: ColourDepth
    var output = ""
    /// Where the cursor stands, if that is certain.
    private var place: (row: Int, column: Int)?
    private var style: String = ""

    init(depth: ColourDepth) {
        self.depth = depth
    }

    mutating func clear() {
        output += Style.reset + "\u{1B}[2J"
    }

    mutating func paint(_ cell: Cell, row: Int, column: Int) {
        if place.map({ $0 != (row, column) }) ?? true { move(toRow: row, column: column) }
        let wanted = cell.style.escapeSequence(in: depth)
        if wanted != style {
            if !style.isEmpty { output += Style.reset }
            output += wanted
            style = wanted
        }
        output += cell.text
        // After the last column, and after what terminals measure differently, it is not certain.
        place = cell.hasCertainWidth ? (row, column + 1) : nil
    }

    mutating func move(toRow row: Int, column: Int) {
        output += "\u{1B}[\(row + 1);\(column + 1)H"
        place = (row, column)
    }

    mutating func finish() {
        if !style.isEmpty { output += Style.reset }
        style = ""
    }
}
