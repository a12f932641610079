import PostbagCore

/// Reads one comment a line; the line's number is its id, and empty lines are passed over.
struct TextLinesReader: CommentReader {
    private var lines: LineReader

    init(_ lines: LineReader) {
        self.lines = lines
    }

    mutating func fill() throws(Diagnostic) -> Bool {
        try lines.fill()
    }

    mutating func nextEntry() -> CommentEntry? {
        while let line = lines.nextLine() {
            let place = CommentEntry.Place(file: lines.name, line: lines.lineNumber)
            switch line {
            case .tooLong: return .unreadable(place, reason: LineChecks.tooLong)
            case .bytes(let range):
                guard !range.isEmpty else { continue }
                guard let text = String(validating: lines.buffer[range], as: UTF8.self) else {
                    return .unreadable(place, reason: "the line is not UTF-8")
                }
                return .comment(Comment(id: String(lines.lineNumber), text: text), place)
            }
        }
        return nil
    }
}
