/// A value in an audit entry's detail.
public enum AuditValue: Sendable, Hashable {
    /// A text; never a commenter's words, nor a name that an order protects.
    case text(String)
    /// A whole number.
    case number(Int64)
    /// Yes or no.
    case flag(Bool)
    /// Several texts, in an order that means something.
    case texts([String])
    /// Personal data, as a commitment that says nothing once its salt is gone.
    case commitment(AuditCommitment)
}

extension AuditValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    public init(integerLiteral value: Int64) { self = .number(value) }

    /// Yes or no.
    public init(booleanLiteral value: Bool) { self = .flag(value) }
}
