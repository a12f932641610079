/// Who looks at a comment that a rule holds.
public enum Lane: String, Sendable, Hashable, CaseIterable, Codable {
    /// The ordinary moderators.
    case community
    /// The duty lawyer's sealed queue.
    case legal
    /// The top of the queue, at once.
    case urgent
}
