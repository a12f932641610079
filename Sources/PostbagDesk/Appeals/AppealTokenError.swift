public import PostbagCore

/// Why an appeal cannot be made with a token.
public enum AppealTokenError: Error, Sendable, Hashable {
    /// The desk did not make it, or it was changed or cut off.
    case notGenuine
    /// The time to appeal is over.
    case tooLate(ended: Instant)
}

extension AppealTokenError: CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .notGenuine:
            "the appeal link is not genuine or was cut off; open it again from the message"
        case .tooLate(let ended):
            "the time to appeal ended on \(LondonTime.date(at: ended + .milliseconds(-1)))"
        }
    }
}
