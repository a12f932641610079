import Postbag
import PostbagCore
import PostbagDesk

/// What the external moderation phase tells Coral.
///
/// Whatever is no legal answer counts for Coral as none, and then it may publish; so the answer holds
/// no more than it must, and nothing to say is 204.
struct CoralPhaseAnswer: Encodable, Sendable, Hashable {
    /// Where Coral puts the comment.
    enum Status: String, Encodable, Sendable, Hashable {
        /// Refused.
        case rejected = "REJECTED"
        /// It waits, as every comment of its story does.
        case premoderated = "PREMOD"
        /// It waits for a person, since something was found.
        case withheld = "SYSTEM_WITHHELD"
    }

    /// A mark that Coral's moderators see beside a comment.
    struct Action: Encodable, Sendable, Hashable {
        var actionType = "FLAG"
        var reason: String
    }

    /// A refusal with its reason, for newer versions of Coral.
    struct ModerationAction: Encodable, Sendable, Hashable {
        struct Reason: Encodable, Sendable, Hashable {
            var code: String
        }

        var status = "REJECTED"
        var rejectionReason: Reason
    }

    var status: Status
    var actions: [Action]?
    var moderationAction: ModerationAction?

    /// What is told when a comment could not be screened: it waits for a person.
    static let failure = CoralPhaseAnswer(status: .withheld)

    private init(status: Status) {
        self.status = status
    }

    /// What is told of a comment; `nil` if there is nothing to say.
    ///
    /// - Parameters:
    ///   - advice: what the desk would do.
    ///   - givesReasons: whether a refusal carries its reason.
    init?(_ advice: Advice, givesReasons: Bool) {
        switch advice.recommendation {
        case .publish: return nil
        case .hold:
            status = advice.screening.recommendation == .publish ? .premoderated : .withheld
        case .reject: status = .rejected
        }
        let reasons = advice.rules.compactMap(Self.detected)
        var seen: Set<String> = []
        let flags = reasons.filter { seen.insert($0).inserted }.map { Action(reason: $0) }
        actions = flags.isEmpty ? nil : flags
        guard status == .rejected, givesReasons else { return }
        let code = advice.rules.first.map(Self.code) ?? "OTHER"
        moderationAction = ModerationAction(rejectionReason: ModerationAction.Reason(code: code))
    }

    /// The mark for a rule, if Coral has one that says the same.
    private static func detected(_ rule: RuleID) -> String? {
        switch rule.rawValue {
        case "spam": "COMMENT_DETECTED_SPAM"
        case "personal-abuse", "hate", "threats", "profanity", "victim-blaming", "grief-intrusion",
            "vigilantism", "self-harm", "child-safety":
            "COMMENT_DETECTED_TOXIC"
        default: nil
        }
    }

    /// The reason for a rule in Coral's own list.
    private static func code(_ rule: RuleID) -> String {
        switch rule.rawValue {
        case "personal-abuse", "grief-intrusion", "victim-blaming": "ABUSIVE"
        case "threats", "vigilantism", "private-information": "HARASSMENT_BULLYING"
        case "hate": "HATE_SPEECH"
        case "profanity", "graphic-detail": "OFFENSIVE"
        case "spam": "SPAM"
        case "misinformation-case-facts": "MISINFORMATION"
        case "off-topic": "IRRELEVANT_CONTENT"
        case "child-safety", "contempt-active-proceedings", "defamation-accusation":
            "ILLEGAL_CONTENT"
        default: "OTHER"
        }
    }
}
