/// How sure it is that words name somebody.
enum NameStrength: Int, Sendable, Comparable, CaseIterable {
    /// A first name, initials or a hint: it tells who is meant only under the case's own story.
    case part
    /// A surname or alias that few people have.
    case surname
    /// First name and surname, both of them disguised.
    case likely
    /// First name and surname, or all that names the person.
    case full

    static func < (lhs: NameStrength, rhs: NameStrength) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A place in a comment that names a protected person.
struct NameSighting: Sendable {
    let strength: NameStrength
    /// The order that protects the person.
    let order: Int
    let person: Int
    /// Where, in scalars of the original.
    let scalars: Range<Int>
}
