/// How carefully a story's comments must be handled.
public enum StoryProfile: String, Sendable, Hashable, CaseIterable, Codable {
    /// An ordinary story.
    case none
    /// Death, abuse or another matter in which readers' words can wound or identify.
    case sensitiveCase = "sensitive_case"
    /// A criminal case that is active in the sense of the Contempt of Court Act 1981.
    case activeProceedings = "active_proceedings"
    /// A court order or a statute protects somebody's identity.
    case anonymityOrder = "anonymity_order"

    /// Whether the story is sensitive: every profile but ``none`` is.
    public var isSensitive: Bool {
        switch self {
        case .none: false
        case .sensitiveCase, .activeProceedings, .anonymityOrder: true
        }
    }
}
