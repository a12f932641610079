package import PostbagTerminal

/// A line that somebody types.
package struct TextField: Sendable, Hashable {
    /// What has been typed.
    package private(set) var text = ""

    /// Starts with some text.
    package init(_ text: String = "") {
        self.text = text
    }

    /// Takes a key in.
    ///
    /// - Returns: Whether the key means something to a line of text.
    package mutating func take(_ key: Key) -> Bool {
        switch (key.code, key.modifiers) {
        case (.backspace, _):
            if !text.isEmpty { text.removeLast() }
        case (.character("u"), .control): text = ""
        case (.character("w"), .control):
            while text.last == " " { text.removeLast() }
            while let last = text.last, last != " " { text.removeLast() }
        default:
            guard let typed = key.typed, text.count < Self.longest else { return false }
            text.append(typed)
        }
        return true
    }

    /// Takes pasted text in, on one line.
    package mutating func paste(_ pasted: String) {
        let line = pasted.split(whereSeparator: \.isNewline).joined(separator: " ")
        text += line.prefix(max(0, Self.longest - text.count))
    }

    private static let longest = 2_000
}
