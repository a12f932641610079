import Crypto
import Foundation

/// A secret that a receiver and the desk share, as Standard Webhooks writes it: `whsec_` and base64.
///
/// It prints as `‹sealed›`; ``text`` is what the receiver's owner is shown once.
public struct WebhookSecret: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    private let bytes: Data

    /// A new secret of 32 bytes from the system's source.
    public static func random() -> WebhookSecret {
        var generator = SystemRandomNumberGenerator()
        return WebhookSecret(
            bytes: Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        )
    }

    private init(bytes: Data) {
        self.bytes = bytes
    }

    /// Reads a secret of 24 to 64 bytes; `nil` if the text is none.
    public init?(_ text: String) {
        guard text.hasPrefix("whsec_"), let bytes = Data(base64Encoded: String(text.dropFirst(6))),
            (24...64).contains(bytes.count)
        else { return nil }
        self.bytes = bytes
    }

    /// The secret itself.
    public var text: String { "whsec_" + bytes.base64EncodedString() }

    /// Signs a message: HMAC-SHA256 of `id.timestamp.body` (Standard Webhooks 1.0).
    ///
    /// - Parameters:
    ///   - id: the message's id, the header `webhook-id`.
    ///   - timestamp: seconds since 1970, the header `webhook-timestamp`.
    ///   - body: the body.
    /// - Returns: `v1,` and the code in base64.
    public func signature(of id: WebhookID, timestamp: Int64, body: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(timestamp).\(body)".utf8),
            using: SymmetricKey(data: bytes)
        )
        return "v1," + Data(code).base64EncodedString()
    }

    /// Nothing of the secret.
    public var description: String { "‹sealed›" }

    /// Nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
