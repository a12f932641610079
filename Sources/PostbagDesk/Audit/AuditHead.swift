/// The end of the chain at a moment; whoever keeps a copy elsewhere can prove that nothing was cut
/// off.
public struct AuditHead: Sendable, Hashable, CustomStringConvertible {
    /// The place of the last entry; 0 before the first.
    public var sequence: Int64
    /// The hash of the last entry.
    public var hash: AuditDigest

    /// The end of a chain.
    public init(sequence: Int64, hash: AuditDigest) {
        self.sequence = sequence
        self.hash = hash
    }

    /// The end of a chain without entries.
    public static let start = AuditHead(sequence: 0, hash: .none)

    /// Reads what ``description`` writes; `nil` if the text is not that.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
            let hash = AuditDigest(hexadecimal: String(parts[1]))
        else { return nil }
        self.init(sequence: sequence, hash: hash)
    }

    /// The place and the hash, `42:9f86…`, as people keep it.
    public var description: String { "\(sequence):\(hash)" }
}
