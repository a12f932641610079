import PostbagCore

/// Reads one JSON object a line; blank lines are passed over.
struct JSONLinesReader: CommentReader {
    private var lines: LineReader

    init(_ lines: LineReader) {
        self.lines = lines
    }

    mutating func fill() throws(Diagnostic) -> Bool {
        try lines.fill()
    }

    mutating func nextEntry() -> CommentEntry? {
        while let line = lines.nextLine() {
            switch line {
            case .tooLong: return .unreadable(place(), reason: LineChecks.tooLong)
            case .bytes(let range):
                if LineChecks.isBlank(lines.buffer[range]) { continue }
                return entry(in: range)
            }
        }
        return nil
    }

    private func entry(in range: Range<Int>) -> CommentEntry {
        if let offset = LineChecks.firstInvalidByte(in: lines.buffer, range) {
            return .unreadable(place(column: offset + 1), reason: "the line is not UTF-8")
        }
        do throws(JSONScanner.Problem) {
            var scanner = JSONScanner(lines.buffer, in: range)
            let comment = try CommentJSON.read(&scanner, defaultID: lines.lineNumber)
            return .comment(comment, place())
        } catch {
            let column = error.offset - range.lowerBound + 1
            return .unreadable(place(column: column), reason: error.message)
        }
    }

    private func place(column: Int? = nil) -> CommentEntry.Place {
        CommentEntry.Place(file: lines.name, line: lines.lineNumber, column: column)
    }
}
