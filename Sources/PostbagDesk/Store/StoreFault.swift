/// An error of a store's engine, in the terms of those who use stores; every engine's errors take
/// this shape, so that whoever asks needs to know no engine.
public protocol StoreFault: Error {
    /// What whoever asked may rely on.
    var effect: StoreFaultEffect { get }
    /// What happened and how to mend it, for whoever runs the desk; never a value that is stored.
    var reason: String { get }
}

/// What a fault of a store means for whoever asked.
public enum StoreFaultEffect: Sendable, Hashable, CaseIterable {
    /// Nothing was stored, and the same may be asked again later.
    case nothingStored
    /// It may be stored or not; asked again with the same id or idempotency key, the answer tells.
    case inDoubt
    /// Nothing was stored, and asking again changes nothing before somebody has mended the store.
    case broken
}
