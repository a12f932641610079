import HTTPTypes
import Hummingbird
import PostbagDesk

/// Finds out who calls where another service's protocol says how a key comes along.
struct CompatibleAccess: Sendable {
    let service: PostbagService

    /// What came of looking for a key.
    enum Outcome: Sendable {
        /// A caller that may screen.
        case caller(Caller)
        /// No key, or one that nobody has.
        case unknown
        /// A caller that may not screen.
        case lacksScope
    }

    /// The caller of the first of some keys that is there.
    ///
    /// - Throws: A ``Problem`` with 429 if there were too many calls, or what the store throws.
    func caller(
        for keys: [String?],
        in request: Request,
        _ context: PostbagContext
    ) async throws -> Outcome {
        let key = keys.compactMap { $0 }.first { !$0.isEmpty }
        guard let caller = try await service.caller(for: key, in: request, context) else {
            return .unknown
        }
        context.notes.caller = caller.id
        return caller.has(.cms) ? .caller(caller) : .lacksScope
    }
}

extension Problem {
    /// How many seconds to wait, if there were too many calls.
    var secondsToWait: Int? {
        status == .tooManyRequests ? headers[.retryAfter].flatMap { Int($0) } ?? 1 : nil
    }
}
