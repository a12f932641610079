/// Rows of text in columns that line up.
package struct Table: Sendable {
    /// A column's heading and how its cells stand in it.
    package struct Column: Sendable {
        /// The heading.
        package var title: String
        /// Whether cells stand at the right, as numbers do.
        package var isAlignedRight: Bool

        /// Describes a column.
        package init(_ title: String, alignedRight isAlignedRight: Bool = false) {
            self.title = title
            self.isAlignedRight = isAlignedRight
        }
    }

    /// The columns, from the left.
    package let columns: [Column]
    /// The rows, each with a cell a column.
    package private(set) var rows: [[StyledText]] = []

    /// Starts a table.
    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; cells that are missing stay empty and cells too many are left out.
    package mutating func addRow(_ cells: [StyledText]) {
        let missing = max(0, columns.count - cells.count)
        rows.append(cells.prefix(columns.count) + Array(repeating: StyledText(), count: missing))
    }

    /// The lines of the table, cut to `width` columns.
    ///
    /// Without headings, no line is spent on them.
    package func lines(width: Int) -> [StyledText] {
        let heading = columns.map { StyledText($0.title, .dim) }
        let all = columns.allSatisfy(\.title.isEmpty) ? rows : [heading] + rows
        let widths = columns.indices.map { column in
            all.map { $0[column].width }.max() ?? 0
        }
        return all.map { row in
            var line = StyledText()
            for (index, cell) in row.enumerated() {
                let isLast = index == columns.count - 1
                let right = columns[index].isAlignedRight
                if isLast, !right {
                    line.append(cell)
                } else {
                    line.append(cell.padded(to: widths[index], alignedRight: right))
                    if !isLast { line.append("  ") }
                }
            }
            return line.trimmed.truncated(to: width)
        }
    }
}
