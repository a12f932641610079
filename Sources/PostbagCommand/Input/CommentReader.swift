import PostbagCore

/// What stands in one place of the input: a comment, or the reason why it could not be read.
enum CommentEntry: Sendable, Hashable {
    /// A comment to screen, and where it came from.
    case comment(Comment, Place)
    /// Something that could not be read.
    case unreadable(Place, reason: String)

    /// A place in the input.
    struct Place: Sendable, Hashable, CustomStringConvertible {
        /// The file as the user named it.
        var file: String
        /// The line, from 1.
        var line: Int
        /// The byte of the line, from 1, if it is known.
        var column: Int?

        var description: String {
            "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
        }
    }
}

/// Reads comments one by one from a format.
///
/// Take entries with ``nextEntry()`` until there is none left in the buffer, then ``fill()`` it.
protocol CommentReader {
    /// The next entry that is whole, or `nil` if the buffer must be filled first.
    mutating func nextEntry() -> CommentEntry?
    /// Reads on; `false` at the end.
    ///
    /// - Throws: A diagnostic if the source breaks or cannot be comments at all.
    mutating func fill() throws(Diagnostic) -> Bool
}

/// A format that comments come in.
enum InputFormat: String, Sendable, CaseIterable {
    /// One JSON object a line.
    case jsonl
    /// Comma-separated values with a header.
    case csv
    /// Tab-separated values with a header.
    case tsv
    /// One comment a line.
    case text

    /// The format that a file's name tells of; JSON lines for a name that tells nothing.
    init(ofFile path: String) {
        let name = path.split(separator: "/").last ?? ""
        switch name.split(separator: ".").dropFirst().last?.lowercased() {
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "txt", "text": self = .text
        default: self = .jsonl
        }
    }

    /// A reader of this format.
    func reader(of source: any ByteSource) -> any CommentReader {
        let lines = LineReader(source)
        switch self {
        case .jsonl: return JSONLinesReader(lines)
        case .csv: return DelimitedReader(lines, delimiter: UInt8(ascii: ","))
        case .tsv: return DelimitedReader(lines, delimiter: 0x09)
        case .text: return TextLinesReader(lines)
        }
    }
}
