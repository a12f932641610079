/// Reads an audit chain from its start and finds the first bad entry.
///
/// It takes one entry after another and keeps none, so that a chain of any length can be verified.
///
///     var verifier = AuditVerifier()
///     for entry in entries { try verifier.check(entry) }
///     try verifier.finish()
public struct AuditVerifier: Sendable {
    /// The end of what was verified.
    public private(set) var head: AuditHead
    private let kept: AuditHead?

    /// Starts at the beginning.
    ///
    /// - Parameter kept: The end of the chain as somebody noted it down at an earlier time; only
    ///   with it can an end that was cut off be found.
    public init(expecting kept: AuditHead? = nil) {
        head = .start
        self.kept = kept
    }

    /// Checks the next entry.
    ///
    /// - Throws: ``AuditFailure`` that names it, if it is not what was written there.
    public mutating func check(_ entry: AuditEntry) throws(AuditFailure) {
        let expected = head.sequence + 1
        guard entry.sequence == expected else {
            throw AuditFailure(sequence: expected, reason: .missing(next: entry.sequence))
        }
        guard entry.previous == head.hash else {
            throw AuditFailure(sequence: expected, reason: .doesNotFollow)
        }
        guard AuditDigest(of: entry.canonicalBytes) == entry.hash else {
            throw AuditFailure(sequence: expected, reason: .altered)
        }
        if let kept, kept.sequence == expected, kept.hash != entry.hash {
            throw AuditFailure(sequence: expected, reason: .rewritten)
        }
        head = AuditHead(sequence: entry.sequence, hash: entry.hash)
    }

    /// Checks that the chain reaches as far as somebody noted down.
    ///
    /// - Throws: ``AuditFailure`` if it was cut off.
    public func finish() throws(AuditFailure) {
        guard let kept, kept.sequence > head.sequence else { return }
        throw AuditFailure(sequence: head.sequence, reason: .cutOff(before: kept.sequence))
    }
}
