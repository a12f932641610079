import Crypto
public import Foundation

/// Seals what must not be read in the database: AES-256 in Galois counter mode (NIST SP 800-38D).
///
/// What is sealed is bound to its place, such as `order:ORD-1`: put in another row, it does not open.
///
///     let sealer = Sealer(key: deskKey)
///     let sealed = try sealer.seal(record, for: "order:ORD-1")
///     try sealer.open(sealed, for: "order:ORD-1") == record
public struct Sealer: Sendable {
    private let key: SymmetricKey
    private static let version: UInt8 = 1

    /// A sealer under the desk's key.
    public init(key: DeskKey, for purpose: DeskKey.Purpose = .orders) {
        self.key = key.key(for: purpose)
    }

    /// Seals bytes for a place.
    ///
    /// - Throws: ``SealingError/cannotSeal``, which only a broken system can cause.
    public func seal(_ bytes: Data, for place: String) throws(SealingError) -> Data {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(place.utf8))
            guard let combined = box.combined else { throw SealingError.cannotSeal }
            return Data([Self.version]) + combined
        } catch {
            throw .cannotSeal
        }
    }

    /// Opens what was sealed for a place.
    ///
    /// - Throws: ``SealingError/cannotOpen(_:)`` if it was changed, belongs elsewhere or was sealed
    ///   under another key; which of these cannot be told.
    /// - Warning: What comes back names protected people. It may be matched, not shown.
    public func open(_ sealed: Data, for place: String) throws(SealingError) -> Data {
        guard sealed.first == Self.version else { throw .cannotOpen(place) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return try AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        } catch {
            throw .cannotOpen(place)
        }
    }
}
