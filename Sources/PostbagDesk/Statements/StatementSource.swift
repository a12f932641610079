/// How the desk came to look at a comment.
public enum StatementSource: String, Sendable, Hashable, CaseIterable, Codable {
    /// A notice under Article 16 of the Digital Services Act.
    case notice = "SOURCE_ARTICLE_16"
    /// A notice of a trusted flagger.
    case trustedFlagger = "SOURCE_TRUSTED_FLAGGER"
    /// A reader's report or another kind of notice.
    case report = "SOURCE_TYPE_OTHER_NOTIFICATION"
    /// The desk's own screening or reading.
    case ownInitiative = "SOURCE_VOLUNTARY"

    var sentence: String {
        switch self {
        case .notice, .trustedFlagger: "We looked at it because we were sent a notice."
        case .report: "We looked at it because readers reported it."
        case .ownInitiative: "We looked at it of our own accord, not because of a notice."
        }
    }
}
