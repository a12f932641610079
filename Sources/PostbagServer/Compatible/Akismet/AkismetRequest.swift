import Foundation
import PostbagCore

/// The fields of a call of the Akismet API that have a say here, from a form or from JSON.
struct AkismetRequest: Sendable, Hashable {
    /// Every field by its name in the API.
    let fields: [String: String]

    /// What a call does.
    enum Method: String, CaseIterable, Sendable {
        /// Asks whether a key is known.
        case verifyKey = "verify-key"
        /// Asks what to do with a comment.
        case commentCheck = "comment-check"
        /// Tells of spam that got through.
        case submitSpam = "submit-spam"
        /// Tells of a comment that was taken for spam.
        case submitHam = "submit-ham"
    }

    /// Reads a body as what its media type says, and without one as a form.
    ///
    /// - Throws: an ``AkismetProblem``.
    init(_ body: Data, contentType: String?) throws(AkismetProblem) {
        let type = contentType?.prefix { $0 != ";" }.lowercased() ?? ""
        if type == "application/json" || type.hasSuffix("+json") {
            fields = try Self.json(body)
        } else if type.isEmpty || type == "application/x-www-form-urlencoded" {
            guard let form = FormBody(body) else { throw .unreadable }
            fields = form.fields
        } else {
            throw .mediaType
        }
    }

    /// A field that is there and not empty.
    subscript(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The key, if the body carries it.
    var key: String? { self["api_key"] ?? self["key"] }

    private static func json(_ body: Data) throws(AkismetProblem) -> [String: String] {
        guard let values = try? JSONDecoder().decode([String: Scalar].self, from: body) else {
            throw .unreadable
        }
        return values.compactMapValues(\.text)
    }

    /// A value of a flat JSON object; lists and objects have no say here.
    private struct Scalar: Decodable {
        var text: String?

        init(from decoder: any Decoder) throws {
            guard let container = try? decoder.singleValueContainer() else { return }
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let flag = try? container.decode(Bool.self) {
                text = flag ? "1" : ""
            } else if let number = try? container.decode(Double.self) {
                text = "\(number)"
            }
        }
    }
}

extension AkismetRequest {
    /// The comment that the call is about.
    ///
    /// - Throws: an ``AkismetProblem`` if a field that every call must have is missing.
    func comment() throws(AkismetProblem) -> Comment {
        for name in ["blog", "user_ip"] where self[name] == nil { throw .missing(name) }
        guard let text = self["comment_content"] ?? self["comment_author"] else {
            throw .missing("comment_content")
        }
        guard !text.utf8.contains(0) else { throw .unreadable }
        return Comment(
            id: "akismet",
            text: text,
            author: self["comment_author"].map { Author(name: $0) }
        )
    }

    /// Whether a field that only a machine would fill in was filled in.
    var hasFilledHoneypot: Bool {
        guard let name = self["honeypot_field_name"] else { return false }
        return self[name] != nil
    }

    /// Whether the caller only tries out its connection.
    var isTest: Bool { self["is_test"].map { $0 != "0" && $0.lowercased() != "false" } ?? false }

    /// What the caller's own test must get, whatever the policy says.
    ///
    /// Akismet's documentation gives two ways to force an answer while a site is set up: the author
    /// `akismet-guaranteed-spam` (or, in older clients, `viagra-test-123`), and the role
    /// `administrator`. Here they need `is_test` as well, so that no reader can use them.
    var forcedAnswer: Recommendation? {
        guard isTest else { return nil }
        let spammers = ["akismet-guaranteed-spam", "viagra-test-123"]
        if let author = self["comment_author"], spammers.contains(author) { return .hold }
        if self["comment_author_email"] == "akismet-guaranteed-spam@example.com" { return .hold }
        return self["user_role"] == "administrator" ? .publish : nil
    }
}

/// What is wrong with a call of the Akismet API.
enum AkismetProblem: Error, Sendable, Hashable {
    /// The key is not known, or may not screen.
    case badKey
    /// A field is missing.
    case missing(String)
    /// The body cannot be read.
    case unreadable
    /// The body is of a media type that is not read.
    case mediaType
    /// The body is longer than what is read.
    case tooLong
    /// Too many calls under one key.
    case tooMany(retryAfter: Int)
}
