/// Where a comment stands.
public enum CommentState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Readers see it.
    case published
    /// It waits for a person and was never seen, or was taken back to be looked at.
    case held
    /// It was refused before anybody saw it.
    case rejected
    /// It was seen and is out of sight until a person decides.
    case hidden
    /// It was seen and taken down.
    case removed
    /// Its text is gone at the author's wish or the law's; its place in the thread stays.
    case erased

    /// Whether readers see it, if its story shows comments at all.
    public var isVisible: Bool { self == .published }
}
