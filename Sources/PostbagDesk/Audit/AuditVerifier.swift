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
    /// The last entry that is gone, if the beginning was removed; see ``AuditRemoval``.
    public private(set) var removed: AuditHead?
    private let kept: AuditHead?
    private var isRemovalTold = false

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
        if head == .start, entry.sequence > 1 { begin(before: entry) }
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
        if let removed, AuditRemoval(entry)?.last == removed { isRemovalTold = true }
    }

    /// The chain begins later than at its first entry, which one of the entries must tell.
    private mutating func begin(before first: AuditEntry) {
        let gone = AuditHead(sequence: first.sequence - 1, hash: first.previous)
        removed = gone
        head = gone
    }

    /// Checks that the chain reaches as far as somebody noted down, and that what is gone from its
    /// beginning was removed by somebody who told it.
    ///
    /// - Throws: ``AuditFailure`` if it was cut off.
    public func finish() throws(AuditFailure) {
        if let removed, !isRemovalTold {
            throw AuditFailure(sequence: 1, reason: .missing(next: removed.sequence + 1))
        }
        guard let kept else { return }
        if let removed, kept.sequence <= removed.sequence, kept != removed, kept != .start {
            let isSamePlace = kept.sequence == removed.sequence
            throw AuditFailure(
                sequence: kept.sequence,
                reason: isSamePlace ? .rewritten : .removed(through: removed.sequence)
            )
        }
        guard kept.sequence > head.sequence else { return }
        throw AuditFailure(sequence: head.sequence, reason: .cutOff(before: kept.sequence))
    }
}
