public import Postbag
import PostbagCore

/// The comments desk: takes comments and reports in, runs the queue and carries decisions out.
///
/// It owns nothing but what it was made from; what is true stands in the store, so any number of
/// desks, in any number of processes, may work on one.
///
///     let desk = Desk(store: store, policy: policy)
///     let receipt = try await desk.submit(Submission(comment: comment), now: now)
///     let next = try await desk.claim(next: [], for: asha, now: now)
public struct Desk: Sendable {
    /// Where everything is kept.
    public let store: any DeskStore
    let key: DeskKey?
    let register: Register
    let screening: ScreeningPool

    /// A desk on a store, under a policy.
    ///
    /// - Parameters:
    ///   - store: where everything is kept.
    ///   - policy: the rules.
    ///   - settings: how the desk works.
    ///   - key: what seals orders and signs the right to appeal; without it neither can be done.
    public init(
        store: any DeskStore,
        policy: CompiledPolicy,
        settings: DeskSettings = DeskSettings(),
        key: DeskKey? = nil
    ) {
        self.store = store
        self.key = key
        register = Register(policy: policy, settings: settings)
        screening = ScreeningPool()
    }

    /// The policy that comments are screened under, without orders.
    public var policy: CompiledPolicy { register.policy }

    /// How the desk works.
    public var settings: DeskSettings { register.settings }

    /// Takes another policy from now on, and other settings if there are any.
    ///
    /// What was settled under the settings before stays as it is: a case keeps its place in the queue,
    /// a claim its end, a sanction its time.
    public func replace(policy: CompiledPolicy, settings: DeskSettings? = nil) {
        if let settings { register.replace(settings: settings) }
        register.replace(policy: policy)
    }

    /// Runs a unit of work that gathers its changes and events and records them at its end.
    ///
    /// - Parameters:
    ///   - now: the time, by the caller's clock.
    ///   - readings: what the unit reads first, as far as that is known.
    ///   - isAmongOthers: whether what the readings name, with the cases about the same comment, is all
    ///     that it writes which others may read, so that a store may put it in one transaction with
    ///     others.
    ///   - body: the unit.
    /// - Returns: what the unit returns, once it is durable.
    /// - Throws: what the unit and the store throw.
    func perform<Value: Sendable>(
        now: Instant,
        reading readings: [DeskReading] = [],
        amongOthers isAmongOthers: Bool = false,
        _ body: @escaping @Sendable (inout UnitOfWork) throws -> Value
    ) async throws -> Value {
        let settings = settings
        let kept = register.snapshot
        let run = { @Sendable (transaction: any DeskTransaction) throws -> Value in
            var unit = UnitOfWork(
                transaction: transaction,
                settings: settings,
                kept: kept,
                now: try transaction.clock(now)
            )
            let value = try body(&unit)
            try unit.record()
            return value
        }
        if isAmongOthers { return try await store.write(amongOthers: readings, run) }
        return try await store.write { transaction in
            try transaction.prefetch(readings)
            return try run(transaction)
        }
    }
}
