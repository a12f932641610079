import Foundation
import Postbag
import PostbagCore
import PostbagPolicy
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

    /// Where the time went so far.
    func times() async -> ScreeningTimes {
        var times = ScreeningTimes()
        for worker in workers { times.add(await worker.times) }
        return times
    }
}

/// One worker: an actor, since it owns memory that two comments must not use at once.
private actor ScreeningWorker {
    private var screener: Screener
    private var generation = 0
    private var seen = 0
    /// Assesses a part of the comments again and notes where the time goes.
    private var sampler: Assessor
    private var measured = ScreeningTimes()

    /// One comment of so many is measured, which costs about a fiftieth of the time.
    private static let sampled = 64

    init(policy: CompiledPolicy) {
        screener = Screener(policy: policy)
        sampler = Assessor(policy: policy, profiles: true)
    }

    func screen(_ comment: Comment, in context: DeskContext) -> Screening {
        if context.generation != generation {
            measured = times
            screener = Screener(policy: context.policy, orders: context.orders)
            sampler = Assessor(policy: context.policy, orders: context.orders, profiles: true)
            generation = context.generation
        }
        seen &+= 1
        if seen % Self.sampled == 0 { _ = sampler.assess(comment, in: context.context) }
        let screening = screener.screen(comment, in: context.context)
        measured.count(screening)
        return screening
    }

    var times: ScreeningTimes {
        var times = measured
        if let profile = sampler.profile { times.add(profile, under: sampler.policy) }
        return times
    }
}
