/// The first place at which an audit chain is not what was written.
public struct AuditFailure: Error, Sendable, Hashable {
    /// What is wrong there.
    public enum Reason: Sendable, Hashable {
        /// An entry is missing; the next one is this.
        case missing(next: Int64)
        /// The entry does not follow from the one before.
        case doesNotFollow
        /// What the entry says is not what was hashed.
        case altered
        /// The chain ends before a place that somebody has kept.
        case cutOff(before: Int64)
        /// The place that somebody has kept was removed with its month, so nothing can be compared.
        case removed(through: Int64)
        /// The hash at a place that somebody has kept is another: the chain was written anew.
        case rewritten
    }

    /// The place of the first bad entry.
    public let sequence: Int64
    /// What is wrong there.
    public let reason: Reason

    /// Names a place and what is wrong there.
    public init(sequence: Int64, reason: Reason) {
        self.sequence = sequence
        self.reason = reason
    }
}

extension AuditFailure: CustomStringConvertible {
    /// What is wrong, where, and what to do about it.
    public var description: String {
        let what =
            switch reason {
            case .missing(let next): "audit entry \(sequence) is missing; the next one is \(next)"
            case .doesNotFollow: "audit entry \(sequence) does not follow from the one before"
            case .altered: "audit entry \(sequence) was altered after it was written"
            case .cutOff(let kept):
                "the audit ends at entry \(sequence), before entry \(kept) that was kept elsewhere"
            case .removed(let last):
                "audit entry \(sequence) that was kept elsewhere was removed with all up to entry "
                    + "\(last), so it cannot be compared; give a head that was noted later"
            case .rewritten:
                "audit entry \(sequence) is not the one that was kept elsewhere: the chain was "
                    + "written anew"
            }
        return what + "; keep the file as it is and compare it with a backup"
    }
}
