import PostbagCore
import PostbagScoring

/// Reads labelled comments, one JSON object a line, from plain files and gzip.
///
///     {"id": "1", "src": "forum", "text": "…", "y": 1, "soft": 0.8, "a": {"insult": 1}}
///
/// Only `text` is required. `y` is 1 if the comment breaks the set's own norm, `soft` the share of
/// raters who found that it does, and `a` holds further labels. `labels` lists every label of harm
/// that fits, so that those it leaves out do not.
struct LabelledCommentReader {
    /// What was wrong in which lines, in words.
    private(set) var problems: [String] = []

    /// So many lines at the start of a file, none of which can be read, show that it is none of
    /// labelled comments.
    private static let mostInVain = 20

    /// Hands every comment of a file on.
    ///
    /// - Throws: A diagnostic if the file cannot be read at all, or holds something else.
    mutating func read(
        fileAt path: String,
        _ body: (LabelledComment) -> Void
    ) throws(Diagnostic) {
        var lines = LineReader(try GzipSource.open(path))
        let source = Self.setName(of: path)
        let before = problems.count
        var hasComment = false
        repeat {
            while let line = lines.nextLine() {
                if !hasComment, problems.count - before == Self.mostInVain {
                    let first = problems[before]
                    problems.removeSubrange(before...)
                    throw Diagnostic(
                        .error,
                        "'\(path)' holds no labelled comments; its first problem: \(first)",
                        fix: "give files of JSON lines with 'text', and a model with --model"
                    )
                }
                switch line {
                case .tooLong: note(lines, LineChecks.tooLong)
                case .bytes(let range):
                    if LineChecks.isBlank(lines.buffer[range]) { continue }
                    do throws(JSONScanner.Problem) {
                        var scanner = JSONScanner(lines.buffer, in: range)
                        let comment = try LabelledCommentJSON.read(
                            &scanner,
                            line: lines.lineNumber,
                            source: source
                        )
                        hasComment = true
                        body(comment)
                    } catch {
                        note(lines, error.message)
                    }
                }
            }
        } while try lines.fill()
    }

    private mutating func note(_ lines: LineReader, _ message: String) {
        problems.append("\(lines.name):\(lines.lineNumber): \(message)")
    }

    /// What a set is called by its file: the name without its endings.
    static func setName(of path: String) -> String {
        let name = path.split(separator: "/").last ?? "comments"
        return String(name.prefix { $0 != "." })
    }
}

/// The shape of a labelled comment as a JSON object.
enum LabelledCommentJSON {
    static func read(
        _ scanner: inout JSONScanner,
        line: Int,
        source: String
    ) throws(JSONScanner.Problem) -> LabelledComment {
        guard scanner.peek() == UInt8(ascii: "{") else {
            throw scanner.problem("expected an object")
        }
        try scanner.take("{")
        var comment = LabelledComment(id: "\(source)-\(line)", source: source, text: "")
        var hasText = false
        var isFirst = true
        while let key = try scanner.nextKey(isFirst: &isFirst) {
            switch key {
            case "id": comment.id = try text(&scanner)
            case "src": comment.source = try text(&scanner)
            case "text":
                comment.text = try text(&scanner)
                hasText = true
            case "y": comment.label = try number(&scanner)
            case "decision": comment.label = decision(try text(&scanner))
            case "soft": comment.share = try number(&scanner)
            case "a": try attributes(&scanner, into: &comment)
            case "labels": try harms(&scanner, into: &comment)
            default: try scanner.skipValue()
            }
        }
        try scanner.finish()
        guard hasText else { throw scanner.problem("it has no 'text'") }
        return comment
    }

    private static func text(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> String {
        guard scanner.peek() == UInt8(ascii: "\"") else {
            throw scanner.problem("expected text in quotes")
        }
        return try scanner.string()
    }

    /// What a reviewer's decision says; nothing if it says neither to publish nor to turn away.
    private static func decision(_ name: String) -> Double? {
        switch name {
        case "publish", "published", "approve", "approved": 0
        case "reject", "rejected", "remove", "removed": 1
        default: nil
        }
    }

    private static func number(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> Double?
    {
        switch scanner.peek() {
        case UInt8(ascii: "n"):
            try scanner.word("null")
            return nil
        case UInt8(ascii: "t"):
            try scanner.word("true")
            return 1
        case UInt8(ascii: "f"):
            try scanner.word("false")
            return 0
        default: return Double(try scanner.number())
        }
    }

    private static func harms(
        _ scanner: inout JSONScanner,
        into comment: inout LabelledComment
    ) throws(JSONScanner.Problem) {
        for label in LabelGroup.harm.labels { comment.numbers[label.rawValue] = 0 }
        try scanner.take("[")
        var isFirst = true
        while try scanner.hasNextElement(isFirst: &isFirst) {
            let name = try text(&scanner)
            guard let label = ScoreLabel(rawValue: name), label.group == .harm else {
                throw scanner.problem("'labels' names '\(name)', which is no label of harm")
            }
            comment.numbers[name] = 1
        }
    }

    private static func attributes(
        _ scanner: inout JSONScanner,
        into comment: inout LabelledComment
    ) throws(JSONScanner.Problem) {
        guard scanner.peek() == UInt8(ascii: "{") else { return try scanner.skipValue() }
        try scanner.take("{")
        var isFirst = true
        while let key = try scanner.nextKey(isFirst: &isFirst) {
            switch scanner.peek() {
            case UInt8(ascii: "\""): comment.words[key] = try scanner.string()
            case UInt8(ascii: "["), UInt8(ascii: "{"): try scanner.skipValue()
            default: if let value = try number(&scanner) { comment.numbers[key] = value }
            }
        }
    }
}
