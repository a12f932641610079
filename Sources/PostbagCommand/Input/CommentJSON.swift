import PostbagCore

/// The shape of a comment as a JSON object.
///
/// Only `text` is required. A name that is given twice is refused: programs disagree on which of
/// the two counts, and a comment must not be screened by one text and published by another.
enum CommentJSON {
    /// Reads an object and checks that nothing follows it.
    static func read(
        _ scanner: inout JSONScanner,
        defaultID: Int
    ) throws(JSONScanner.Problem) -> Comment {
        guard scanner.peek() == UInt8(ascii: "{") else { throw notAnObject(&scanner) }
        try scanner.take("{")
        var comment = Comment(id: "", text: "")
        var seen = Seen()
        var isFirst = true
        while let key = try scanner.nextKey(isFirst: &isFirst) {
            let field = Field(rawValue: key)
            if let field, !seen.insert(field) { throw scanner.problem("'\(key)' is given twice") }
            switch field {
            case .id: comment.id = try identifier(&scanner, key) ?? ""
            case .text: comment.text = try text(&scanner)
            case .author: comment.author = try author(&scanner)
            case .parentID: comment.parentID = try identifier(&scanner, key)
            case .story: comment.storyID = try identifier(&scanner, key)
            case .createdAt: comment.createdAt = try time(&scanner)
            case nil: try scanner.skipValue()
            }
        }
        try scanner.finish()
        guard seen.contains(.text) else { throw scanner.problem("it has no 'text'") }
        if comment.id.isEmpty { comment.id = String(defaultID) }
        return comment
    }

    private enum Field: String {
        case id, text, author, story
        case parentID = "parent_id"
        case createdAt = "created_at"

        var bit: UInt8 {
            switch self {
            case .id: 1
            case .text: 2
            case .author: 4
            case .story: 8
            case .parentID: 16
            case .createdAt: 32
            }
        }
    }

    /// The fields met so far, without the cost of a set.
    private struct Seen {
        private var bits: UInt8 = 0

        mutating func insert(_ field: Field) -> Bool {
            defer { bits |= field.bit }
            return !contains(field)
        }

        func contains(_ field: Field) -> Bool { bits & field.bit != 0 }
    }

    private static func notAnObject(_ scanner: inout JSONScanner) -> JSONScanner.Problem {
        if scanner.peek() == UInt8(ascii: "[") {
            return scanner.problem("expected one object a line, found an array")
        }
        return scanner.problem("expected an object")
    }

    private static func text(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> String {
        guard scanner.peek() == UInt8(ascii: "\"") else {
            throw scanner.problem("'text' must be a string")
        }
        return try scanner.string()
    }

    private static func identifier(
        _ scanner: inout JSONScanner,
        _ key: String
    ) throws(JSONScanner.Problem) -> String? {
        switch scanner.peek() {
        case UInt8(ascii: "\""): return try scanner.string()
        case UInt8(ascii: "n"):
            try scanner.word("null")
            return nil
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return try scanner.number()
        default: throw scanner.problem("'\(key)' must be a string or a number")
        }
    }

    private static func time(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> Double? {
        guard let written = try identifier(&scanner, "created_at") else { return nil }
        return Double(written) ?? Timestamp.seconds(in: written)
    }

    private static func author(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> Author?
    {
        guard scanner.peek() == UInt8(ascii: "{") else {
            return try identifier(&scanner, "author").map { Author(name: $0) }
        }
        try scanner.take("{")
        var author = Author(name: "")
        var isFirst = true
        while let key = try scanner.nextKey(isFirst: &isFirst) {
            switch key {
            case "name": author.name = try identifier(&scanner, "author.name") ?? ""
            case "id": author.id = try identifier(&scanner, "author.id")
            default: try scanner.skipValue()
            }
        }
        return author
    }
}
