import Foundation
public import PostbagCore

/// The secrets of a receiver: the one in use and, for a day after a change, the one before.
///
///     let header = secrets.signatures(of: id, timestamp: 1_780_000_000, body: body, now: now)
///     // "v1,g0hM… v1,K5oZ…" while both hold
public struct WebhookSecrets: Sendable, Hashable {
    /// How long the secret before is still signed with after a change.
    public static let overlap: Duration = .hours(24)

    /// The secret in use.
    public private(set) var current: WebhookSecret
    /// The secret before, and until when it is signed with too.
    public private(set) var former: (secret: WebhookSecret, until: Instant)?

    /// Begins with a secret.
    public init(_ secret: WebhookSecret) {
        current = secret
    }

    /// Takes another secret from now on.
    public mutating func rotate(to secret: WebhookSecret, now: Instant) {
        former = (current, now + Self.overlap)
        current = secret
    }

    /// The header `webhook-signature`: a signature for each secret that holds, parted by a space.
    public func signatures(
        of id: WebhookID,
        timestamp: Int64,
        body: String,
        now: Instant
    ) -> String {
        var secrets = [current]
        if let former, now < former.until { secrets.append(former.secret) }
        return secrets.map { $0.signature(of: id, timestamp: timestamp, body: body) }
            .joined(separator: " ")
    }

    /// Whether both hold the same.
    public static func == (lhs: WebhookSecrets, rhs: WebhookSecrets) -> Bool {
        lhs.current == rhs.current && lhs.former?.secret == rhs.former?.secret
            && lhs.former?.until == rhs.former?.until
    }

    /// Feeds what makes it what it is.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(current)
        hasher.combine(former?.secret)
    }
}

extension WebhookSecrets {
    private struct Stored: Codable {
        var current: String
        var former: String?
        var until: Instant?
    }

    /// The secrets, sealed for their receiver.
    ///
    /// - Throws: ``SealingError/cannotSeal``.
    func sealed(for id: WebhookReceiverID, by sealer: Sealer) throws(SealingError) -> Data {
        let stored = Stored(
            current: current.text,
            former: former?.secret.text,
            until: former?.until
        )
        guard let bytes = try? JSONEncoder().encode(stored) else { throw .cannotSeal }
        return try sealer.seal(bytes, for: "webhook:\(id)")
    }

    /// Opens what was sealed for a receiver.
    ///
    /// - Throws: ``SealingError/cannotOpen(_:)``.
    init(
        opening sealed: Data,
        of id: WebhookReceiverID,
        by sealer: Sealer
    ) throws(SealingError) {
        let bytes = try sealer.open(sealed, for: "webhook:\(id)")
        guard let stored = try? JSONDecoder().decode(Stored.self, from: bytes),
            let current = WebhookSecret(stored.current)
        else { throw .cannotOpen("webhook:\(id)") }
        self.current = current
        if let text = stored.former, let secret = WebhookSecret(text), let until = stored.until {
            former = (secret, until)
        }
    }
}
