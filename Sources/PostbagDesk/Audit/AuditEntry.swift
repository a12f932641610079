public import Foundation
public import PostbagCore

/// One link of the audit chain, as a store keeps it and as it was hashed.
public struct AuditEntry: Sendable, Hashable {
    /// The place in the chain, from 1 without a gap.
    public let sequence: Int64
    /// When it happened.
    public let at: Instant
    /// Who did it.
    public let actor: String
    /// What was done.
    public let action: String
    /// To what.
    public let subject: String
    /// Everything else, byte for byte as it was hashed.
    public let detail: String
    /// The hash of the entry before, or zeros.
    public let previous: AuditDigest
    /// The hash of this entry.
    public let hash: AuditDigest

    /// Takes up an entry from a store, right or wrong; ``AuditVerifier`` finds out which.
    public init(
        sequence: Int64,
        at: Instant,
        actor: String,
        action: String,
        subject: String,
        detail: String,
        previous: AuditDigest,
        hash: AuditDigest
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.previous = previous
        self.hash = hash
    }

    /// Makes the next entry of a chain.
    init(_ event: AuditEvent, sequence: Int64, previous: AuditDigest) {
        let unhashed = AuditEntry(
            sequence: sequence,
            at: event.at,
            actor: event.actor,
            action: event.action,
            subject: event.subject,
            detail: event.detail.text,
            previous: previous,
            hash: .none
        )
        self.init(
            sequence: sequence,
            at: event.at,
            actor: event.actor,
            action: event.action,
            subject: event.subject,
            detail: event.detail.text,
            previous: previous,
            hash: AuditDigest(of: unhashed.canonicalBytes)
        )
    }

    /// The bytes that are hashed.
    ///
    /// The text `postbag.audit/1` and a zero byte; the 32 bytes of ``previous``; ``sequence`` and
    /// ``at`` as 8 bytes each, the highest first; then ``actor``, ``action``, ``subject`` and
    /// ``detail`` in UTF-8, each after its length in bytes, written in 8 bytes.
    public var canonicalBytes: Data {
        var bytes = Data("postbag.audit/1\u{0}".utf8)
        bytes.append(previous.bytes)
        bytes.appendBigEndian(sequence)
        bytes.appendBigEndian(at.milliseconds)
        for field in [actor, action, subject, detail] {
            let text = Data(field.utf8)
            bytes.appendBigEndian(Int64(text.count))
            bytes.append(text)
        }
        return bytes
    }
}

extension Data {
    fileprivate mutating func appendBigEndian(_ value: Int64) {
        let bits = UInt64(bitPattern: value)
        for shift in stride(from: 56, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
    }
}
