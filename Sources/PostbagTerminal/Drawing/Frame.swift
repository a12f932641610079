/// A terminal's whole screen as a grid of cells, before any of it is written.
///
/// It is the last gate: a control character, an escape sequence or a mark that turns the reading
/// direction round never becomes part of a cell, whatever text is drawn.
///
///     var frame = Frame(TerminalSize(columns: 5, rows: 1))
///     frame.draw("日本語", row: 0)
///     frame.plainText   // "日本\n"
package struct Frame: Sendable, Hashable {
    /// How large it is.
    package let size: TerminalSize
    /// Where the cursor blinks; `nil` hides it.
    package var cursor: (row: Int, column: Int)? {
        get { cursorRow.map { ($0, cursorColumn) } }
        set {
            cursorRow = newValue?.row
            cursorColumn = newValue?.column ?? 0
        }
    }

    private var cursorRow: Int?
    private var cursorColumn = 0
    private(set) var cells: [Cell]

    /// An empty screen.
    package init(_ size: TerminalSize) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// All of it.
    package var area: Area { Area(size) }

    /// The cell at a place that is on the screen.
    package func cell(row: Int, column: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// The cells of a row.
    func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Puts one character into the grid, if it fits there.
    mutating func put(_ cell: Cell, row: Int, column: Int, before end: Int) {
        guard row >= 0, row < size.rows, column >= 0 else { return }
        guard column + cell.width <= min(end, size.columns) else { return }
        let index = row * size.columns + column
        mendNeighbours(of: index, width: cell.width, row: row)
        cells[index] = cell
        if cell.width == 2 { cells[index + 1] = Cell("", cell.style, width: 0) }
    }

    /// Adds a mark to a cell that has been filled.
    mutating func add(_ marks: String, row: Int, column: Int) {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
        var index = row * size.columns + column
        if cells[index].width == 0, column > 0 { index -= 1 }
        guard cells[index].text.unicodeScalars.count < TextGate.longestCluster else { return }
        cells[index].text += marks
    }

    /// Puts marks before a cell's character, for the isolation of right-to-left text.
    mutating func prepend(_ marks: String, row: Int, column: Int) {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
        cells[row * size.columns + column].text = marks + cells[row * size.columns + column].text
    }

    /// A wide character that loses one half loses the other one too.
    private mutating func mendNeighbours(of index: Int, width: Int, row: Int) {
        let rowStart = row * size.columns
        if cells[index].width == 0, index > rowStart { cells[index - 1] = .blank }
        let last = index + width - 1
        if cells[last].width == 2, last + 1 < rowStart + size.columns { cells[last + 1] = .blank }
    }

    /// The letters without their looks, a line a row, without the spaces at the ends of lines.
    package var plainText: String {
        var result = ""
        for row in 0..<size.rows {
            var line = self.row(row).map(\.text).joined()
            while line.last == " " { line.removeLast() }
            result += line + "\n"
        }
        return result
    }

    package static func == (lhs: Frame, rhs: Frame) -> Bool {
        lhs.size == rhs.size && lhs.cells == rhs.cells && lhs.cursorRow == rhs.cursorRow
            && lhs.cursorColumn == rhs.cursorColumn
    }
}
