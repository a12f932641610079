/// How many columns and rows a terminal has.
package struct TerminalSize: Sendable, Hashable {
    /// Columns of one letter's width.
    package var columns: Int
    /// Rows.
    package var rows: Int

    /// Describes a size; it has one cell at least.
    package init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// The size that terminals have had since paper: 80 by 24.
    package static let usual = TerminalSize(columns: 80, rows: 24)
}
