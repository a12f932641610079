/// An id that the desk's records are known by: a plain text or number with a type of its own.
///
///     CommentID("c1").description == "c1"
///     CaseID(42).description == "42"
public protocol DeskID: RawRepresentable, Sendable, Hashable, Comparable, Codable,
    CustomStringConvertible
where RawValue: Sendable & Hashable & Comparable & Codable & CustomStringConvertible {
    /// Names a record.
    init(rawValue: RawValue)
}

extension DeskID {
    /// Names a record.
    public init(_ rawValue: RawValue) {
        self.init(rawValue: rawValue)
    }

    /// The id as it is written.
    public var description: String { rawValue.description }

    /// Orders ids by what they hold.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
