public import Crypto
public import Foundation

/// The desk's master key, from which a key for each purpose is derived.
///
/// It is never in the database, so that a stolen or leaked file of comments gives no sealed name
/// away. It prints as `‹sealed›` everywhere.
public struct DeskKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// What a derived key is for.
    public enum Purpose: String, Sendable, CaseIterable {
        /// To seal court orders.
        case orders = "postbag orders 1"
        /// To sign the right to appeal.
        case appeals = "postbag appeals 1"
        /// To make digests of devices and networks.
        case reporters = "postbag reporters 1"
        /// To seal the shared secrets of second factors.
        case accounts = "postbag accounts 1"
        /// To sign what readers get for their reports.
        case receipts = "postbag receipts 1"
    }

    private let master: SymmetricKey

    /// Takes up 32 bytes; `nil` if there are not so many.
    public init?(bytes: Data) {
        guard bytes.count == 32 else { return nil }
        master = SymmetricKey(data: bytes)
    }

    /// The key for a purpose, by HKDF with SHA-256 (RFC 5869).
    public func key(for purpose: Purpose) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master,
            info: Data(purpose.rawValue.utf8),
            outputByteCount: 32
        )
    }

    /// Nothing of the key.
    public var description: String { "‹sealed›" }

    /// Nothing of the key.
    public var debugDescription: String { "‹sealed›" }

    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
