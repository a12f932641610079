import PostbagCore

/// The answers of the Akismet API: one word, and a header that says more.
///
/// Akismet knows spam and not spam, and for the worst spam a hint not even to keep it. Here `true`
/// holds a comment, `true` with that hint rejects it, and `false` publishes it.
enum AkismetAnswer {
    /// The answer to `comment-check`.
    static func check(
        _ recommendation: Recommendation,
        headers: [String: String] = [:]
    ) -> CompatibleAnswer {
        switch recommendation {
        case .publish: .text("false", headers: headers)
        case .hold: .text("true", headers: headers)
        case .reject:
            .text(
                "true",
                headers: headers.merging(["X-akismet-pro-tip": "discard"]) { first, _ in first }
            )
        }
    }

    /// The answer to `verify-key`.
    static func verification(isKnown: Bool) -> CompatibleAnswer {
        isKnown ? .text("valid") : problem(.badKey)
    }

    /// The answer to `submit-spam` and `submit-ham`, to the letter, since clients compare it.
    static let thanks = CompatibleAnswer.text("Thanks for making the web a better place.")

    /// The answer to a call that cannot be answered; clients look at the words and the header.
    static func problem(_ problem: AkismetProblem) -> CompatibleAnswer {
        let help = "X-akismet-debug-help"
        return switch problem {
        case .badKey:
            .text(
                "invalid",
                headers: [help: "This key is not known here or lacks the scope cms."]
            )
        case .missing(let name):
            .text("Missing required field: \(name).", status: 400, headers: [help: "Send \(name)."])
        case .unreadable:
            .text("invalid", status: 400, headers: [help: "The body could not be read."])
        case .mediaType:
            .text(
                "invalid",
                status: 415,
                headers: [help: "Send application/x-www-form-urlencoded or application/json."]
            )
        case .tooLong:
            .text("invalid", status: 413, headers: [help: "The body is too long."])
        case .tooMany(let seconds):
            .text(
                "invalid",
                status: 429,
                headers: [help: "Too many calls under this key.", "Retry-After": "\(seconds)"]
            )
        }
    }
}
