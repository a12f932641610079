/// How a sanction stands.
public enum SanctionState: String, Sendable, Hashable, CaseIterable, Codable {
    /// A person must confirm it.
    case proposed
    /// A person did not confirm it.
    case declined
    /// It holds until its end.
    case inForce = "in-force"
    /// Its time is over; the privilege is given back.
    case ended
    /// It was taken away before its end, by an appeal or a second thought.
    case lifted
}
