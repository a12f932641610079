/// What stands in one cell of a terminal.
package struct Cell: Sendable, Hashable {
    /// The character, with the marks that belong to it; empty in the second half of a wide one.
    package var text: String
    /// Its look.
    package var style: Style
    /// How many columns it takes up: 1, 2, or 0 for the second half of a wide one.
    package var width: Int

    /// Fills a cell.
    package init(_ text: String, _ style: Style = .plain, width: Int = 1) {
        self.text = text
        self.style = style
        self.width = width
    }

    /// A cell with nothing in it.
    package static let blank = Cell(" ")

    /// Whether terminals agree on where the cursor stands after it.
    var hasCertainWidth: Bool {
        guard let first = text.utf8.first else { return false }
        return width == 1 && (first < 0x80 ? text.utf8.count == 1 : text.unicodeScalars.count == 1)
    }
}
