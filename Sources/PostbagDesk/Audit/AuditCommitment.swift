import Crypto
public import Foundation

/// A salted digest that stands in the audit for personal data.
///
/// Whoever holds the salt can check what the data was. When a person's data must be erased, the salt
/// is thrown away: the entry and the chain stay as they are, and nobody can find out by guessing
/// whom or what it was about.
///
///     let salt = AuditSalt.random()
///     let commitment = AuditCommitment(to: "reader-7", salt: salt)
///     commitment.matches("reader-7", salt: salt)     // true
public struct AuditCommitment: Sendable, Hashable, CustomStringConvertible {
    /// The digest.
    public let digest: AuditDigest

    /// Takes up a commitment from a store.
    public init(digest: AuditDigest) {
        self.digest = digest
    }

    /// Commits to some data.
    public init(to text: String, salt: AuditSalt) {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8),
            using: SymmetricKey(data: salt.bytes)
        )
        digest = AuditDigest(bytes: Data(code)) ?? .none
    }

    /// Whether the data was this.
    public func matches(_ text: String, salt: AuditSalt) -> Bool {
        AuditCommitment(to: text, salt: salt) == self
    }

    /// The commitment as an entry holds it.
    public var description: String { "commitment:\(digest)" }
}

/// The secret that makes a commitment say something; one for each person or comment.
public struct AuditSalt: Sendable, Hashable {
    /// Thirty-two random bytes.
    public let bytes: Data

    /// Takes up bytes from a store.
    public init(bytes: Data) {
        self.bytes = bytes
    }

    /// A new salt.
    public static func random() -> AuditSalt {
        var generator = SystemRandomNumberGenerator()
        var bytes = Data(capacity: 32)
        // Eight at a time, since the system is asked anew for each number.
        for _ in 0..<4 {
            var number = generator.next()
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: number))
                number >>= 8
            }
        }
        return AuditSalt(bytes: bytes)
    }
}
