/// What readers may do under a story, and what they see.
public enum StoryMode: String, Sendable, Hashable, CaseIterable, Codable {
    /// Comments are published once they are screened.
    case open
    /// Every comment waits for a person.
    case preModerated = "pre_moderated"
    /// No new comments; what stands is seen, answered for and still reviewed.
    case closed
    /// As ``closed``, and nothing that stands is edited either.
    case frozen
    /// No new comments, and none is shown.
    case hidden

    /// Whether the story takes new comments.
    public var takesComments: Bool { self == .open || self == .preModerated }

    /// Whether readers see what was published.
    public var showsComments: Bool { self != .hidden }
}
