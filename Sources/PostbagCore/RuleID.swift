/// The lasting name of a rule, in kebab case.
///
/// Ids are never reused; a rule that is renamed keeps its old ids as aliases.
///
///     RuleID("personal-abuse").description == "personal-abuse"
public struct RuleID: Sendable, Hashable, Comparable, CustomStringConvertible, Codable {
    /// The id as policy files write it.
    public let rawValue: String

    /// Names a rule; the policy compiler checks that the name is kebab-case.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Reads an id written as a plain string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the id as a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The id as policy files write it.
    public var description: String { rawValue }

    /// Orders ids by their text.
    public static func < (lhs: RuleID, rhs: RuleID) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
