import HTTPTypes
public import Hummingbird
import PostbagCore
import PostbagDesk

extension PostbagService {
    /// How much the service takes on.
    var limits: ServiceLimits { settings.limits }

    /// Where a call comes from, as far as it can be believed.
    func address(of request: Request, _ context: PostbagContext) -> String {
        CallerAddress.of(request, context, trusting: settings.trustedProxies)
    }

    /// Finds out who calls, and counts how often.
    ///
    /// Whoever sends keys that are not known is soon not listened to any more, so that nobody tries
    /// out one after another.
    ///
    /// - Parameters:
    ///   - token: the key or session that was sent.
    ///   - request: the request.
    ///   - context: the request's context.
    /// - Returns: `nil` if nobody has that token.
    /// - Throws: ``Problem/tooOften(wait:)``, or what the store throws.
    public func caller(
        for token: String?,
        in request: Request,
        _ context: PostbagContext
    ) async throws -> Caller? {
        guard let token, let caller = try await callers.caller(for: token, now: clock.now()) else {
            let network = CallerAddress.network(of: address(of: request, context))
            try limit("unknown:\(network)", perMinute: limits.triesPerMinute)
            return nil
        }
        if caller.scopes == [.readerWidget] {
            let network = CallerAddress.network(of: address(of: request, context))
            try limit("reader:\(network)", perMinute: limits.strangerCallsPerMinute)
        } else {
            let perSecond = Double(limits.callsPerSecond)
            let rate = RateLimiter.Rate(perSecond: perSecond, burst: 2 * perSecond)
            try limit("caller:\(caller.name)", rate)
        }
        return caller
    }

    /// Counts a try to sign in.
    ///
    /// - Throws: ``Problem/tooOften(wait:)``.
    func limit(signInFrom request: Request, _ context: PostbagContext) throws(Problem) {
        let network = CallerAddress.network(of: address(of: request, context))
        try limit("sign-in:\(network)", perMinute: limits.triesPerMinute)
    }

    /// Counts a call that needs no key.
    ///
    /// - Throws: ``Problem/tooOften(wait:)``.
    public func limit(strangerFrom request: Request, _ context: PostbagContext) throws(Problem) {
        let network = CallerAddress.network(of: address(of: request, context))
        try limit("stranger:\(network)", perMinute: limits.strangerCallsPerMinute)
    }

    /// The second person for what takes two: a session of their own, sent beside the first one's.
    ///
    /// - Throws: A ``Problem`` if the token is not a session's.
    func second(in request: Request) async throws -> Caller? {
        guard let name = HTTPField.Name("Postbag-Second"), let token = request.headers[name] else {
            return nil
        }
        guard let caller = try await callers.caller(for: token, now: clock.now()),
            caller.kind != .key
        else { throw Problem.unauthenticated }
        return caller
    }

    private func limit(_ key: String, perMinute: Int) throws(Problem) {
        let rate = RateLimiter.Rate(perSecond: Double(perMinute) / 60, burst: Double(perMinute))
        try limit(key, rate)
    }

    private func limit(_ key: String, _ rate: RateLimiter.Rate) throws(Problem) {
        guard let seconds = limiter.wait(for: key, at: rate, now: clock.nanoseconds()) else {
            return
        }
        throw .tooOften(wait: seconds)
    }
}

extension Scope {
    /// The scopes of people who decide.
    static let desk: [Scope] = [.reviewer, .senior, .lawyer, .editor]
}
