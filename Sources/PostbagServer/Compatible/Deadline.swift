import Synchronization

/// Waits for something no longer than a while.
enum Deadline {
    /// What the work gives, or another value if that takes too long.
    ///
    /// Work that comes too late is told to stop, and whatever it gives is dropped.
    ///
    /// - Throws: what the work throws, if it throws in time.
    static func value<Value: Sendable>(
        within time: Duration,
        otherwise late: Value,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let gate = Gate<Value>()
        let working = Task {
            do {
                gate.open(.success(try await work()))
            } catch {
                gate.open(.failure(error))
            }
        }
        let waiting = Task {
            try await Task.sleep(for: time)
            gate.open(.success(late))
        }
        defer {
            working.cancel()
            waiting.cancel()
        }
        return try await withTaskCancellationHandler {
            try await gate.value()
        } onCancel: {
            gate.open(.failure(CancellationError()))
        }
    }
}

/// Lets the first result through, whether somebody waits for it yet or not.
private final class Gate<Value: Sendable>: Sendable {
    private enum State {
        case closed
        case awaited(CheckedContinuation<Value, any Error>)
        case open(Result<Value, any Error>)
    }

    private let state = Mutex<State>(.closed)

    func open(_ result: Result<Value, any Error>) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            switch state {
            case .closed:
                state = .open(result)
                return nil
            case .awaited(let continuation):
                state = .open(result)
                return continuation
            case .open: return nil
            }
        }
        waiting?.resume(with: result)
    }

    func value() async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let result = state.withLock { state -> Result<Value, any Error>? in
                if case .open(let result) = state { return result }
                state = .awaited(continuation)
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }
}
