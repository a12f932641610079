import Logging
import PostbagDesk
import PostbagPolicy
import Synchronization

/// Finds out whether other machines of the desk work under another policy.
///
/// Each machine reads its policy from its own files; while they differ, the same comment may be
/// treated in two ways, so whoever runs the desk is told.
final class PolicyNeighbours: Sendable {
    private let known = Mutex<Set<String>>([])

    /// The revisions of other machines that are not this one's.
    var others: Set<String> { known.withLock { $0 } }

    /// Asks the store, and tells the log when that has changed.
    func compare(_ service: PostbagService) async throws {
        let own = service.policies.current.revision
        let others = try await service.desk.store.policiesAtWork(with: own).subtracting([own])
        let before = known.withLock { known in
            defer { known = others }
            return known
        }
        guard others != before else { return }
        guard !others.isEmpty else {
            service.logger.notice("all work under one policy", metadata: ["policy": "\(own)"])
            return
        }
        service.logger.warning(
            "another machine works under another policy; give all of them the same files",
            metadata: ["policy": "\(own)", "others": .array(others.sorted().map { "\($0)" })]
        )
    }
}
