/// Adds entries to the audit: each holds the hash of the one before, so that none can be changed,
/// left out or put in later without being found.
///
///     var chain = AuditChain(head: .start)
///     let entry = chain.append(event)
///     entry.sequence     // 1
public struct AuditChain: Sendable, Hashable {
    /// The end of the chain.
    public private(set) var head: AuditHead

    /// Goes on from the end of a chain.
    public init(head: AuditHead) {
        self.head = head
    }

    /// Makes the next entry, which must be stored in the same transaction as what it is about.
    public mutating func append(_ event: AuditEvent) -> AuditEntry {
        let entry = AuditEntry(event, sequence: head.sequence + 1, previous: head.hash)
        head = AuditHead(sequence: entry.sequence, hash: entry.hash)
        return entry
    }
}
