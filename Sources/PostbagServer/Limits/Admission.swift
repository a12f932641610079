import Synchronization

/// Lets a bounded number of requests in at once, and turns the rest away at the door.
///
/// Waiting in line without an end is the worst answer: a site would rather hear that it must try
/// again than publish because nothing came back.
public final class Admission: Sendable {
    /// How many may be inside at once.
    public let limit: Int
    private let inside = Atomic<Int>(0)

    /// A door for so many.
    public init(limit: Int) {
        self.limit = limit
    }

    /// How many are inside now.
    public var count: Int { inside.load(ordering: .relaxed) }
    /// Whether the next one would be turned away.
    public var isFull: Bool { count >= limit }

    /// Does something inside.
    ///
    /// - Throws: ``Problem/overloaded`` if it is full, else what `body` throws.
    public func run<Value>(_ body: () async throws -> Value) async throws -> Value {
        let before = inside.wrappingAdd(1, ordering: .relaxed).oldValue
        defer { inside.wrappingSubtract(1, ordering: .relaxed) }
        guard before < limit else { throw Problem.overloaded }
        return try await body()
    }
}
