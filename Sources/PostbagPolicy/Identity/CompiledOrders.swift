public import PostbagCore
package import PostbagText

/// Orders made ready to be looked for: built once for a set of orders and shared by all workers.
///
///     let orders = CompiledOrders([order])
///     var screener = Screener(policy: policy, orders: orders)
///
/// It prints as a count and nothing else, since all that it holds is sealed.
public final class CompiledOrders: Sendable {
    /// The orders, in the order in which they were given.
    package let orders: [ReportingOrder]
    let names: NameIndex
    let details: DetailIndex
    /// The words of the names, so that disguised ones are put right.
    package let vocabulary: Vocabulary

    /// Compiles orders; those that cannot bind any more are left out of the matchers.
    public init(_ orders: [ReportingOrder]) {
        self.orders = orders
        let binding = orders.indices.filter { orders[$0].binding(at: nil) != .none }
        names = NameIndex(orders, binding)
        details = DetailIndex(orders, binding)
        vocabulary = Vocabulary(names.vocabulary)
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { names.parts.isEmpty && details.details.isEmpty }

    /// How many orders there are.
    public var count: Int { orders.count }

    /// No orders.
    public static let none = CompiledOrders([])
}

extension CompiledOrders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// How many orders there are, and nothing of what they protect.
    public var description: String { "\(orders.count) sealed orders" }
    /// How many orders there are, and nothing of what they protect.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
