public import PostbagCore

/// Why somebody is not signed in; it says no more than whoever guesses may know.
public enum SignInRefusal: Error, Sendable, Hashable {
    /// The name, the password or the code is wrong.
    case wrong
    /// The person's role sees what is sealed, and the code of the second factor is missing.
    case needsCode
    /// Too many tries; nobody may try for that account before a moment.
    case locked(until: Instant)
}

extension SignInRefusal: CustomStringConvertible {
    /// What is in the way, and what to do about it.
    public var description: String {
        switch self {
        case .wrong: "the name, the password or the code is wrong"
        case .needsCode: "this account signs in with a code from the authenticator as well"
        case .locked(let until): "there were too many tries; try again after \(until)"
        }
    }
}
