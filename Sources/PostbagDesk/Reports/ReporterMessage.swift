/// What a reporter is told; it never says who wrote the comment, nor confirms what is protected.
public enum ReporterMessage: String, Sendable, Hashable, CaseIterable, Codable {
    /// The report came in.
    case received
    /// The same reporter had reported it before.
    case alreadyReported = "already-reported"
    /// A person has looked at exactly that, and the comment stays.
    case alreadyReviewed = "already-reviewed"
    /// The comment was taken down.
    case upheld
    /// The comment stays.
    case declined
    /// A person has looked; nothing more can be said.
    case neutral
    /// Reports without ground are misuse.
    case warning
    /// Reports will be processed last for a time.
    case processedLast = "processed-last"
    /// Reports are processed as everybody's again.
    case ordinaryAgain = "ordinary-again"

    /// The words.
    public var text: String {
        switch self {
        case .received: "Thank you for telling us. A person will look at the comment."
        case .alreadyReported: "You have told us of this comment. A person will look at it."
        case .alreadyReviewed:
            "A person has looked at this comment for that reason, and it stays. If you disagree, "
                + "you can ask for another person to look."
        case .upheld: "Thank you. We looked at the comment you reported and took it down."
        case .declined:
            "We looked at the comment you reported. It does not break our rules, so it stays. If "
                + "you disagree, you can ask for another person to look."
        case .neutral:
            "Thank you. A person has looked at the comment you reported and done what was needed. "
                + "We cannot say more."
        case .warning:
            "Several of your reports had no ground at all. Please report only what breaks our "
                + "rules: if it goes on, we will look at your reports last for a time."
        case .processedLast:
            "As reports without ground went on after our warning, we will look at your reports "
                + "after all others for a time. You can appeal."
        case .ordinaryAgain: "We look at your reports as at everybody's again."
        }
    }
}
