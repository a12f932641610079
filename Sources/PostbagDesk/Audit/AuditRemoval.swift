import Foundation
package import PostbagCore

/// The entry by which an audit tells that its beginning was removed, and where it begins since.
///
/// Months that are older than the law asks for may be removed as a whole. The chain goes on: this
/// entry, in what is left, holds the place and the hash of the last one that is gone, which the first
/// one left follows. So nobody can take a beginning away without its being told.
public struct AuditRemoval: Sendable, Hashable {
    /// What is done, as the entry calls it.
    public static let action = "audit.months-removed"

    /// The last entry that is gone.
    public let last: AuditHead

    /// Tells of a removal up to an entry.
    public init(through last: AuditHead) {
        self.last = last
    }

    /// Reads it from an entry; `nil` if the entry tells of something else.
    public init?(_ entry: AuditEntry) {
        guard entry.action == Self.action,
            let detail = try? JSONDecoder().decode(Detail.self, from: Data(entry.detail.utf8)),
            let hash = AuditDigest(hexadecimal: detail.hash)
        else { return nil }
        last = AuditHead(sequence: detail.through, hash: hash)
    }

    private struct Detail: Decodable {
        let through: Int64
        let hash: String
    }

    /// The event that is written.
    package func event(by actor: String, now: Instant) -> AuditEvent {
        AuditEvent(
            at: now,
            actor: actor,
            action: Self.action,
            subject: "audit",
            detail: AuditDetail([
                "through": .number(last.sequence), "hash": .text(last.hash.description),
            ])
        )
    }
}
