/// A rectangle of cells.
package struct Area: Sendable, Hashable {
    /// The first row, counted from 0 at the top.
    package var row: Int
    /// The first column, counted from 0 at the left.
    package var column: Int
    /// How many columns it has.
    package var width: Int
    /// How many rows it has.
    package var height: Int

    /// Describes a rectangle; a negative side counts as none.
    package init(row: Int = 0, column: Int = 0, width: Int, height: Int) {
        self.row = row
        self.column = column
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// All of a terminal.
    package init(_ size: TerminalSize) {
        self.init(width: size.columns, height: size.rows)
    }

    /// The row below the last one.
    package var endRow: Int { row + height }
    /// The column right of the last one.
    package var endColumn: Int { column + width }
    /// Whether there is no cell in it.
    package var isEmpty: Bool { width == 0 || height == 0 }

    /// The rectangle without some cells at each side.
    package func inset(horizontally: Int = 0, vertically: Int = 0) -> Area {
        Area(
            row: row + vertically,
            column: column + horizontally,
            width: width - 2 * horizontally,
            height: height - 2 * vertically
        )
    }

    /// Cuts rows off the top.
    ///
    /// - Returns: The rows cut off, no more than there are.
    package mutating func takeTop(_ rows: Int) -> Area {
        let taken = min(max(0, rows), height)
        let top = Area(row: row, column: column, width: width, height: taken)
        row += taken
        height -= taken
        return top
    }

    /// Cuts rows off the bottom.
    ///
    /// - Returns: The rows cut off, no more than there are.
    package mutating func takeBottom(_ rows: Int) -> Area {
        let taken = min(max(0, rows), height)
        height -= taken
        return Area(row: row + height, column: column, width: width, height: taken)
    }

    /// Cuts columns off the right.
    ///
    /// - Returns: The columns cut off, no more than there are.
    package mutating func takeRight(_ columns: Int) -> Area {
        let taken = min(max(0, columns), width)
        width -= taken
        return Area(row: row, column: column + width, width: taken, height: height)
    }

    /// A smaller rectangle in the middle of this one.
    package func centred(width: Int, height: Int) -> Area {
        let (inner, tall) = (min(max(0, width), self.width), min(max(0, height), self.height))
        return Area(
            row: row + (self.height - tall) / 2,
            column: column + (self.width - inner) / 2,
            width: inner,
            height: tall
        )
    }
}
