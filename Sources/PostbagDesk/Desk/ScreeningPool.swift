import Foundation
import Postbag
import PostbagCore
import Synchronization

/// Screens comments on as many workers as there are processors, each with scratch memory of its own
/// that it keeps from one comment to the next.
final class ScreeningPool: Sendable {
    private let workers: [ScreeningWorker]
    private let turn = Atomic<Int>(0)

    init(policy: CompiledPolicy) {
        let count = max(1, ProcessInfo.processInfo.activeProcessorCount)
        workers = (0..<count).map { _ in ScreeningWorker(policy: policy) }
    }

    /// What the engine makes of a comment in its context.
    func screen(_ comment: Comment, in context: DeskContext) async -> Screening {
        let turn = turn.wrappingAdd(1, ordering: .relaxed).newValue
        return await workers[abs(turn % workers.count)].screen(comment, in: context)
    }
}

/// One worker: an actor, since it owns memory that two comments must not use at once.
private actor ScreeningWorker {
    private var screener: Screener
    private var generation = 0

    init(policy: CompiledPolicy) {
        screener = Screener(policy: policy)
    }

    func screen(_ comment: Comment, in context: DeskContext) -> Screening {
        if context.generation != generation {
            screener = Screener(policy: context.policy, orders: context.orders)
            generation = context.generation
        }
        return screener.screen(comment, in: context.context)
    }
}
