import Foundation
import PostbagDesk
public import ServiceLifecycle
import Synchronization

/// Looks at the queues every second and tells whoever listens when something has changed.
///
/// One looks for all, so that a hundred reviewers cost the store no more than one.
public final class QueueWatcher: Service {
    private struct State {
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var next = 0
        var last = ""
        var isOver = false
    }

    private let desk: Desk
    private let most: Int
    private let state = Mutex(State())

    init(desk: Desk, most: Int) {
        self.desk = desk
        self.most = most
    }

    /// What is told from now on, beginning with how things stand; `nil` if too many listen.
    public func subscribe() -> AsyncStream<String>? {
        let (stream, continuation) = AsyncStream<String>.makeStream(
            bufferingPolicy: .bufferingNewest(4)
        )
        let number = state.withLock { state -> Int? in
            guard state.listeners.count < most, !state.isOver else { return nil }
            state.next += 1
            state.listeners[state.next] = continuation
            continuation.yield(state.last.isEmpty ? ": welcome\n\n" : state.last)
            return state.next
        }
        guard let number else { return nil }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }

    /// Looks until it is told to stop, then ends every stream.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var quiet = 0
            while true {
                try await Task.sleep(for: .seconds(1))
                guard self.state.withLock({ !$0.listeners.isEmpty }) else { continue }
                let changed = (try? await self.look()) ?? false
                quiet = changed ? 0 : quiet + 1
                if quiet == 15 {
                    // A proxy ends a connection that says nothing for long.
                    self.tell(": still here\n\n")
                    quiet = 0
                }
            }
        }
        let listeners = state.withLock { state in
            state.isOver = true
            return state.listeners
        }
        for listener in listeners.values { listener.finish() }
    }

    private func look() async throws -> Bool {
        let body = BacklogBody(try await desk.backlog())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(body), as: UTF8.self)
        let event = "event: queues\ndata: \(json)\n\n"
        let isNew = state.withLock { state in
            let isNew = state.last != event
            state.last = event
            return isNew
        }
        if isNew { tell(event) }
        return isNew
    }

    private func tell(_ event: String) {
        let listeners = state.withLock { $0.listeners }
        for listener in listeners.values { listener.yield(event) }
    }
}
