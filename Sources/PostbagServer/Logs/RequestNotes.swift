import Synchronization

/// What the log tells of a request beside its route: who called, never what they said.
final class RequestNotes: Sendable {
    private let name = Mutex<String?>(nil)

    /// The id of the key or reviewer that called.
    var caller: String? {
        get { name.withLock { $0 } }
        set { name.withLock { $0 = newValue } }
    }
}
