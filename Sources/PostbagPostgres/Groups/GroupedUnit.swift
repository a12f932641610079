import PostbagDesk
import PostbagSQL
import Synchronization

/// A unit that waits to share a transaction with others.
protocol GroupedUnit: AnyObject, Sendable {
    /// What it asks and locks before it runs.
    var steps: [PostgresForesight.Step] { get }
    /// What it locks or works on: no two units of a group have any of it in common.
    var keys: Set<SQLMatter> { get }
    var job: PostgresJob { get }

    /// Runs it and keeps what it returns or throws.
    ///
    /// - Returns: what it threw.
    func run(in transaction: PostgresTransaction) -> (any Error)?
    /// Leaves it out of its group, to run by itself.
    func stepAside()
    /// Answers its caller.
    func end(_ end: GroupEnd)
}

/// What became of a group.
enum GroupEnd {
    /// It is durable: every unit is answered with what it returned or threw.
    case stored
    /// Nothing was stored: each unit is to run by itself.
    case undone
    /// Nobody knows what was stored, or no connection was to be had.
    case failed(any Error)
}

/// What a unit that was to share a transaction is answered with.
enum GroupAnswer<Value: Sendable>: Sendable {
    case value(Value)
    /// Nothing was stored of it: it is to run by itself.
    case alone
}

/// What a unit throws that cannot go on beside others; nothing of it is stored, and it runs by itself.
struct NeedsOwnTransaction: Error {}

/// A unit and its caller, who waits.
final class CallersUnit<Value: Sendable>: GroupedUnit {
    let steps: [PostgresForesight.Step]
    let keys: Set<SQLMatter>
    let job: PostgresJob
    private let body: @Sendable (any DeskTransaction) throws -> Value
    private let caller: CheckedContinuation<GroupAnswer<Value>, any Error>
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(
        steps: [PostgresForesight.Step],
        job: PostgresJob,
        caller: CheckedContinuation<GroupAnswer<Value>, any Error>,
        body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) {
        self.steps = steps
        keys = Set(steps.compactMap(\.key))
        self.job = job
        self.caller = caller
        self.body = body
    }

    func run(in transaction: PostgresTransaction) -> (any Error)? {
        let result = Result { try body(transaction) }
        outcome.withLock { $0 = result }
        if case .failure(let error) = result { return error }
        return nil
    }

    func stepAside() { outcome.withLock { $0 = .failure(NeedsOwnTransaction()) } }

    func end(_ end: GroupEnd) {
        switch end {
        case .stored:
            switch outcome.withLock({ $0 }) {
            case .success(let value): caller.resume(returning: .value(value))
            case .failure(is NeedsOwnTransaction), nil: caller.resume(returning: .alone)
            case .failure(let error): caller.resume(throwing: error)
            }
        case .undone: caller.resume(returning: .alone)
        case .failed(let error):
            // A unit that failed by itself is told its own reason: of it nothing can be stored.
            if case .failure(let own) = outcome.withLock({ $0 }) {
                if own is NeedsOwnTransaction { return caller.resume(returning: .alone) }
                caller.resume(throwing: own)
            } else {
                caller.resume(throwing: error)
            }
        }
    }
}

extension PostgresForesight.Step {
    /// What it locks, if it is a lock.
    var lock: SQLMatter? {
        if case .lock(let matter) = self { matter } else { nil }
    }

    /// The case that it names.
    var caseID: CaseID? {
        if case .reviewCase(let id) = self { id } else { nil }
    }

    /// The case that it asks for.
    var freeCase: FreeCase? {
        if case .freeCase(let wish) = self { wish } else { nil }
    }

    /// What no other unit of a group may lock or work on.
    var key: SQLMatter? {
        switch self {
        case .lock(let matter): matter.name == nil ? nil : matter
        case .reviewCase(let id): .key(table: "review_case", "\(id)")
        case .freeCase(let wish): .key(table: "claims", wish.reviewer.id.rawValue)
        case .clock, .read, .digest: nil
        }
    }

    /// Whether it may stand beside the steps of other units.
    var mayBeShared: Bool {
        switch self {
        case .lock(.key), .lock(.registerToRead), .reviewCase, .freeCase: true
        case .clock, .read, .digest: true
        case .lock(.registerToChange), .lock(.commentOf): false
        }
    }
}
