import Foundation
import PostbagScoring

/// A text with its type, as the Perspective API has it.
struct PerspectiveText: Decodable, Sendable, Hashable {
    var text: String?
    var type: String?
}

/// What surrounds a comment; it is read, checked and, as by Google, not used.
struct PerspectiveContext: Decodable, Sendable, Hashable {
    struct ArticleAndParent: Decodable, Sendable, Hashable {
        var article: PerspectiveText?
        var parentComment: PerspectiveText?
    }

    var entries: [PerspectiveText]?
    var articleAndParentComment: ArticleAndParent?
}

/// The body of `comments:analyze`.
///
/// Field names are taken in `lowerCamelCase` and in `snake_case`, as JSON of protocol buffers is.
struct PerspectiveRequest: Decodable, Sendable, Hashable {
    /// How one attribute is asked for.
    struct Parameters: Decodable, Sendable, Hashable {
        var scoreType: String?
        var scoreThreshold: Double?
    }

    var comment: PerspectiveText?
    var context: PerspectiveContext?
    var requestedAttributes: [String: Parameters]?
    var languages: [String]?
    var spanAnnotations: Bool?
    var dropUnsupportedAttributes: Bool?
    /// Nothing that is only to be scored is ever kept, so this asks for what is so anyway.
    var doNotStore: Bool?
    var clientToken: String?
    var communityId: String?
    var sessionId: String?
}

/// The body of `comments:suggestscore`.
struct PerspectiveSuggestion: Decodable, Sendable, Hashable {
    struct Score: Decodable, Sendable, Hashable {
        var value: Double?
        var type: String?
    }

    struct SpanScore: Decodable, Sendable, Hashable {
        var begin: Int?
        var end: Int?
        var score: Score?
    }

    struct AttributeScores: Decodable, Sendable, Hashable {
        var summaryScore: Score?
        var spanScores: [SpanScore]?
    }

    var comment: PerspectiveText?
    var context: PerspectiveContext?
    var attributeScores: [String: AttributeScores]?
    var languages: [String]?
    var clientToken: String?
    var communityId: String?
    var sessionId: String?
}

extension PerspectiveSuggestion {
    /// What the whole comment should have scored, by the classifier's labels; of two attributes that
    /// ask for one label, the higher.
    var scoresByLabel: [String: Double] {
        var scores: [String: Double] = [:]
        for (name, score) in attributeScores ?? [:] {
            guard let label = PerspectiveAttribute(rawValue: name)?.label,
                let value = score.summaryScore?.value
            else { continue }
            scores[label.rawValue] = max(value, scores[label.rawValue] ?? 0)
        }
        return scores
    }
}

extension PerspectiveText {
    /// The most bytes that a comment may have, as the Perspective API documents it: 20 KB.
    static let mostBytes = 20 * 1_024

    /// The text, if it is one that can be scored.
    func checked() throws(PerspectiveError) -> String {
        switch type {
        case nil, "PLAIN_TEXT", "TEXT_TYPE_UNSPECIFIED": break
        case "HTML": throw .invalid("Currently, only 'PLAIN_TEXT' comments are supported")
        default: throw .invalid("Unknown text type")
        }
        guard let text, text.contains(where: { !$0.isWhitespace }) else { throw .commentEmpty }
        guard text.utf8.count <= Self.mostBytes else { throw .commentTooLong }
        guard !text.utf8.contains(0) else {
            throw .invalid("The comment holds the character NUL.")
        }
        return text
    }
}

extension PerspectiveContext {
    func check() throws(PerspectiveError) {
        guard entries == nil || articleAndParentComment == nil else {
            throw .invalid(
                "Context can have either entries or article_and_parent_comment, "
                    + "but both fields were populated."
            )
        }
    }
}

/// Reads the bodies of both methods.
enum PerspectiveReader {
    /// The request in a body.
    ///
    /// - Throws: a ``PerspectiveError`` that says which field is wrong and repeats nothing of it.
    static func read<Value: Decodable>(
        _ type: Value.Type,
        from body: Data
    ) throws(PerspectiveError) -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(type, from: body)
        } catch let error as DecodingError {
            throw .invalid(words(for: error))
        } catch {
            throw .invalid("Invalid JSON payload received.")
        }
    }

    private static func words(for error: DecodingError) -> String {
        let path: [any CodingKey]
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            path = context.codingPath
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .dataCorrupted(let context): path = context.codingPath
        @unknown default: path = []
        }
        guard !path.isEmpty else { return "Invalid JSON payload received." }
        // The keys of a map are the caller's own words; only fields are named.
        let names = path.prefix { $0.stringValue != "requestedAttributes" }.map(\.stringValue)
        let place = names.isEmpty ? "requestedAttributes" : names.joined(separator: ".")
        return "Invalid value at '\(place)'."
    }
}
