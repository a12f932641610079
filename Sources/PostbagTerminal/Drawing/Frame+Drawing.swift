extension Frame {
    /// Draws one line of text.
    ///
    /// Text that does not fit is cut. Right-to-left text is isolated, so that a terminal which
    /// orders such text itself leaves everything round it in its place.
    ///
    /// - Parameters:
    ///   - text: What to draw; a line break in it becomes a space.
    ///   - row: The row, counted from 0.
    ///   - column: The column of the first character, counted from 0.
    ///   - width: How many columns it may take; without it, all up to the right edge.
    ///   - background: What stands behind the text where it has no background of its own.
    /// - Returns: How many columns were drawn.
    @discardableResult
    package mutating func draw(
        _ text: StyledText,
        row: Int,
        column: Int = 0,
        width: Int? = nil,
        on background: Style.Colour? = nil
    ) -> Int {
        let end = min(size.columns, column + (width ?? size.columns))
        var pen = Pen(row: row, start: column, end: end)
        for run in text.runs where !pen.isFull {
            var style = run.style
            style.background = style.background ?? background
            for character in run.text where !pen.isFull {
                if TextGate.isSafe(character) {
                    place(character, style, &pen)
                } else {
                    for safe in TextGate.safe(character) { place(safe, style, &pen) }
                }
            }
        }
        if pen.isRightToLeft, pen.column > pen.start {
            prepend("\u{2068}", row: row, column: pen.start)
            add("\u{2069}", row: row, column: pen.lastColumn)
        }
        return pen.column - pen.start
    }

    private mutating func place(_ character: Character, _ style: Style, _ pen: inout Pen) {
        let columns = displayWidth(of: character)
        if columns == 0 {
            // A mark with nothing to stand on stands on a dotted circle.
            if pen.column > pen.start {
                add(String(character), row: pen.row, column: pen.lastColumn)
            } else if pen.column < pen.end {
                put(
                    Cell("◌" + String(character), style),
                    row: pen.row,
                    column: pen.column,
                    before: pen.end
                )
                pen.advance(by: 1)
            }
            return
        }
        guard pen.column + columns <= pen.end else {
            pen.isFull = true
            return
        }
        if character.asciiValue == nil,
            character.unicodeScalars.contains(where: TextGate.isRightToLeft)
        {
            pen.isRightToLeft = true
        }
        let cell = Cell(String(character), style, width: columns)
        put(cell, row: pen.row, column: pen.column, before: pen.end)
        pen.advance(by: columns)
    }

    /// Draws lines one below the other.
    ///
    /// - Parameters:
    ///   - lines: What to draw; lines that do not fit are left out.
    ///   - area: Where.
    ///   - offset: How many of the first lines to skip.
    package mutating func draw(_ lines: [StyledText], in area: Area, skipping offset: Int = 0) {
        for (index, line) in lines.dropFirst(max(0, offset)).prefix(area.height).enumerated() {
            draw(line, row: area.row + index, column: area.column, width: area.width)
        }
    }

    /// Empties a rectangle and gives it a look.
    package mutating func fill(_ area: Area, _ style: Style = .plain) {
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                put(Cell(" ", style), row: row, column: column, before: area.endColumn)
            }
        }
    }

    /// Draws a frame round the edge of a rectangle, with words in its upper side.
    ///
    /// - Returns: What is inside.
    @discardableResult
    package mutating func box(_ area: Area, title: StyledText = "", _ style: Style = .dim) -> Area {
        guard area.width >= 2, area.height >= 2 else { return area }
        let side = String(repeating: "─", count: area.width - 2)
        draw(StyledText("┌" + side + "┐", style), row: area.row, column: area.column)
        draw(StyledText("└" + side + "┘", style), row: area.endRow - 1, column: area.column)
        for row in area.row + 1..<max(area.row + 1, area.endRow - 1) {
            draw(StyledText("│", style), row: row, column: area.column)
            draw(StyledText("│", style), row: row, column: area.endColumn - 1)
        }
        if !title.isEmpty, area.width > 6 {
            let words = " " + title.truncated(to: area.width - 6) + " "
            draw(words, row: area.row, column: area.column + 2)
        }
        return area.inset(horizontally: 1, vertically: 1)
    }

    /// Draws a line across, with words in it.
    package mutating func rule(
        row: Int,
        column: Int = 0,
        width: Int,
        title: StyledText = "",
        _ style: Style = .dim
    ) {
        draw(
            StyledText(String(repeating: "─", count: max(0, width)), style),
            row: row,
            column: column,
            width: width
        )
        guard !title.isEmpty, width > 6 else { return }
        draw(
            " " + title.truncated(to: width - 6) + " ",
            row: row,
            column: column + 2,
            width: width - 2
        )
    }
}

/// Where the next character goes.
private struct Pen {
    let row: Int
    let start: Int
    let end: Int
    var column: Int
    var lastColumn: Int
    var isFull = false
    var isRightToLeft = false

    init(row: Int, start: Int, end: Int) {
        self.row = row
        self.start = start
        self.end = end
        column = start
        lastColumn = start
    }

    mutating func advance(by columns: Int) {
        lastColumn = column
        column += columns
    }
}
