import Postbag
import PostbagCore
import Synchronization

/// Keeps stories and opened orders as they were last read, with the register's version.
///
/// A comment is screened under what is kept here; the transaction that stores it checks that the
/// register still has that version, and if not the comment is screened again.
final class Register: Sendable {
    /// The register as it was at one version.
    struct Snapshot: Sendable {
        var version: Int64 = 0
        /// Tells what was read and compiled at different times apart, within this process.
        var generation = 0
        /// Counts policies, so that what was read under an earlier one is not kept under a later.
        var epoch = 0
        var policy: CompiledPolicy
        var facts: PolicyFacts
        /// The orders that are not over, opened.
        var orders: [ReportingOrder] = []
        /// The same, made ready to be looked for.
        var compiledOrders = CompiledOrders.none
        /// Why orders could not be opened; then sensitive stories hold.
        var missing: [String] = []
        /// The stories that were read at this version.
        var stories = Shelf()
    }

    /// Stories that many look at and some add to; all copies of a snapshot share it.
    final class Shelf: Sendable {
        private let stories = Mutex<[StoryID: Kept]>([:])
        private let limit = 4_096

        subscript(id: StoryID) -> Kept? { stories.withLock { $0[id] } }

        func add(_ story: Kept) {
            stories.withLock { stories in
                if stories.count >= limit { stories.removeAll() }
                stories[story.record.id] = story
            }
        }
    }

    /// A story with a digest of all that was known of it.
    struct Kept: Sendable {
        var record: StoryRecord
        var digest: String
    }

    private let state: Mutex<Snapshot>
    /// When the store was last asked, if somebody sees to it that it is asked all the time.
    let freshness = Mutex(Freshness())
    private let generations = Atomic<Int>(0)
    private let unordered: Mutex<CompiledPolicy>
    private let working: Mutex<DeskSettings>

    init(policy: CompiledPolicy, settings: DeskSettings = DeskSettings()) {
        working = Mutex(settings)
        state = Mutex(Snapshot(policy: policy, facts: PolicyFacts(policy)))
        unordered = Mutex(policy)
    }

    var snapshot: Snapshot { state.withLock { $0 } }
    /// The policy as the editor wrote it, without orders.
    var policy: CompiledPolicy { unordered.withLock { $0 } }

    /// How the desk works.
    var settings: DeskSettings { working.withLock { $0 } }

    /// Has the desk work otherwise.
    func replace(settings: DeskSettings) {
        working.withLock { $0 = settings }
    }

    /// Takes another policy; everything is read anew.
    func replace(policy: CompiledPolicy) {
        unordered.withLock { unordered in
            unordered = policy
            state.withLock { state in
                let epoch = state.epoch + 1
                state = Snapshot(policy: policy, facts: PolicyFacts(policy))
                state.epoch = epoch
            }
        }
    }

    /// A snapshot of nothing under the policy that holds now, to be filled and kept.
    func blank() -> Snapshot {
        let (policy, epoch) = unordered.withLock { policy in
            (policy, state.withLock { $0.epoch })
        }
        var snapshot = Snapshot(policy: policy, facts: PolicyFacts(policy))
        snapshot.epoch = epoch
        return snapshot
    }

    /// Keeps what was read, unless something newer is kept already or the policy has changed since.
    func keep(_ snapshot: Snapshot) -> Snapshot {
        var numbered = snapshot
        numbered.generation = generations.wrappingAdd(1, ordering: .relaxed).newValue
        let kept = numbered
        return state.withLock { state in
            guard kept.epoch == state.epoch else { return kept }
            if kept.version >= state.version { state = kept }
            return state
        }
    }
}
