import Dispatch
public import PostbagCore
public import PostbagDesk
public import PostbagPolicy
import Synchronization

/// Keeps the policy that a desk works under, and puts another in its place while it serves.
///
/// A policy with mistakes is refused with its diagnostics, and the one before goes on.
public final class PolicyKeeper: Sendable {
    private let load: @Sendable () throws -> CompiledPolicy
    private let settings: @Sendable (CompiledPolicy) throws -> DeskSettings?
    private let desk: Desk
    private let last: Mutex<[Diagnostic]>
    private let queue = DispatchQueue(label: "postbag.policy", qos: .utility)

    /// Keeps a desk's policy.
    ///
    /// - Parameters:
    ///   - desk: the desk.
    ///   - settings: what the policy says of how the desk works; `nil` leaves that as it is.
    ///   - load: reads and compiles the policy anew.
    public init(
        for desk: Desk,
        settings: @escaping @Sendable (CompiledPolicy) throws -> DeskSettings? = { _ in nil },
        load: @escaping @Sendable () throws -> CompiledPolicy
    ) {
        self.desk = desk
        self.load = load
        self.settings = settings
        last = Mutex(desk.policy.warnings)
    }

    /// The policy that serves.
    public var current: CompiledPolicy { desk.policy }
    /// What was wrong or doubtful when it was last read.
    public var diagnostics: [Diagnostic] { last.withLock { $0 } }

    /// Reads the policy anew and serves it, if nothing is wrong with it.
    ///
    /// Compiling takes a while and is done on a thread of its own, machine code and all.
    ///
    /// - Returns: the policy that serves from now on.
    /// - Throws: `PolicyErrors` with every mistake; the policy before goes on.
    @discardableResult
    public func reload() async throws -> CompiledPolicy {
        do {
            let load = load
            let policy = try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    let loaded = Result {
                        let policy = try load()
                        policy.prepareToServe()
                        return policy
                    }
                    continuation.resume(with: loaded)
                }
            }
            desk.replace(policy: policy, settings: try settings(policy))
            last.withLock { $0 = policy.warnings }
            return policy
        } catch let errors as PolicyErrors {
            last.withLock { $0 = errors.diagnostics }
            throw errors
        }
    }
}
