package import PostbagCore

/// The text of a file that a person wrote, so that diagnostics can show it.
package struct SourceFile: Sendable {
    /// The file as the user named it.
    package let name: String
    /// The whole text.
    package let text: String
    /// Whether nothing that it holds may be repeated, since it names protected people.
    package let isSealed: Bool

    /// Keeps a file's text under the name that diagnostics show.
    package init(name: String, text: String, isSealed: Bool = false) {
        self.name = name
        self.text = text
        self.isSealed = isSealed
    }

    /// Points at a place for a diagnostic.
    package func location(_ place: Place) -> Diagnostic.Location {
        // Few files are ever pointed at, so that lines are told apart only then.
        let lines = isSealed ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
        let isShown = place.line <= lines.count
        let source = isShown ? String(lines[place.line - 1]) : ""
        return Diagnostic.Location(
            file: name,
            line: place.line,
            column: place.column,
            length: place.length,
            source: source.hasSuffix("\r") ? String(source.dropLast()) : source
        )
    }
}

/// A line and column in a file, both from 1, and how many characters are meant.
package struct Place: Sendable, Hashable {
    package var line: Int
    package var column: Int
    package var length: Int

    package init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = length
    }

    /// The place some characters further on in the same line.
    package func advanced(by characters: Int) -> Place {
        Place(line: line, column: column + characters)
    }
}
