import Crypto
public import Foundation

/// A digest of a secret that was drawn at random, kept in place of the secret.
///
/// It is SHA-256 (FIPS 180-4): enough for what holds 200 random bits, and not for passwords, which
/// ``PasswordHash`` is for.
public struct SecretDigest: Sendable {
    /// Thirty-two bytes.
    public let bytes: Data

    /// Takes up a digest from a store.
    public init(bytes: Data) {
        self.bytes = bytes
    }

    /// The digest of a secret.
    public init(of secret: String) {
        bytes = Data(SHA256.hash(data: Data(secret.utf8)))
    }

}

extension SecretDigest: Hashable {
    /// Whether two digests are the same, in a time that depends on their length alone.
    public static func == (left: SecretDigest, right: SecretDigest) -> Bool {
        guard left.bytes.count == right.bytes.count else { return false }
        return zip(left.bytes, right.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
