import Foundation

/// The body of `POST /v1/moderations` of the OpenAI API.
struct ModerationsRequest: Sendable, Hashable {
    /// The texts, each of which gets a result of its own.
    var inputs: [String]

    /// The most texts in one call.
    static let most = 32

    /// Reads a body.
    ///
    /// - Throws: a ``ModerationsProblem`` that repeats nothing of it.
    init(_ body: Data) throws(ModerationsProblem) {
        let read: Body
        do {
            read = try JSONDecoder().decode(Body.self, from: body)
        } catch let problem as ModerationsProblem {
            throw problem
        } catch {
            throw .unreadable
        }
        guard !read.input.isEmpty else { throw .noInput }
        guard read.input.count <= Self.most else { throw .tooManyInputs }
        guard !read.input.contains(where: { $0.utf8.contains(0) }) else { throw .unreadable }
        inputs = read.input
    }

    /// The input is a text, a list of texts, or a list of parts that together are one text.
    private struct Body: Decodable {
        var input: [String]

        enum CodingKeys: String, CodingKey {
            case input
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            guard container.contains(.input) else { throw ModerationsProblem.noInput }
            if let text = try? container.decode(String.self, forKey: .input) {
                input = [text]
            } else if let texts = try? container.decode([String].self, forKey: .input) {
                input = texts
            } else {
                let parts = try container.decode([Part].self, forKey: .input)
                guard parts.allSatisfy({ $0.type == "text" }) else {
                    throw ModerationsProblem.notText
                }
                input = parts.isEmpty ? [] : [parts.compactMap(\.text).joined(separator: "\n")]
            }
        }
    }

    private struct Part: Decodable {
        var type: String
        var text: String?
    }
}

/// What is wrong with a call of `POST /v1/moderations`, in the shape that its clients know.
enum ModerationsProblem: Error, Sendable, Hashable {
    /// No key, or one that is not known.
    case badKey
    /// The key may not screen.
    case lacksScope
    /// The body cannot be read.
    case unreadable
    /// There is nothing to look at.
    case noInput
    /// There are more texts than are taken at once.
    case tooManyInputs
    /// An image came in.
    case notText
    /// A text is empty or too long.
    case badText(String)
    /// The body is too long.
    case tooLong
    /// Too many calls under one key.
    case tooMany(retryAfter: Int)
    /// More is going on than is taken on.
    case overloaded
    /// The desk could not do it.
    case failed

    private var status: Int {
        switch self {
        case .badKey: 401
        case .lacksScope: 403
        case .unreadable, .noInput, .tooManyInputs, .notText, .badText: 400
        case .tooLong: 413
        case .tooMany: 429
        case .overloaded: 503
        case .failed: 500
        }
    }

    private var kind: String {
        switch self {
        case .tooMany: "rate_limit_error"
        case .overloaded, .failed: "server_error"
        case .badKey, .lacksScope, .unreadable, .noInput, .tooManyInputs, .notText, .badText,
            .tooLong:
            "invalid_request_error"
        }
    }

    private var code: String? {
        switch self {
        case .badKey: "invalid_api_key"
        case .lacksScope: "insufficient_permissions"
        case .tooMany: "rate_limit_exceeded"
        case .overloaded: "overloaded"
        case .unreadable, .noInput, .tooManyInputs, .notText, .badText, .tooLong, .failed: nil
        }
    }

    private var message: String {
        switch self {
        case .badKey: "The API key is not known here; make one with `postbag key create`."
        case .lacksScope: "The API key lacks the scope cms."
        case .unreadable: "The body is no JSON that can be read here."
        case .noInput: "'input' is missing or empty."
        case .tooManyInputs:
            "'input' holds more than \(ModerationsRequest.most) texts; send fewer at once."
        case .notText: "Only text is looked at here; leave images out."
        case .badText(let why): "A text cannot be looked at: \(why)."
        case .tooLong: "The body is too long."
        case .tooMany: "Too many calls under this key."
        case .overloaded: "The desk has more to do than it takes on at once; try again."
        case .failed: "The texts could not be screened."
        }
    }

    /// The problem as it goes out.
    func answer() throws -> CompatibleAnswer {
        var headers: [String: String] = [:]
        if case .tooMany(let seconds) = self { headers["Retry-After"] = "\(seconds)" }
        if self == .overloaded { headers["Retry-After"] = "1" }
        if self == .badKey { headers["WWW-Authenticate"] = "Bearer realm=\"postbag\"" }
        let error = Body.Content(message: message, type: kind, code: code)
        return try .json(Body(error: error), status: status, headers: headers)
    }

    private struct Body: Encodable {
        struct Content: Encodable {
            var message: String
            var type: String
            var code: String?

            enum CodingKeys: String, CodingKey {
                case message, type, param, code
            }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(message, forKey: .message)
                try container.encode(type, forKey: .type)
                try container.encodeNil(forKey: .param)
                try container.encode(code, forKey: .code)
            }
        }

        var error: Content
    }
}
