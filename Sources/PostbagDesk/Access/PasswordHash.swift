import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// A password, hashed so that guessing at a stolen one costs memory and time: scrypt (RFC 7914).
///
///     let hash = try PasswordHash("correct horse battery staple")
///     hash.matches("correct horse battery staple")   // true, after a tenth of a second
public struct PasswordHash: Sendable, Hashable, CustomStringConvertible {
    /// The hash with all that is needed to compute it again: `scrypt$N$r$p$salt$code`.
    public let text: String

    /// Work of about a tenth of a second and 32 MiB, as OWASP's password storage sheet proposes.
    private static let parameters = (rounds: 32_768, blockSize: 8, parallelism: 1)

    /// Takes up a hash from a store.
    public init(text: String) {
        self.text = text
    }

    /// Hashes a password under a salt of its own; it takes long on purpose.
    ///
    /// - Throws: what the library throws when there is no memory for it.
    public init(_ password: String) throws {
        let salt = Data.random(16)
        let (rounds, blockSize, parallelism) = Self.parameters
        let hash = try Self.derive(password, salt, rounds, blockSize, parallelism)
        text =
            "scrypt$\(rounds)$\(blockSize)$\(parallelism)$\(Base64URL.encode(salt))"
            + "$\(Base64URL.encode(hash))"
    }

    /// Whether a password is the one, compared in constant time; it takes long on purpose.
    public func matches(_ password: String) -> Bool {
        let parts = text.split(separator: "$")
        guard parts.count == 6, parts[0] == "scrypt",
            let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Base64URL.decode(String(parts[4])),
            let expected = Base64URL.decode(String(parts[5])),
            let found = try? Self.derive(password, salt, rounds, blockSize, parallelism)
        else { return false }
        return SecretDigest(bytes: found) == SecretDigest(bytes: expected)
    }

    /// What a password is compared with when there is no account, so that it takes as long.
    static let nobodys = PasswordHash(
        text: "scrypt$\(parameters.rounds)$\(parameters.blockSize)$\(parameters.parallelism)"
            + "$bm9ib2R5J3Mgc2FsdA$bm9ib2R5"
    )

    /// Nothing of it.
    public var description: String { "‹hashed›" }

    /// ``init(_:)`` on a thread where nothing else waits.
    static func make(_ password: String) async throws -> PasswordHash {
        try await slowly { try PasswordHash(password) }
    }

    /// ``matches(_:)`` on a thread where nothing else waits.
    func check(_ password: String) async -> Bool {
        (try? await Self.slowly { matches(password) }) ?? false
    }

    /// One at a time, so that a flood of wrong passwords takes one core and 32 MiB at most.
    private static let queue = DispatchQueue(label: "postbag.passwords", qos: .utility)

    private static func slowly<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    private static func derive(
        _ password: String,
        _ salt: Data,
        _ rounds: Int,
        _ blockSize: Int,
        _ parallelism: Int
    ) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: rounds,
            blockSize: blockSize,
            parallelism: parallelism
        )
        // The key itself cannot be read without unsafe code; a code under it serves as well.
        return Data(HMAC<SHA256>.authenticationCode(for: Data("password".utf8), using: key))
    }
}

extension Data {
    /// Bytes from the system's source of randomness.
    static func random(_ count: Int) -> Data {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
