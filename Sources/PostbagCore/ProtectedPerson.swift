/// Somebody whom an order or a statute protects.
public struct ProtectedPerson: Sendable, Hashable, Codable {
    /// What the desk calls the person in the order's record, such as `P1`.
    public var ref: String
    /// The part the person has in the case, such as `mother`; sealed, as it helps to identify.
    public var role: Sealed<String>
    /// The full name.
    public var name: Sealed<String>
    /// Other names: nicknames, maiden names, names in the family.
    public var aliases: Sealed<[String]>
    /// The date of birth as `YYYY-MM-DD`, where the protection ends with an age.
    public var dateOfBirth: Sealed<String>?

    /// Describes a protected person.
    public init(
        ref: String,
        role: Sealed<String> = Sealed(""),
        name: Sealed<String>,
        aliases: Sealed<[String]> = Sealed([]),
        dateOfBirth: Sealed<String>? = nil
    ) {
        self.ref = ref
        self.role = role
        self.name = name
        self.aliases = aliases
        self.dateOfBirth = dateOfBirth
    }
}
