import Dispatch
import PostbagDesk
import PostbagSQL
import Synchronization

/// Puts units of callers that wait into one transaction, so that they share its messages, its commit
/// and its wait for the disk.
///
/// Units of a group meet nowhere: no two lock the same key, and all keys of a group are locked in one
/// order, so that groups of several machines never wait for one another in a circle. If a group
/// fails, each of its units runs by itself, as it would have without the others.
final class PostgresGroups: Sendable {
    /// How many units one transaction takes at most.
    static let largestGroup = 32
    /// How many groups are at work at once: while one waits for its commit, the next is on its way.
    private static let lanes = 2
    /// How many units may wait.
    private static let longestQueue = 10_000

    private struct State {
        var waiting: [any GroupedUnit] = []
        /// The keys of the groups at work.
        var held: Set<SQLMatter> = []
        var lanes = 0
    }

    private let pool: PostgresPool
    private let units: PostgresUnits
    private let state = Mutex(State())

    init(pool: PostgresPool, units: PostgresUnits) {
        self.pool = pool
        self.units = units
    }

    /// Runs a unit in a group.
    ///
    /// - Throws: what `body` throws, and ``PostgresError``.
    func run<Value: Sendable>(
        reading readings: [DeskReading],
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> GroupAnswer<Value> {
        let steps = try units.steps(of: readings)
        guard steps.allSatisfy(\.mayBeShared) else { return .alone }
        let job = PostgresJob()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                add(CallersUnit(steps: steps, job: job, caller: caller, body: body))
            }
        } onCancel: {
            DispatchQueue.global().async { job.cancel() }
        }
    }

    /// How many units wait for a group.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    private func add(_ unit: any GroupedUnit) {
        enum Place { case none, waiting, lane }
        let place = state.withLock { state -> Place in
            guard state.waiting.count < Self.longestQueue else { return .none }
            state.waiting.append(unit)
            guard state.lanes < Self.lanes else { return .waiting }
            state.lanes += 1
            return .lane
        }
        switch place {
        case .none: unit.end(.failed(pool.isBusy))
        case .waiting: break
        case .lane: startLane()
        }
    }

    private func startLane() {
        pool.whenFree { worker in
            guard let worker else { return self.endLaneWithoutWorker() }
            worker.run {
                let group = self.nextGroup()
                let end = group.isEmpty ? GroupEnd.stored : self.units.write(group, worker)
                self.pool.release(worker)
                self.endLane(after: group)
                for unit in group { unit.end(end) }
            }
        }
    }

    /// Takes the units that wait and meet neither those at work nor an earlier one that waits on.
    private func nextGroup() -> [any GroupedUnit] {
        let (group, unwanted) = state.withLock { state in
            var group: [any GroupedUnit] = []
            var unwanted: [any GroupedUnit] = []
            var kept: [any GroupedUnit] = []
            var taken = state.held
            for (place, unit) in state.waiting.enumerated() {
                guard group.count < Self.largestGroup else {
                    kept += state.waiting[place...]
                    break
                }
                if unit.job.isCancelled {
                    unwanted.append(unit)
                    continue
                }
                if taken.isDisjoint(with: unit.keys) {
                    group.append(unit)
                    state.held.formUnion(unit.keys)
                } else {
                    kept.append(unit)
                }
                taken.formUnion(unit.keys)
            }
            state.waiting = kept
            return (group, unwanted)
        }
        for unit in unwanted { unit.end(.failed(CancellationError())) }
        return group
    }

    private func endLane(after group: [any GroupedUnit]) {
        let goesOn = state.withLock { state in
            for unit in group { state.held.subtract(unit.keys) }
            // What waits although nothing was to be taken meets a group at work, which goes on then.
            let goesOn = !state.waiting.isEmpty && (!group.isEmpty || state.lanes == 1)
            if !goesOn { state.lanes -= 1 }
            return goesOn
        }
        if goesOn { startLane() }
    }

    private func endLaneWithoutWorker() {
        let left = state.withLock { state in
            state.lanes -= 1
            defer { if state.lanes == 0 { state.waiting = [] } }
            return state.lanes == 0 ? state.waiting : []
        }
        for unit in left { unit.end(.failed(pool.isBusy)) }
    }
}
