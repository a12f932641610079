import Foundation

/// What goes wrong with a call of the Perspective API, in the words and shape that its clients know.
///
/// Clients look for `errorType`, and many for the words of the message.
enum PerspectiveError: Error, Sendable, Hashable {
    /// No key came along.
    case noKey
    /// The key is not known, or may not screen.
    case badKey
    /// The comment holds nothing to score.
    case commentEmpty
    /// The comment is longer than what is scored.
    case commentTooLong
    /// No attribute was asked for.
    case noAttributes
    /// An attribute was asked for that cannot be answered.
    case unknownAttribute(String)
    /// A kind of score was asked for that is not given.
    case scoreType(String, String)
    /// An attribute in languages that the classifier does not know.
    case language(attribute: String, requested: [String], detected: [String])
    /// Something else about the request is wrong.
    case invalid(String)
    /// The body is longer than what is read.
    case bodyTooLong
    /// The policy has no classifier.
    case noClassifier
    /// Too many calls under one key.
    case tooMany(retryAfter: Int)
    /// More is going on than is taken on.
    case overloaded
    /// The desk could not do it.
    case failed
}

extension PerspectiveError {
    /// The status in HTTP.
    var code: Int {
        switch self {
        case .noKey: 403
        case .tooMany: 429
        case .overloaded: 503
        case .failed: 500
        case .bodyTooLong: 413
        case .badKey, .commentEmpty, .commentTooLong, .noAttributes, .unknownAttribute, .scoreType,
            .language, .invalid, .noClassifier:
            400
        }
    }

    /// The status as Google's interfaces name it (`google.rpc.Code`).
    var status: String {
        switch self {
        case .noKey: "PERMISSION_DENIED"
        case .tooMany: "RESOURCE_EXHAUSTED"
        case .overloaded: "UNAVAILABLE"
        case .failed: "INTERNAL"
        case .noClassifier: "FAILED_PRECONDITION"
        case .badKey, .commentEmpty, .commentTooLong, .noAttributes, .unknownAttribute, .scoreType,
            .language, .invalid, .bodyTooLong:
            "INVALID_ARGUMENT"
        }
    }

    /// What went wrong.
    var message: String {
        switch self {
        case .noKey: "The call carries no API key; send it as ?key= or in x-goog-api-key."
        case .badKey: "API key not valid. Please pass a valid API key."
        case .commentEmpty: "Comment must be non-empty."
        case .commentTooLong: "Comment text too long."
        case .noAttributes: "Missing requested_attributes"
        case .unknownAttribute(let name): "Unknown requested attribute: \(Self.shown(name))"
        case .scoreType(let type, let name):
            "Requested score type \(Self.shown(type)) is not supported by attribute \(name)"
        case .language(let name, let requested, let detected):
            "Attribute \(name) does not support request languages: "
                + (requested.isEmpty ? detected : requested).map(Self.shown).joined(separator: ", ")
        case .invalid(let what): what
        case .bodyTooLong: "Request payload size exceeds the limit."
        case .noClassifier: "The policy of this desk names no classifier, so nothing can be scored."
        case .tooMany: "Too many calls under this key."
        case .overloaded: "The desk has more to do than it takes on at once; try again."
        case .failed: "The comment could not be scored."
        }
    }

    /// The kind of mistake, in the Perspective API's own words, where it has one.
    private var errorType: String? {
        switch self {
        case .commentEmpty: "COMMENT_EMPTY"
        case .commentTooLong: "COMMENT_TOO_LONG"
        case .noAttributes: "NO_REQUESTED_ATTRIBUTES"
        case .language: "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"
        case .unknownAttribute, .scoreType, .invalid, .bodyTooLong: "INVALID_REQUEST"
        case .noKey, .badKey, .noClassifier, .tooMany, .overloaded, .failed: nil
        }
    }

    /// A name that the caller sent, if it is one that may be said again.
    private static func shown(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                UInt8(ascii: "@"):
                true
            default: false
            }
        }
        return isPlain && name.utf8.count <= 64 ? name : "(unreadable)"
    }
}

extension PerspectiveError {
    /// The error as it goes out.
    func answer() throws -> CompatibleAnswer {
        var headers: [String: String] = [:]
        if case .tooMany(let seconds) = self { headers["Retry-After"] = "\(seconds)" }
        if self == .overloaded { headers["Retry-After"] = "1" }
        return try .json(Body(error: Body.Content(self)), status: code, headers: headers)
    }

    private struct Body: Encodable {
        struct Content: Encodable {
            var code: Int
            var message: String
            var status: String
            var details: [Detail]?

            init(_ error: PerspectiveError) {
                code = error.code
                message = error.message
                status = error.status
                details = Detail(error).map { [$0] }
            }
        }

        var error: Content
    }

    private struct Detail: Encodable {
        struct Language: Encodable {
            var attribute: String
            var detectedLanguages: [String]?
            var requestedLanguages: [String]?
        }

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case errorType, reason, domain
            case language = "languageNotSupportedByAttributeError"
        }

        var type = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
        var errorType: String?
        var reason: String?
        var domain: String?
        var language: Language?

        init?(_ error: PerspectiveError) {
            if case .badKey = error {
                type = "type.googleapis.com/google.rpc.ErrorInfo"
                reason = "API_KEY_INVALID"
                domain = "googleapis.com"
                return
            }
            guard let errorType = error.errorType else { return nil }
            self.errorType = errorType
            if case .language(let name, let requested, let detected) = error {
                language = Language(
                    attribute: name,
                    detectedLanguages: detected.isEmpty ? nil : detected,
                    requestedLanguages: requested.isEmpty ? nil : requested.map(Self.plain)
                )
            }
        }

        private static func plain(_ name: String) -> String { PerspectiveError.shown(name) }
    }
}
