import PostbagCore
import PostbagDesk
import PostbagPolicy
import Synchronization

/// A desk whose policy is being read meanwhile.
final class DeskOnItsWay: Sendable {
    private let task: Task<Result<Desk, InputErrors>, Never>

    /// Reads a policy aside, and makes the desk that works under it.
    ///
    /// - Parameter make: Reads the policy and opens the desk.
    init(_ make: @escaping @Sendable () throws(InputErrors) -> Desk) {
        let box = Box()
        task = Task.detached(priority: .userInitiated) {
            let result = Result(catching: make)
            if case .success(let desk) = result { box.value.withLock { $0 = desk } }
            return result
        }
        self.box = box
    }

    private final class Box: Sendable {
        let value = Mutex<Desk?>(nil)
    }
    private let box: Box

    /// The desk, if it is there by now.
    var desk: Desk? { box.value.withLock { $0 } }

    /// The desk, once it is there.
    func value() async throws(InputErrors) -> Desk {
        try await task.value.get()
    }
}
