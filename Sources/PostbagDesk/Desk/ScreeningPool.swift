import Foundation
import Postbag
import PostbagCore
import PostbagPolicy
import Synchronization

/// Screens comments on whatever thread asks, each with scratch memory that no other uses meanwhile
/// and that is kept from one comment to the next.
///
/// It is no actor, since a comment takes less time than waking another thread for it.
final class ScreeningPool: Sendable {
    private let workers: [ScreeningWorker]
    private let turn = Atomic<Int>(0)

    init() {
        // As many as there may be threads at once: one a processor for the network, one for the rest.
        let count = 2 * max(1, ProcessInfo.processInfo.activeProcessorCount)
        workers = (0..<count).map { _ in ScreeningWorker() }
    }

    /// What the engine makes of a comment in its context.
    func screen(_ comment: Comment, in context: DeskContext) -> Screening {
        // The first that is free; so no more are made than ever work at once.
        for worker in workers {
            if let screening = worker.screenIfFree(comment, in: context) { return screening }
        }
        let turn = turn.wrappingAdd(1, ordering: .relaxed).newValue
        return workers[Int(turn.magnitude % UInt(workers.count))].screen(comment, in: context)
    }

    /// Where the time went so far.
    func times() -> ScreeningTimes {
        var times = ScreeningTimes()
        for worker in workers { times.add(worker.times) }
        return times
    }
}

/// One worker, made when it is first needed.
private final class ScreeningWorker: Sendable {
    private let tools = Mutex<ScreeningTools?>(nil)

    /// Screens a comment, unless it is screening another.
    func screenIfFree(_ comment: Comment, in context: DeskContext) -> Screening? {
        tools.withLockIfAvailable { ScreeningTools.screen(comment, in: context, with: &$0) }
    }

    /// Screens a comment, once it has done with another.
    func screen(_ comment: Comment, in context: DeskContext) -> Screening {
        tools.withLock { ScreeningTools.screen(comment, in: context, with: &$0) }
    }

    var times: ScreeningTimes { tools.withLock { $0?.times ?? ScreeningTimes() } }
}

/// What a worker owns.
private struct ScreeningTools: ~Copyable {
    private var screener: Screener
    private let generation: Int
    private var seen = 0
    /// Assesses a part of the comments again and notes where the time goes.
    private var sampler: Assessor
    private var measured: ScreeningTimes

    /// One comment of so many is measured, which costs about a fiftieth of the time.
    private static let sampled = 64

    private init(for context: DeskContext, after measured: ScreeningTimes) {
        screener = Screener(policy: context.policy, orders: context.orders)
        sampler = Assessor(policy: context.policy, orders: context.orders, profiles: true)
        generation = context.generation
        self.measured = measured
    }

    static func screen(
        _ comment: Comment,
        in context: DeskContext,
        with tools: inout ScreeningTools?
    ) -> Screening {
        var own = tools.take() ?? ScreeningTools(for: context, after: ScreeningTimes())
        if own.generation != context.generation {
            own = ScreeningTools(for: context, after: own.times)
        }
        let screening = own.screen(comment, in: context)
        tools = consume own
        return screening
    }

    private mutating func screen(_ comment: Comment, in context: DeskContext) -> Screening {
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
