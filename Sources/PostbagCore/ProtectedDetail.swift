/// A detail that may help readers to work out who is protected.
public struct ProtectedDetail: Sendable, Hashable, Codable {
    /// The kind of detail: street, school, workplace, relative, and so on.
    public var type: Sealed<String>
    /// The detail itself.
    public var value: Sealed<String>
    /// How far it identifies, from 1 to 100; details that add up to 100 identify.
    public var weight: Int

    /// Describes a detail; two of the usual weight together identify.
    public init(type: Sealed<String>, value: Sealed<String>, weight: Int = 50) {
        self.type = type
        self.value = value
        self.weight = weight
    }

    /// Names a detail without saying what it is, so that a desk may keep it with a comment.
    public struct Reference: Sendable, Hashable, Codable {
        /// The order that protects it.
        public var order: String
        /// Its place in that order, from 0.
        public var index: Int

        /// Points at a detail of an order.
        public init(order: String, index: Int) {
            self.order = order
            self.index = index
        }
    }
}
